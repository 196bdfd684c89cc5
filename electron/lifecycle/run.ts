import { FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Progress, Recovery, StepId } from '../contract/view.ts';
import type { Log } from '../log/log.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { JournalEntry } from './journal/journal-entry.ts';

/** Reports steps with the time that the machine took for each, without the time in which a person was asked something. */
export interface Steps {
  /** Announces the steps of the work, before the first one; repeating the same plan announces nothing. */
  plan(ids: readonly StepId[]): void;
  /** Runs one step: `running`, then `done` or `failed`. */
  run<T>(id: StepId, work: () => Promise<T>): Promise<T>;
  /** Runs the undoing of a step: `running` with `undoing`, then `undone`, or `failed`. */
  undo<T>(id: StepId, work: () => Promise<T>): Promise<T>;
  /** Returns the steps for the next piece of work in the same run: its plan is announced, even if it is the same as before. */
  another(): Steps;
}

/** Steps for work that asks a person: a step's time stands still while a question of `asking` is open. */
export interface TimedSteps {
  readonly steps: Steps;
  readonly asking: (ask: Ask) => Ask;
  /** Makes one question stop the clock, for work that asks no other. */
  readonly untimed: Untimed;
}

type Untimed = <A extends unknown[], T>(question: (...args: A) => Promise<T>) => (...args: A) => Promise<T>;

export function reportSteps(progress: Progress, clock?: () => number): Steps {
  return timedSteps(progress, clock).steps;
}

/** Makes steps whose time stands still while a question is open. @param clock ms */
export function timedSteps(progress: Progress, clock: () => number = () => performance.now()): TimedSteps {
  const machine = machineClock(clock);
  return {
    steps: stepsBy(progress, machine.now),
    asking: (ask) => pausing(ask, machine.pause),
    untimed: during(machine.pause),
  };
}

interface MachineClock {
  readonly now: () => number;
  /** Stops the clock. @returns a function that lets it go on, once; the clock stands as long as any stop is left */
  readonly pause: () => () => void;
}

function machineClock(clock: () => number): MachineClock {
  let standing = 0;
  let stoodMs = 0;
  let stoppedAt = 0;
  return {
    now: () => (standing > 0 ? stoppedAt : clock()) - stoodMs,
    pause() {
      if (standing === 0) stoppedAt = clock();
      standing += 1;
      let over = false;
      return () => {
        if (over) return;
        over = true;
        standing -= 1;
        if (standing === 0) stoodMs += clock() - stoppedAt;
      };
    },
  };
}

const during =
  (pause: MachineClock['pause']): Untimed =>
  (question) =>
  async (...args) => {
    const goOn = pause();
    try {
      return await question(...args);
    } finally {
      goOn();
    }
  };

function pausing(ask: Ask, pause: MachineClock['pause']): Ask {
  const untimed = during(pause);
  const maybe = <A extends unknown[], T>(
    question: ((...args: A) => Promise<T>) | undefined,
  ): ((...args: A) => Promise<T>) | undefined => (question === undefined ? undefined : untimed(question));
  // Every question is listed by name, and the type demands all of them: a question that is left out could never be asked.
  const others: { readonly [Name in Exclude<keyof Ask, 'password' | 'method' | 'code'>]-?: Ask[Name] | undefined } = {
    appPassword: maybe(ask.appPassword?.bind(ask)),
    account: maybe(ask.account?.bind(ask)),
    tellAccount: ask.tellAccount?.bind(ask),
    drive: maybe(ask.drive?.bind(ask)),
    folder: maybe(ask.folder?.bind(ask)),
    cutOff: maybe(ask.cutOff?.bind(ask)),
    passwords: maybe(ask.passwords?.bind(ask)),
    browser: ask.browser === undefined ? undefined : duringVisit(ask.browser.bind(ask), pause),
  };
  return {
    password: untimed((question) => ask.password(question)),
    method: untimed((question) => ask.method(question)),
    code: untimed((question) => ask.code(question)),
    ...omitUndefined(others),
  };
}

/** Stops the clock for a whole browser visit, which lasts until it is over, even if the asker has finished showing it before. */
function duringVisit(browser: NonNullable<Ask['browser']>, pause: MachineClock['pause']): NonNullable<Ask['browser']> {
  return async (visit, over) => {
    const goOn = pause();
    if (over.aborted) goOn();
    else over.addEventListener('abort', goOn, { once: true });
    try {
      await browser(visit, over);
    } catch (error) {
      goOn();
      throw error;
    }
  };
}

function stepsBy(progress: Progress, now: () => number): Steps {
  const report = async <T>(id: StepId, good: 'done' | 'undone', work: () => Promise<T>): Promise<T> => {
    const began = now();
    const ms = (): number => Math.round(now() - began);
    const undoing = good === 'undone' ? ({ undoing: true } as const) : {};
    progress({ event: 'step', id, state: 'running', ...undoing });
    try {
      const value = await work();
      progress({ event: 'step', id, state: good, ms: ms() });
      return value;
    } catch (error) {
      progress({ event: 'step', id, state: 'failed', ms: ms(), ...undoing });
      throw error;
    }
  };
  let planned = '';
  return {
    plan(ids) {
      if (ids.join() === planned) return;
      planned = ids.join();
      progress({ event: 'plan', steps: ids });
    },
    run: (id, work) => report(id, 'done', work),
    undo: (id, work) => report(id, 'undone', work),
    another: () => stepsBy(progress, now),
  };
}

/** Steps for work whose progress nobody follows. */
export const silentSteps: Steps = {
  plan: () => undefined,
  run: (_id, work) => work(),
  undo: (_id, work) => work(),
  another: () => silentSteps,
};

/** The other side of a set-up: who answers questions, who is told of steps, and what stops it. */
export interface SetUpRun {
  readonly ask: Ask;
  readonly steps: Steps;
  /** Aborting undoes everything, however far the set-up came. */
  readonly signal: AbortSignal;
}

/** Reports how the work on an entry ended. */
export function outcome(entry: JournalEntry, result: Recovery['outcome'], failure?: Failure): Recovery {
  const base = { id: entry.id, kind: entry.kind, label: entry.label, outcome: result };
  return failure === undefined ? base : { ...base, failure };
}

/** Converts an error to what the user sees: its code, or LK-0001 with the reference under which the log has the story. */
export function failureOf(error: unknown, log: Log): Failure {
  if (error instanceof FailureError) {
    if (error.cause !== undefined) log.info('failure', { code: error.failure.code, cause: messageOf(error.cause) });
    return error.failure;
  }
  return { code: 'LK-0001', reference: log.unexpected(error) };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : 'not an error';
}
