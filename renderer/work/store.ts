import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { Answer } from '../../electron/contract/questions.ts';
import type { WorkRequest, WorkView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { afterAnswer, type Attempt, follow, hasEnded } from './attempt.ts';

/** The part of the window that a piece of work belongs to. */
export type Owner = 'wizard' | 'drives' | 'passwords' | 'administration';

export interface WorkState {
  readonly attempt: Attempt | null;
  readonly owner: Owner | null;
  /** The id of the connection that the work is about; null for work with an account that was named. */
  readonly target: string | null;
  /** Whether work has been requested, and main has not answered yet. */
  readonly starting: boolean;
  /** The time when the window heard of the end, ISO 8601. */
  readonly endedAt: string | null;
  /** The failure for which the work was not begun, or an answer was not taken. */
  readonly refused: Failure | null;
  /** Begins a piece of work, unless one is under way. The request (and the password in it) is not kept. */
  readonly start: (owner: Owner, request: WorkRequest) => Promise<void>;
  readonly answer: (answer: Answer) => Promise<void>;
  /** Cancels the work. Resolves once everything is undone and the work has ended. */
  readonly stop: () => Promise<void>;
  /** Dismisses a piece of work that has ended. Later events about it change nothing. */
  readonly dismiss: () => void;
  /** Takes over the work that main had under way when the window opened. */
  readonly adopt: () => Promise<void>;
}

/** Creates the store of the window's one piece of work, which the parts of the window share. */
export function createWorkStore(bridge: Bridge): StoreApi<WorkState> {
  /** The number of the newest piece of work that was dismissed. */
  let dismissed = -1;
  const store = createStore<WorkState>()((set, get) => ({
    attempt: null,
    owner: null,
    target: null,
    starting: false,
    refused: null,
    endedAt: null,

    start: async (owner, request) => {
      if (isUnderWay(get())) return;
      const target = 'id' in request ? request.id : null;
      set((state) => ({ ...putAway(state), owner, target, starting: true }));
      const begun = await settle(bridge.work.start(request));
      if (begun.ok) tellUnlessKnown(begun.value);
      else set({ starting: false, refused: begun.failure });
    },

    answer: async (answer) => {
      const { attempt } = get();
      if (attempt?.view.now.at !== 'question' || attempt.answered) return;
      set({ attempt: afterAnswer(attempt), refused: null });
      const number = attempt.view.attempt;
      const taken = await settle(bridge.work.answer({ attempt: number, answer }));
      const now = get().attempt;
      if (taken.ok || now?.view.attempt !== number) return;
      // The question is asked again as another round, because the typed text has gone with the answer.
      set({ refused: taken.failure, attempt: { ...now, answered: false, round: now.round + 1 } });
    },

    stop: async () => {
      const { attempt } = get();
      if (attempt === null || hasEnded(attempt)) return;
      const number = attempt.view.attempt;
      const ended = endOf(store, number);
      const taken = await settle(bridge.work.cancel({ attempt: number }));
      if (taken.ok) await ended;
      else set({ refused: taken.failure });
    },

    dismiss: () => {
      set(putAway);
    },

    adopt: async () => {
      const current = await settle(bridge.work.current(undefined));
      if (current.ok && current.value !== null && isOfInterest(current.value)) tellUnlessKnown(current.value);
    },
  }));

  function putAway({ attempt }: WorkState): Partial<WorkState> {
    if (attempt !== null) dismissed = Math.max(dismissed, attempt.view.attempt);
    return { attempt: null, owner: null, target: null, refused: null, endedAt: null };
  }

  function tell(view: WorkView): void {
    if (view.attempt <= dismissed) return;
    store.setState(({ attempt, owner }) => {
      const next = follow(attempt, view);
      const endedAt = hasEnded(next) ? { endedAt: new Date().toISOString() } : {};
      const another = attempt !== null && next.view.attempt !== attempt.view.attempt;
      return { attempt: next, starting: false, owner: another || owner === null ? ownerOf(view) : owner, ...endedAt };
    });
  }

  /** Tells a view unless a newer one is known: main's answer may arrive after the events that followed it. */
  function tellUnlessKnown(view: WorkView): void {
    const known = store.getState().attempt;
    if (known === null || known.view.attempt < view.attempt) tell(view);
  }

  bridge.on('work', tell);
  return store;
}

/** Tells whether a piece of work was begun and has not ended. */
export function isUnderWay({ attempt, starting }: Pick<WorkState, 'attempt' | 'starting'>): boolean {
  return starting || (attempt !== null && !hasEnded(attempt));
}

/** Tells whether work matters to a window that opens later. Work that ended well or left nothing does not. */
function isOfInterest({ now }: WorkView): boolean {
  return now.at !== 'done' && (now.at !== 'failed' || now.after === 'kept' || now.after === 'open');
}

/**
 * Finds the owner of work that began elsewhere (the tray, an earlier window): a set-up belongs to the wizard, other work to
 * the list of drives.
 */
function ownerOf({ kind }: WorkView): Owner {
  if (kind === 'passwords' || kind === 'administration') return kind;
  return kind === 'setup' ? 'wizard' : 'drives';
}

/** Resolves when a piece of work has ended, or another has taken its place. */
function endOf(store: StoreApi<WorkState>, number: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ attempt }) => {
      if (attempt?.view.attempt === number && !hasEnded(attempt)) return;
      stop();
      resolve();
    });
  });
}
