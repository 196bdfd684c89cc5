import { omitUndefined } from '../../electron/contract/omit-undefined.ts';
import { createStore, type StoreApi } from 'zustand';
import {
  choosePasswords,
  type OwnedPasswordView,
  type PasswordFilter,
  type PasswordSort,
} from '../../electron/contract/app-passwords.ts';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { canBeCutOff } from '../../electron/contract/in-use.ts';
import type { AccountPasswordsView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { untilIn } from '../ui/until-in.ts';
import type { WorkState } from '../work/store.ts';

export interface PasswordsState {
  /** The account and its app passwords; null until the sign-in and the list are done. */
  readonly account: AccountPasswordsView | null;
  readonly loading: boolean;
  readonly notListed: Failure | null;
  /** Whether the session has ended, which is said where the person signs in again. */
  readonly over: boolean;
  /** Set while the person is about to be signed out because nothing happens. */
  readonly ending: { readonly until: number; readonly extensions: number } | null;
  readonly filter: PasswordFilter;
  readonly sort: PasswordSort;
  readonly search: string;
  /** The app passwords that pass `filter` and `search`, in order. */
  readonly shown: readonly OwnedPasswordView[];
  /** The ids of the chosen app passwords. */
  readonly chosen: ReadonlySet<string>;
  readonly confirming: boolean;
  readonly deleting: boolean;
  /** Why a drive that uses one of the chosen app passwords stays connected: the person is asked whether to disconnect it all the same. */
  readonly inUse: Failure | null;
  /** The result of the last deletion: how many were deleted, and the failure that stopped it. */
  readonly report: { readonly count: number; readonly failure?: Failure } | null;
  /** Signs in to the account of a connection, and then shows its app passwords. */
  readonly open: (connectionId: string) => Promise<void>;
  readonly load: () => Promise<void>;
  readonly look: (how: Partial<Pick<PasswordsState, 'filter' | 'sort' | 'search'>>) => void;
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
  ...{ account: null, loading: false, notListed: null, over: false, ending: null, shown: [] },
  ...{ filter: 'all', sort: 'offered', search: '' },
  ...{ chosen: new Set<string>(), confirming: false, deleting: false, inUse: null, report: null },
} as const satisfies Partial<PasswordsState>;

/** The number of app passwords from which on a list has filters. Fewer are seen at a glance. */
const LONG_LIST = 10;

function isLong({ account }: Pick<PasswordsState, 'account'>): boolean {
  return (account?.passwords.length ?? 0) >= LONG_LIST;
}

/** Tells whether the list has filters: when it is long, and as long as one of them hides something. */
export function offersTools(state: Pick<PasswordsState, 'account' | 'filter' | 'search'>): boolean {
  return isLong(state) || state.filter !== 'all' || state.search !== '';
}

/** Creates the store of one account's app passwords at a time, and of the work with them. */
export function createPasswordsStore(bridge: Bridge, work: StoreApi<WorkState>): StoreApi<PasswordsState> {
  /** Counts how often the view was left, so that work begun before is recognised as unwanted. */
  let left = 0;
  /** The number of the sign-in that was given up. It may have succeeded before it was cancelled. */
  let givenUp = -1;
  /** Gives up the sign-in: a person who has left the view does not expect to be signed in, or asked for a code. */
  const giveUp = async (): Promise<void> => {
    const { owner, attempt, stop } = work.getState();
    if (owner !== 'passwords' || attempt === null) return;
    givenUp = attempt.view.attempt;
    await stop();
    if (work.getState().attempt?.view.attempt === attempt.view.attempt) work.getState().dismiss();
  };
  const store = createStore<PasswordsState>()((set, get) => ({
    ...blank,

    open: async (id) => {
      set(blank);
      const before = left;
      await work.getState().start('passwords', { kind: 'passwords', id });
      if (left !== before) await giveUp();
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
      set(how);
      set((state) => ({ shown: shownOf(state) }));
    },

    choose: (chosen) => {
      set({ chosen, report: null });
    },

    chooseOrphans: () => {
      get().look({ filter: isLong(get()) ? 'orphaned' : 'all', sort: 'offered', search: '' });
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
      if (!get().deleting) return; // the view was left meanwhile
      if (!done.ok && done.failure.code === 'LK-2008') {
        set({ ...blank, over: true });
        return;
      }
      const { revoked, failure } = done.ok ? done.value : { revoked: [], failure: done.failure };
      const gone = new Set(revoked.map(({ id }) => id));
      const { account, chosen } = get();
      const left = account?.passwords.filter(({ id }) => !gone.has(id)) ?? [];
      const inUse = !cutsOff && failure !== undefined && canBeCutOff(failure) ? failure : null;
      set({
        ...{ deleting: false, confirming: false, inUse, chosen: new Set([...chosen].filter((id) => !gone.has(id))) },
        ...(account === null ? {} : withAccount(get(), { ...account, passwords: left })),
        report: { count: revoked.length, ...omitUndefined({ failure: inUse === null ? failure : undefined }) },
      });
    },

    stay: () => {
      void settle(bridge.passwords.stay(undefined));
    },

    leave: () => {
      left += 1;
      if (get().account !== null || get().loading) void settle(bridge.passwords.close(undefined));
      set(blank);
      void giveUp();
    },
  }));

  bridge.on('session', (end) => {
    if (store.getState().account === null) return;
    if (end.at === 'over') store.setState({ ...blank, over: true });
    else if (end.at === 'open') store.setState({ ending: null });
    else store.setState({ ending: { until: untilIn(end.seconds), extensions: end.extensions } });
  });
  work.subscribe(({ attempt, owner, dismiss }) => {
    if (owner !== 'passwords' || attempt?.view.kind !== 'passwords' || attempt.view.now.at !== 'done') return;
    dismiss();
    if (attempt.view.attempt === givenUp) void settle(bridge.passwords.close(undefined));
    else void store.getState().load();
  });
  return store;
}

function shownOf({ account, filter, sort, search }: Pick<PasswordsState, 'account' | 'filter' | 'sort' | 'search'>) {
  return account === null ? [] : choosePasswords(account.passwords, { filter, sort, search });
}

function withAccount(state: PasswordsState, account: AccountPasswordsView): Partial<PasswordsState> {
  const there = new Set(account.passwords.map(({ id }) => id));
  const chosen = new Set([...state.chosen].filter((id) => there.has(id)));
  return { account, chosen, shown: shownOf({ ...state, account }) };
}
