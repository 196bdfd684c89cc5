import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { placeOf, type LostWriteView } from '../../electron/contract/lost-writes.ts';
import { settle } from '../bridge.ts';

export interface LostState {
  readonly list: readonly LostWriteView[];
  /** What the list had not before, or has no more: heard by who does not see it. */
  readonly news: { readonly is: 'come' | 'gone'; readonly lost: readonly LostWriteView[] } | null;
  /** Id of the file whose copy is being saved. */
  readonly saving: string | null;
  readonly saved: { readonly name: string; readonly path: string } | null;
  /** What could not be done with one of them. */
  readonly failed: { readonly id: string; readonly failure: Failure } | null;
  /** Id of the file whose copy would be deleted: that has to be confirmed. */
  readonly asked: string | null;
  /** How often the list was asked for from outside of the window. */
  readonly wanted: number;
  readonly load: () => Promise<void>;
  readonly save: (id: string) => Promise<void>;
  /** Forgets at once what has no copy. */
  readonly askForget: (id: string) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  readonly keep: () => void;
  readonly readSaved: () => void;
}

/** Files that programs believe to have written and that are not on the platform. */
export function createLostStore(bridge: Bridge): StoreApi<LostState> {
  const store = createStore<LostState>()((set, get) => ({
    ...{ list: [], news: null, saving: null, saved: null, failed: null, asked: null, wanted: 0 },

    load: async () => {
      const answer = await settle(bridge.lost.list(undefined));
      if (answer.ok) follow(answer.value); // what cannot be told now is in the list when it can
    },

    save: async (id) => {
      const lost = get().list.find((one) => one.id === id);
      if (lost === undefined || get().saving !== null) return;
      set({ saving: id, saved: null, failed: null, asked: null });
      const answer = await settle(bridge.lost.save({ id }));
      set({ saving: null });
      if (!answer.ok) set({ failed: { id, failure: answer.failure } });
      else if (answer.value !== null) set({ saved: { name: placeOf(lost).name, path: answer.value.path } });
    },

    askForget: async (id) => {
      const lost = get().list.find((one) => one.id === id);
      if (lost?.isKept === true) set({ asked: id, saved: null, failed: null });
      else await get().forget(id);
    },

    forget: async (id) => {
      set({ asked: null, saved: null, failed: null });
      const answer = await settle(bridge.lost.forget({ id }));
      if (!answer.ok) set({ failed: { id, failure: answer.failure } });
    },

    keep: () => {
      set({ asked: null });
    },

    readSaved: () => {
      set({ saved: null });
    },
  }));

  const follow = (list: readonly LostWriteView[]): void => {
    const { list: before, asked, news } = store.getState();
    const added = list.filter(({ id }) => !before.some((one) => one.id === id));
    const gone = before.filter(({ id }) => !list.some((one) => one.id === id));
    store.setState({
      list,
      news: added.length > 0 ? { is: 'come', lost: added } : gone.length > 0 ? { is: 'gone', lost: gone } : news,
      asked: list.some(({ id }) => id === asked) ? asked : null,
    });
  };
  bridge.on('lost', follow);
  bridge.on('show', (view) => {
    if (view === 'drives') store.setState(({ wanted }) => ({ wanted: wanted + 1 }));
  });
  return store;
}
