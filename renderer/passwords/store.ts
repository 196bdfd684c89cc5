import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { canBeCutOff } from '../../electron/contract/in-use.ts';
import type { AccountPasswordsView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { createSessionWork } from '../sign-in/session-work.ts';
import type { WorkState } from '../work/store.ts';
import {
  afterDeletion,
  type Deletion,
  isLong,
  type Look,
  noSelection,
  type Selection,
  selectionIn,
} from './selection.ts';
import { type Ending, endingOf } from './ending.ts';

export interface PasswordsState extends Selection {
  /** The account and its app passwords; null until the sign-in and the list are done. */
  readonly account: AccountPasswordsView | null;
  readonly loading: boolean;
  readonly notListed: Failure | null;
  /** Whether the session has ended, which is said where the person signs in again. */
  readonly over: boolean;
  /** Set while the person is about to be signed out because nothing happens. */
  readonly ending: Ending | null;
  readonly confirming: boolean;
  readonly deleting: boolean;
  /** Why a drive that uses one of the chosen app passwords stays connected: the person is asked whether to disconnect it all the same. */
  readonly inUse: Failure | null;
  /** The result of the last deletion. */
  readonly report: Deletion | null;
  /** Signs in to the account of a connection, and then shows its app passwords. */
  readonly open: (connectionId: string) => Promise<void>;
  readonly load: () => Promise<void>;
  readonly look: (how: Look) => void;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  /** Shows the orphans of this device, and chooses those that are certain. */
  readonly chooseOrphans: () => void;
  readonly confirm: () => void;
  readonly keep: () => void;
  /** Deletes what is chosen. @param cutsOff whether programs may lose what they have open on a drive; not when absent */
  readonly revoke: (cutsOff?: boolean) => Promise<void>;
  /** Stays signed in for longer. */
  readonly stay: () => void;
  /** Signs out, also from a sign-in under way, and forgets the list. */
  readonly leave: () => void;
}

const blank = {
  ...{ account: null, loading: false, notListed: null, over: false, ending: null },
  ...{ ...noSelection, confirming: false, deleting: false, inUse: null, report: null },
} as const satisfies Partial<PasswordsState>;

/** Creates the store of one account's app passwords at a time, and of the work with them. */
export function createPasswordsStore(bridge: Bridge, work: StoreApi<WorkState>): StoreApi<PasswordsState> {
  const session = createSessionWork(bridge, work, 'passwords', () => void store.getState().load());
  const store = createStore<PasswordsState>()((set, get) => ({
    ...blank,

    open: async (id) => {
      set(blank);
      await session.begin({ kind: 'passwords', id });
    },

    load: async () => {
      set({ loading: true, notListed: null, report: null });
      const listed = await settle(bridge.passwords.list(undefined));
      if (!get().loading) return; // the view was left meanwhile
      if (listed.ok) set({ loading: false, ...withAccount(get(), listed.value) });
      else if (listed.failure.code === 'LK-2008') set({ ...blank, over: true });
      else set({ loading: false, notListed: listed.failure });
    },

    look: (how) => {
      const { account, ...before } = get();
      if (account !== null) set(selectionIn(account.passwords, { ...before, ...how }));
    },

    choose: (chosen) => {
      set({ chosen, report: null });
    },

    chooseOrphans: () => {
      const filter = isLong(get().account?.passwords ?? []) ? 'orphaned' : 'all';
      get().look({ filter, sort: 'offered', search: '' });
      const certain = get().shown.filter(({ ownership }) => ownership === 'orphan');
      get().choose(new Set(certain.map(({ id }) => id)));
    },

    confirm: () => {
      if (get().chosen.size > 0) set({ confirming: true, report: null });
    },

    keep: () => {
      set({ confirming: false, inUse: null });
    },

    revoke: async (cutsOff = false) => {
      if (get().deleting) return;
      set({ deleting: true });
      const done = await settle(bridge.passwords.revoke({ ids: [...get().chosen], cutsOff }));
      const { account, deleting } = get();
      if (!deleting || account === null) return; // the view was left meanwhile
      if (!done.ok && done.failure.code === 'LK-2008') {
        set({ ...blank, over: true });
        return;
      }
      const { left, report } = afterDeletion(account.passwords, done);
      const { count, failure } = report;
      const inUse = !cutsOff && failure !== undefined && canBeCutOff(failure) ? failure : null;
      set({
        ...withAccount(get(), { ...account, passwords: left }),
        ...{ deleting: false, confirming: false, inUse, report: inUse === null ? report : { count } },
      });
    },

    stay: () => {
      void settle(bridge.passwords.stay(undefined));
    },

    leave: () => {
      if (get().account !== null || get().loading) void settle(bridge.passwords.close(undefined));
      set(blank);
      session.leave();
    },
  }));

  bridge.on('session', (end) => {
    if (store.getState().account === null) return;
    if (end.at === 'over') store.setState({ ...blank, over: true });
    else store.setState({ ending: endingOf(end) });
  });
  return store;
}

function withAccount(state: Selection, account: AccountPasswordsView): Partial<PasswordsState> {
  return { account, ...selectionIn(account.passwords, state) };
}
