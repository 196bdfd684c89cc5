import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { AboutView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';

export interface AboutState {
  readonly about: AboutView | null;
  readonly refused: Failure | null;
  readonly load: () => Promise<void>;
}

/** Creates the store of the *About* view, which keeps the version of Latchkey and the parts that it is made of. */
export function createAboutStore(bridge: Bridge): StoreApi<AboutState> {
  return createStore<AboutState>()((set) => ({
    about: null,
    refused: null,
    load: async () => {
      const answer = await settle(bridge.app.about(undefined));
      if (answer.ok) set({ about: answer.value, refused: null });
      else set({ refused: answer.failure });
    },
  }));
}
