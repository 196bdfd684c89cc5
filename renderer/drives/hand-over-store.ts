import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { ApplicationView } from '../../electron/contract/view.ts';
import type { OfferEndView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { untilIn } from '../ui/until-in.ts';

/** The handing over is in one of these states. The app password itself never comes near this window. */
export type HandOverNow =
  | { readonly at: 'asked' }
  | { readonly at: 'starting' }
  | { readonly at: 'offered'; readonly until: number; readonly extensions: number }
  | { readonly at: 'ended'; readonly ended: OfferEndView }
  | { readonly at: 'failed'; readonly failure: Failure };

export interface HandOverState {
  readonly application: ApplicationView | null;
  readonly now: HandOverNow;
  readonly ask: (application: ApplicationView) => void;
  readonly handOver: () => Promise<void>;
  /** Asks for more time to paste. */
  readonly extend: () => void;
  readonly takeBack: () => void;
  readonly close: () => void;
}

export function createHandOverStore(bridge: Bridge): StoreApi<HandOverState> {
  /** Counts the offers: the end of an older one changes nothing. */
  let latest = 0;
  const store = createStore<HandOverState>()((set, get) => ({
    application: null,
    now: { at: 'asked' },

    ask: (application) => {
      set({ application, now: { at: 'asked' } });
    },

    handOver: async () => {
      const { application } = get();
      if (application === null) return;
      const mine = ++latest;
      set({ now: { at: 'starting' } });
      const answer = await settle(bridge.applications.handOver({ id: application.id }));
      if (mine !== latest) return;
      set({
        now: answer.ok ? { at: 'ended', ended: answer.value.ended } : { at: 'failed', failure: answer.failure },
      });
    },

    extend: () => {
      void settle(bridge.applications.extend(undefined));
    },

    takeBack: () => {
      void settle(bridge.applications.takeBack(undefined));
    },

    close: () => {
      const { now, takeBack } = get();
      if (now.at === 'starting' || now.at === 'offered') takeBack();
      latest += 1;
      set({ application: null, now: { at: 'asked' } });
    },
  }));

  bridge.on('offered', ({ id, seconds, extensions }) => {
    const { application, now } = store.getState();
    const isOpen = now.at === 'starting' || now.at === 'offered';
    if (application?.id === id && isOpen)
      store.setState({ now: { at: 'offered', until: untilIn(seconds), extensions } });
  });
  return store;
}
