import type { OfferView } from '../../contract/window.ts';
import type { Engine } from '../../engine/engine.ts';
import { OFFER_MS } from '../../hand-over/concealed-clipboard.ts';
import type { HandlersOf } from '../handlers.ts';

/** Makes the handlers of the area `applications`. @param onOffer called when an app password can be pasted */
export function applicationHandlers(engine: Engine, onOffer: (offer: OfferView) => void): HandlersOf<'applications'> {
  let handing: AbortController | undefined;
  return {
    handOver({ id }) {
      handing?.abort();
      handing = new AbortController();
      return engine.handOver(id, {
        onOffer: () => {
          onOffer({ id, seconds: OFFER_MS / 1000 });
        },
        signal: handing.signal,
      });
    },
    takeBack() {
      handing?.abort();
      return Promise.resolve({ ok: true, value: null });
    },
  };
}
