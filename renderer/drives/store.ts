import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { Recovery } from '../../electron/contract/view.ts';
import type { DrivesView, DriveView, KeptApplicationView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { isUnderWay, type WorkState } from '../work/store.ts';

/** A drive, or the app password of another application. */
export type Removable = DriveView | KeptApplicationView;

export interface DrivesState {
  /** Null until they are known. */
  readonly list: DrivesView | null;
  readonly notListed: Failure | null;
  /** Id of the drive that is being opened. */
  readonly opening: string | null;
  readonly notOpened: { readonly id: string; readonly failure: Failure } | null;
  /** The drive whose removal has to be confirmed; its name stays known when it has gone from the list. */
  readonly removing: Removable | null;
  /** Name of the drive that was connected again. */
  readonly connected: string | null;
  readonly load: () => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly stopOpening: () => void;
  readonly reconnect: (id: string) => Promise<void>;
  readonly renew: (id: string) => Promise<void>;
  /** The application whose new app password has to be confirmed: it must not run meanwhile. */
  readonly renewing: KeptApplicationView | null;
  readonly askRenewal: (application: KeptApplicationView) => void;
  readonly askRemoval: (id: string) => void;
  readonly keep: () => void;
  readonly remove: (localOnly: boolean) => Promise<void>;
  /** Undoes or finishes what stayed open from earlier. */
  readonly settleOpen: (duty: Recovery) => Promise<void>;
  /** Goes on as an ended piece of work wants it: again, or back to the list. */
  readonly tryAgain: () => Promise<void>;
  readonly backToList: () => void;
}

/** The list of drives and what can be done with each. What main works at is in `work`. */
export function createDrivesStore(bridge: Bridge, work: StoreApi<WorkState>): StoreApi<DrivesState> {
  /** Counts the openings: one that the person stopped waiting for changes nothing any more. */
  let latest = 0;

  const store = createStore<DrivesState>()((set, get) => ({
    list: null,
    notListed: null,
    opening: null,
    notOpened: null,
    removing: null,
    renewing: null,
    connected: null,

    load: async () => {
      const answer = await settle(bridge.drives.list(undefined));
      if (answer.ok) set({ list: answer.value, notListed: null });
      else set({ notListed: answer.failure });
    },

    open: async (id) => {
      const mine = ++latest;
      set({ opening: id, notOpened: null, connected: null });
      const answer = await settle(bridge.drives.open({ id }));
      if (mine !== latest) return;
      set({ opening: null, notOpened: answer.ok ? null : { id, failure: answer.failure } });
    },

    stopOpening: () => {
      const { opening } = get();
      latest += 1;
      set({ opening: null });
      // What main makes of it is in the list of drives, which it sends by itself.
      if (opening !== null) void settle(bridge.drives.stopOpening({ id: opening }));
    },

    reconnect: async (id) => {
      set({ notOpened: null, connected: null, removing: null });
      await work.getState().start('drives', { kind: 'reconnect', id });
    },

    renew: async (id) => {
      set({ notOpened: null, connected: null, removing: null });
      await work.getState().start('drives', { kind: 'renew', id });
    },

    askRenewal: (application) => {
      if (!isUnderWay(work.getState())) set({ renewing: application, notOpened: null, connected: null });
    },

    askRemoval: (id) => {
      const { drives = [], applications = [] } = get().list ?? {};
      const drive = [...drives, ...applications].find((each) => each.id === id);
      if (drive !== undefined && !isUnderWay(work.getState()))
        set({ removing: drive, notOpened: null, connected: null });
    },

    keep: () => {
      set({ removing: null, renewing: null });
    },

    remove: async (localOnly) => {
      const { removing } = get();
      if (removing !== null) await work.getState().start('drives', { kind: 'remove', id: removing.id, localOnly });
    },

    settleOpen: async ({ id, kind }) => {
      set({ notOpened: null, connected: null, removing: null });
      // A renewal that is open is of a drive that goes on.
      const request = kind === 'renew' ? ({ kind, id } as const) : ({ kind: 'remove', id, localOnly: false } as const);
      await work.getState().start('drives', request);
    },

    tryAgain: async () => {
      const { attempt, target, start, dismiss } = work.getState();
      if (attempt === null || target === null) dismiss();
      else if (attempt.view.kind === 'reconnect' || attempt.view.kind === 'renew')
        await start('drives', { kind: attempt.view.kind, id: target });
      // How it is removed may have to be chosen anew: without signing in it may go.
      else if (get().removing !== null) dismiss();
      else await start('drives', { kind: 'remove', id: target, localOnly: false });
    },

    backToList: () => {
      work.getState().dismiss();
      set({ removing: null, renewing: null });
      void get().load();
    },
  }));

  bridge.on('drives', (list) => {
    store.setState({ list, notListed: null });
  });
  // A drive that is connected again needs no screen of its own.
  work.subscribe(({ attempt, owner, dismiss }) => {
    const now = attempt?.view.now;
    if (owner !== 'drives' || attempt?.view.kind !== 'reconnect' || now?.at !== 'done') return;
    dismiss();
    store.setState({ connected: now.connection?.label ?? null });
    void store.getState().load();
  });
  return store;
}
