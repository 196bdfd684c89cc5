import { beginLimit, extendLimit, offerLimit, type RunningLimit } from '../../contract/time-limit.ts';
import type { OfferView } from '../../contract/window.ts';
import type { Engine } from '../../engine/engine.ts';
import type { HandlersOf } from '../handlers.ts';

/** Makes the handlers of the area `applications`. @param onOffer called when an app password can be pasted, and when it can longer */
export function applicationHandlers(
  engine: Pick<Engine, 'handOver'>,
  onOffer: (offer: OfferView) => void,
): HandlersOf<'applications'> {
  let handing: AbortController | undefined;
  let extend = (): void => undefined;
  return {
    async handOver({ id }) {
      handing?.abort();
      const mine = new AbortController();
      handing = mine;
      let first = 0;
      let limit: RunningLimit | undefined;
      const tell = (running: RunningLimit): void => {
        limit = running;
        onOffer({ id, seconds: offerLimit.ms / 1000, extensions: running.extensions });
      };
      const answer = await engine.handOver(id, {
        onOffer: () => {
          const begun = beginLimit(offerLimit, performance.now());
          first = begun.endsAt;
          tell(begun);
          extend = () => {
            const longer = limit && extendLimit(offerLimit, limit, performance.now());
            if (longer !== undefined) tell(longer);
          };
        },
        signal: mine.signal,
        extendedMs: () => (limit === undefined ? 0 : limit.endsAt - first),
      });
      // A newer offer has a limit of its own by now.
      if (handing === mine) extend = () => undefined;
      return answer;
    },
    extend() {
      extend();
      return Promise.resolve({ ok: true, value: null });
    },
    takeBack() {
      handing?.abort();
      return Promise.resolve({ ok: true, value: null });
    },
  };
}
