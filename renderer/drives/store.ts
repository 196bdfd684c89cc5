import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { Recovery } from '../../electron/contract/view.ts';
import type { DrivesView, DriveView, KeptApplicationView, WorkKind, WorkNow } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { needsLabel } from '../work/needs-label.ts';
import { isUnderWay, type WorkState } from '../work/store.ts';
import { type About, hasDuty, type Result, resultOf } from './result.ts';

/** A drive, or the app password of another application. */
export type Removable = DriveView | KeptApplicationView;

/** Another name, another letter, or another folder, which is asked for. */
type DriveWish = { readonly label: string } | { readonly letter: string } | { readonly chooseFolder: true };

export interface DrivesState {
  /** Null until they are known. */
  readonly list: DrivesView | null;
  readonly notListed: Failure | null;
  /** Id of the drive that is being opened. */
  readonly opening: string | null;
  readonly notOpened: { readonly id: string; readonly failure: Failure } | null;
  /** The drive whose removal has to be confirmed; its name stays known when it has gone from the list. */
  readonly removing: Removable | null;
  /** How work has ended; the newest last. */
  readonly results: readonly Result[];
  /** Adds how other work than the list's own has ended. */
  readonly addResult: (result: Result) => void;
  readonly readResult: (attempt: number) => void;
  readonly load: () => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly stopOpening: () => void;
  /** Whether Latchkey is being retired because the person does not want to wait. */
  readonly retiring: boolean;
  readonly retire: () => Promise<void>;
  readonly reconnect: (id: string) => Promise<void>;
  readonly renew: (id: string) => Promise<void>;
  readonly disconnect: (id: string) => Promise<void>;
  /** The application whose new app password has to be confirmed: it must not run meanwhile. */
  readonly renewing: KeptApplicationView | null;
  readonly askRenewal: (application: KeptApplicationView) => void;
  /** The drive that is to be renamed, and why its last new name could not be used. */
  readonly renaming: { readonly drive: DriveView; readonly refused: Failure | null } | null;
  /** What the person wants to be otherwise of the drive that is being changed. */
  readonly wish: DriveWish | null;
  readonly askRename: (id: string) => void;
  readonly rename: (label: string) => Promise<void>;
  /** The drive that is to get another letter, the letters that it can have, and why it could not have the last one. */
  readonly lettering: {
    readonly drive: DriveView;
    readonly free: readonly string[];
    readonly refused: Failure | null;
  } | null;
  readonly askLetter: (id: string, refused?: Failure) => Promise<void>;
  readonly changeLetter: (letter: string) => Promise<void>;
  readonly changeFolder: (id: string) => Promise<void>;
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
    results: [],
    renaming: null,
    lettering: null,
    wish: null,
    retiring: false,

    retire: async () => {
      if (get().retiring) return;
      set({ retiring: true });
      await settle(bridge.drives.retire(undefined));
      set({ retiring: false });
      await get().load();
    },

    load: async () => {
      const answer = await settle(bridge.drives.list(undefined));
      if (answer.ok) set({ list: answer.value, notListed: null });
      else set({ notListed: answer.failure });
    },

    open: async (id) => {
      const mine = ++latest;
      set({ ...past(get()), opening: id });
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
      set({ ...past(get()), removing: null });
      await work.getState().start('drives', { kind: 'reconnect', id });
    },

    renew: async (id) => {
      set({ ...past(get()), removing: null });
      await work.getState().start('drives', { kind: 'renew', id });
    },

    disconnect: async (id) => {
      set({ ...past(get()), removing: null });
      await work.getState().start('drives', { kind: 'disconnect', id });
    },

    askRenewal: (application) => {
      if (!isUnderWay(work.getState())) set({ ...past(get()), renewing: application });
    },

    askRemoval: (id) => {
      const { drives = [], applications = [] } = get().list ?? {};
      const drive = [...drives, ...applications].find((each) => each.id === id);
      if (drive !== undefined && !isUnderWay(work.getState())) set({ ...past(get()), removing: drive });
    },

    askRename: (id) => {
      const drive = get().list?.drives.find((each) => each.id === id);
      if (drive !== undefined && !isUnderWay(work.getState()))
        set({ ...past(get()), renaming: { drive, refused: null } });
    },

    rename: async (label) => {
      const { renaming } = get();
      if (renaming !== null) await change(renaming.drive.id, { label });
    },

    askLetter: async (id, refused) => {
      const answer = await settle(bridge.drives.freeLetters(undefined));
      const drive = get().list?.drives.find((each) => each.id === id);
      if (drive === undefined || isUnderWay(work.getState())) return;
      if (answer.ok) set({ ...past(get()), lettering: { drive, free: answer.value, refused: refused ?? null } });
      else set({ ...past(get()), notOpened: { id, failure: answer.failure } });
    },

    changeLetter: async (letter) => {
      const { lettering } = get();
      if (lettering !== null) await change(lettering.drive.id, { letter });
    },

    changeFolder: (id) => change(id, { chooseFolder: true }),

    addResult: (result) => {
      set({ ...past(get()), results: [...past(get()).results, result] });
      void get().load();
    },

    readResult: (attempt) => {
      set({ results: get().results.filter((result) => result.attempt !== attempt) });
    },

    keep: () => {
      set({ removing: null, renewing: null, renaming: null, lettering: null });
    },

    remove: async (localOnly) => {
      const { removing } = get();
      if (removing !== null) await work.getState().start('drives', { kind: 'remove', id: removing.id, localOnly });
    },

    settleOpen: async ({ id, kind }) => {
      set({ ...past(get()), removing: null });
      // A renewal that is open is of a drive that goes on.
      const request = kind === 'renew' ? ({ kind, id } as const) : ({ kind: 'remove', id, localOnly: false } as const);
      await work.getState().start('drives', request);
    },

    tryAgain: async () => {
      const { attempt, target, start, dismiss } = work.getState();
      if (attempt === null || target === null) {
        dismiss();
        return;
      }
      const { kind, now } = attempt.view;
      if (kind === 'change') await changeAgain(now, target);
      else if (isRepeatable(kind)) await start('drives', { kind, id: target });
      // How it is removed may have to be chosen anew: without signing in it may go.
      else if (get().removing !== null) dismiss();
      else await start('drives', { kind: 'remove', id: target, localOnly: false });
    },

    backToList: () => {
      work.getState().dismiss();
      set({ removing: null, renewing: null, renaming: null, lettering: null });
      void get().load();
    },
  }));

  async function change(id: string, wish: DriveWish): Promise<void> {
    if (isUnderWay(work.getState())) return;
    store.setState({ ...past(store.getState()), renaming: null, lettering: null, wish });
    await work.getState().start('drives', { kind: 'change', id, ...wish });
  }

  /** Once more as it was wanted; but with another name, or another letter, where that is what was wrong. */
  async function changeAgain(now: WorkNow, id: string): Promise<void> {
    const { wish, list } = store.getState();
    const drive = list?.drives.find((each) => each.id === id);
    if (now.at === 'failed' && needsLabel(now.failure) && drive !== undefined) {
      work.getState().dismiss();
      store.setState({ renaming: { drive, refused: now.failure } });
    } else if (now.at === 'failed' && now.failure.code === 'LK-5343') {
      work.getState().dismiss();
      await store.getState().askLetter(id, now.failure);
    } else if (wish !== null) await change(id, wish);
  }

  bridge.on('drives', (list) => {
    store.setState({ list, notListed: null });
  });
  // What has ended well needs no screen of its own.
  work.subscribe(({ attempt, owner, target, dismiss }) => {
    if (owner !== 'drives' || attempt === null) return;
    const { removing, list, wish, results } = store.getState();
    const duty = list?.open.find(({ id }) => id === target);
    const result = resultOf(attempt.view, {
      label: removing?.label ?? duty?.label ?? '',
      isDrive: removing === null || 'mapper' in removing,
      wanted: wish === null ? changeOf(attempt.view.now, list) : wantedBy(wish),
    });
    if (result === undefined) return;
    dismiss();
    store.setState({
      results: [...results, result],
      removing: null,
      renewing: null,
      renaming: null,
      lettering: null,
      wish: null,
    });
    void store.getState().load();
  });
  return store;
}

/** What a new act puts out of sight: what went wrong with the one before, and the good news that nobody has to do anything about. */
function past({ results }: DrivesState): Pick<DrivesState, 'notOpened' | 'results'> {
  return { notOpened: null, results: results.filter(hasDuty) };
}

function wantedBy(wish: DriveWish): About['wanted'] {
  if ('letter' in wish) return 'letter';
  return 'label' in wish ? 'name' : 'folder';
}

/** Tells what was changed by a change that this page has not asked for itself: it was loaded again meanwhile. */
function changeOf(now: WorkNow, list: DrivesView | null): About['wanted'] {
  const changed = now.at === 'done' ? now.connection : undefined;
  const before = list?.drives.find(({ id }) => id === changed?.id);
  if (before?.label !== changed?.label) return 'name';
  return before?.path === changed?.path ? 'folder' : 'letter';
}

/** What takes nothing but the drive. */
function isRepeatable(kind: WorkKind): kind is 'reconnect' | 'renew' | 'disconnect' {
  return kind === 'reconnect' || kind === 'renew' || kind === 'disconnect';
}
