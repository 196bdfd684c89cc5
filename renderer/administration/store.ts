import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { PlatformUser } from '../../electron/contract/platform-user.ts';
import type { AdministratorView, UserPasswordsView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import {
  afterDeletion,
  type Deletion,
  type Look,
  noSelection,
  type Selection,
  selectionIn,
} from '../passwords/selection.ts';
import { type Ending, endingOf } from '../passwords/ending.ts';
import { createSessionWork } from '../sign-in/session-work.ts';
import type { WorkState } from '../work/store.ts';

/** The account that signs in as administrator. */
export interface Administrator {
  readonly platform: string;
  readonly user: string;
  readonly way?: 'browser';
}

export interface AdministrationState extends Selection {
  /** The account of the last sign-in, for another try. */
  readonly asked: Administrator | null;
  /** The administrator; null until the sign-in is done. */
  readonly administrator: AdministratorView | null;
  /** Whether the session has ended because nothing happened. */
  readonly over: boolean;
  /** Set while the administrator is about to be signed out because nothing happens. */
  readonly ending: Ending | null;
  /** The failure that has ended the session. */
  readonly ended: Failure | null;
  /** What the deletion had deleted in whose middle the session ended. */
  readonly deletedBefore: { readonly count: number; readonly user: PlatformUser } | null;
  /** The users whom the last search has found; null before any. */
  readonly found: readonly PlatformUser[] | null;
  readonly busy: 'searching' | 'listing' | null;
  /** The failure of the last search or list. */
  readonly refused: Failure | null;
  /** The user whose app passwords are shown, with these. */
  readonly opened: UserPasswordsView | null;
  readonly confirming: boolean;
  /** How far a deletion under way is. */
  readonly deleting: { readonly done: number; readonly count: number } | null;
  /** The refusal of a deletion that has deleted nothing, for which the reason is to be mended. */
  readonly notBegun: Failure | null;
  /** The result of the last deletion. */
  readonly report: Deletion | null;
  readonly signIn: (administrator: Administrator) => Promise<void>;
  readonly find: (text: string) => Promise<void>;
  /** Shows the app passwords of a user who was found. */
  readonly open: (user: PlatformUser) => Promise<void>;
  /** Goes back to the search. */
  readonly back: () => void;
  readonly look: (how: Look) => void;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly confirm: () => void;
  readonly keep: () => void;
  readonly revoke: (reason: string) => Promise<void>;
  /** Stays signed in for longer. */
  readonly stay: () => void;
  /** Signs out, also from a sign-in under way, and forgets everything but who wanted to sign in. */
  readonly leave: () => void;
  /** Told that IT does not allow it any more. A deletion under way is stopped by main, whose answer says how far it was. */
  readonly forbid: () => void;
}

const noUser = {
  ...{ opened: null, confirming: false, deleting: null, notBegun: null, report: null, refused: null },
  ...noSelection,
} as const satisfies Partial<AdministrationState>;

const signedOut = {
  ...{ administrator: null, over: false, ending: null, ended: null, deletedBefore: null, found: null, busy: null },
  ...noUser,
} as const satisfies Partial<AdministrationState>;

/** Creates the store of what an administrator does for one user at a time. */
export function createAdministrationStore(bridge: Bridge, work: StoreApi<WorkState>): StoreApi<AdministrationState> {
  /** The number of the question to main whose answer is wanted. Answers to older ones change nothing. */
  let wanted = 0;
  const session = createSessionWork(bridge, work, 'administration', ({ administrator }) => {
    store.setState({ ...signedOut, administrator: administrator ?? null });
  });
  /** Ends the session where a failure says that it has ended, or is of no more use. @returns whether it is one of those */
  const isOver = (failure: Failure, deletedBefore: AdministrationState['deletedBefore'] = null): boolean => {
    if (failure.code !== 'LK-2008' && failure.code !== 'LK-6001') return false;
    void settle(bridge.passwords.close(undefined));
    store.setState({ ...signedOut, ended: failure, deletedBefore });
    return true;
  };
  const list = async (user: PlatformUser): Promise<UserPasswordsView | undefined> => {
    const mine = (wanted += 1);
    store.setState({ busy: 'listing', refused: null });
    const listed = await settle(bridge.administration.list({ user: user.id }));
    if (mine !== wanted) return undefined;
    store.setState({ busy: null });
    if (listed.ok) return listed.value;
    if (!isOver(listed.failure)) store.setState({ refused: listed.failure });
    return undefined;
  };

  const store = createStore<AdministrationState>()((set, get) => ({
    asked: null,
    ...signedOut,

    signIn: async (asked) => {
      wanted += 1;
      set({ ...signedOut, asked });
      await session.begin({ kind: 'administration', ...asked });
    },

    find: async (text) => {
      const mine = (wanted += 1);
      set({ busy: 'searching', refused: null });
      const found = await settle(bridge.administration.find({ text }));
      if (mine !== wanted) return;
      set({ busy: null });
      if (found.ok) set({ found: found.value.users });
      else if (!isOver(found.failure)) set({ found: null, refused: found.failure });
    },

    open: async (user) => {
      const opened = await list(user);
      if (opened !== undefined) set({ ...noUser, opened, ...selectionIn(opened.passwords, noSelection) });
    },

    back: () => {
      wanted += 1;
      set({ ...noUser, busy: null });
    },

    look: (how) => {
      const { opened, ...before } = get();
      if (opened !== null) set(selectionIn(opened.passwords, { ...before, ...how }));
    },

    choose: (chosen) => {
      set({ chosen, report: null });
    },

    confirm: () => {
      if (get().chosen.size > 0) set({ confirming: true, notBegun: null, report: null });
    },

    keep: () => {
      set({ confirming: false, notBegun: null });
    },

    revoke: async (reason) => {
      const { opened, chosen, deleting } = get();
      if (opened === null || deleting !== null) return;
      const mine = (wanted += 1);
      set({ deleting: { done: 0, count: chosen.size }, notBegun: null });
      const { user, passwords } = opened;
      const done = await settle(bridge.administration.revoke({ user: user.id, ids: [...chosen], reason }));
      if (mine !== wanted) {
        // The view was left in the middle of it. What was confirmed has been done, and nobody needs the session any more.
        void settle(bridge.passwords.close(undefined));
        return;
      }
      if (!done.ok && (done.failure.code === 'LK-1004' || done.failure.code === 'LK-1027')) {
        set({ deleting: null, notBegun: done.failure });
        return;
      }
      const { left, report } = afterDeletion(passwords, done);
      const deletedBefore = report.count > 0 ? { count: report.count, user } : null;
      if (report.failure !== undefined && isOver(report.failure, deletedBefore)) return;
      const now = { user, passwords: left };
      set({ opened: now, ...selectionIn(left, get()), deleting: null, confirming: false, report });
      // One of them may be gone although its answer is missing.
      if (report.failure === undefined) return;
      const listed = await list(user);
      if (listed !== undefined) set({ opened: listed, ...selectionIn(listed.passwords, get()) });
    },

    stay: () => {
      void settle(bridge.passwords.stay(undefined));
    },

    leave: () => {
      wanted += 1;
      const { administrator, deleting } = get();
      // What the administrator has confirmed is done to the end; the session is closed after it.
      if (administrator !== null && deleting === null) void settle(bridge.passwords.close(undefined));
      set(signedOut);
      session.leave();
    },

    forbid: () => {
      const { administrator, deleting, deletedBefore } = get();
      if (deleting !== null) return;
      if (administrator !== null) get().leave();
      set({ ended: { code: 'LK-6001' }, deletedBefore });
    },
  }));

  bridge.on('session', (end) => {
    if (store.getState().administrator === null) return;
    if (end.at === 'over') {
      wanted += 1;
      store.setState({ ...signedOut, over: true });
    } else store.setState({ ending: endingOf(end) });
  });
  bridge.on('revoked', ({ count }) => {
    const { deleting } = store.getState();
    if (deleting !== null) store.setState({ deleting: { ...deleting, done: count } });
  });
  return store;
}
