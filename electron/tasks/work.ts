import type { Failure, Result } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Answer, SecondFactorView } from '../contract/questions.ts';
import type { ProgressEvent } from '../contract/view.ts';
import type { LastSignIn, WorkRequest, WorkView } from '../contract/window.ts';
import type { Engine, OpenAccount, OpenAdministration } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import { aborted } from '../os/abort.ts';
import type { PageWindows } from '../platforms/guided-page/page-windows.ts';
import { Secret } from '../secrets/secret.ts';
import { perform, type Task } from './perform.ts';
import type { SignInMemory } from '../settings/sign-in-memory.ts';
import { windowAsk, type WindowAsk } from './window-ask.ts';
import { begin, hasEnded, next, signsInOnly, type WorkEvent } from './work-state.ts';

/** Runs the window's work, one piece at a time: a set-up, a reconnection, a renewal, a removal, or opening an account. */
export interface Work {
  /** Begins a piece of work; `onChange` tells how it goes on. LK-1009 while another piece runs. */
  start(request: WorkRequest): Result<WorkView>;
  /** Answers the open question of `attempt`. An answer to any other question or attempt changes nothing. */
  answer(attempt: number, answer: Answer): void;
  /** Has the work undone. Cancelling work that has ended, or another attempt, changes nothing. */
  cancel(attempt: number): void;
  /**
   * Handles a fault that nothing has caught: the work under way, if any, is undone and ends with this failure. It ends after
   * `FAULT_MS` at the latest, because the very part that would have ended it may be broken.
   */
  fault(failure: Failure): void;
  /** Returns the last piece of work, ended or not; null when there was none. */
  current(): WorkView | null;
  /** Settles when no work runs. */
  idle(): Promise<void>;
}

export interface WorkParts {
  readonly engine: Engine;
  readonly log: Log;
  /** Settles when the recovery at the start of the program is over; nothing may be changed before that. Must not reject. */
  readonly ready: () => Promise<unknown>;
  /** Takes the account that the user has signed in to, and has to close it one day. */
  readonly onAccount: (account: OpenAccount) => void;
  /** Takes the platform that an administrator has signed in to, and has to close it one day. */
  readonly onAdministration: (administration: OpenAdministration) => void;
  /** Shows platforms' pages. */
  readonly pages: PageWindows;
  /** Opens a page in the person's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly signIns: SignInMemory;
  /** Called after each change. */
  readonly onChange: (view: WorkView) => void;
}

/** How long, in ms, undoing may take after a fault; quitting waits as long. */
export const FAULT_MS = 30_000;

interface Running {
  readonly abort: AbortController;
  readonly asking: WindowAsk;
  readonly done: Promise<void>;
}

export function createWork(parts: WorkParts): Work {
  let view: WorkView | null = null;
  let running: Running | undefined;
  /** The fault that ends the running piece of work. */
  let broken: Failure | undefined;

  /** Applies an event; events of an older attempt change nothing. */
  const apply = (attempt: number, event: WorkEvent): void => {
    if (view?.attempt !== attempt) return;
    const after = next(view, event);
    if (after === view) return;
    view = after;
    parts.onChange(after);
  };

  const end = (attempt: number, now: Extract<WorkEvent, { type: 'ended' }>['now']): void => {
    if (view?.attempt !== attempt || hasEnded(view)) return;
    running = undefined;
    broken = undefined;
    apply(attempt, { type: 'ended', now });
  };

  const run = (attempt: number, request: WorkRequest): Running => {
    const abort = new AbortController();
    let method: SecondFactorView['id'] | undefined;
    const asking = windowAsk({
      ...(request.kind === 'setup' && request.password !== undefined ? { password: new Secret(request.password) } : {}),
      signal: abort.signal,
      pages: parts.pages,
      openBrowser: parts.openBrowser,
      lastMethod: async () => (await parts.signIns.last())?.method,
      onQuestion: (question) => {
        if (question.kind === 'code') method = question.method.id;
        apply(attempt, { type: 'asked', question });
      },
      onAnswer: () => {
        apply(attempt, { type: 'answered' });
      },
      onNames: (drive) => {
        apply(attempt, { type: 'named', drive });
      },
    });
    const engineRun = {
      ask: asking.ask,
      signal: abort.signal,
      progress: (event: ProgressEvent) => {
        apply(attempt, { type: 'progress', event });
      },
    };
    // A person who gives up need not wait for the recovery: the engine then answers LK-0002 at once.
    const done = Promise.race([parts.ready(), aborted(abort.signal)])
      .then(() => perform(parts.engine, withoutPassword(request), engineRun, parts))
      .then(async (now) => {
        end(attempt, broken === undefined || now.at === 'done' ? now : { ...now, failure: broken });
        // Afterwards: whatever becomes of the memory, the work has ended. Work on a drive that is there asks nobody to sign in.
        if (now.at !== 'done' || (request.kind !== 'setup' && method === undefined)) return;
        await parts.signIns.keep(signedInBy(now, method)).catch((error: unknown) => {
          parts.log.unexpected(error, { during: 'remembering a sign-in' });
        });
      });
    return { abort, asking, done };
  };

  return {
    start(request) {
      if (running !== undefined) return { ok: false, failure: { code: 'LK-1009' } };
      const attempt = (view?.attempt ?? 0) + 1;
      const started = begin(attempt, request);
      view = started;
      running = run(attempt, request);
      parts.onChange(started);
      return { ok: true, value: started };
    },
    answer(attempt, answer) {
      if (view?.attempt === attempt) running?.asking.answer(answer);
    },
    cancel(attempt) {
      if (running === undefined || view?.attempt !== attempt || hasEnded(view)) return;
      apply(attempt, { type: 'cancelled' });
      running.abort.abort();
    },
    fault(failure) {
      if (running === undefined || view === null || hasEnded(view) || broken !== undefined) return;
      const { attempt, kind } = view;
      broken = failure;
      apply(attempt, { type: 'cancelled' });
      running.abort.abort();
      const after = signsInOnly(kind) || kind === 'reconnect' || kind === 'disconnect' ? 'unchanged' : 'open';
      setTimeout(() => {
        end(attempt, { at: 'failed', failure, after });
      }, FAULT_MS).unref();
    },
    current: () => view,
    idle: () => running?.done ?? Promise.resolve(),
  };
}

/** What is worth keeping of how somebody signed in: an address and a name of a drive that works, and the second factor. */
function signedInBy(
  { connection }: Extract<WorkView['now'], { at: 'done' }>,
  method: SecondFactorView['id'] | undefined,
): Partial<LastSignIn> {
  const who = connection === undefined ? {} : { address: connection.platform.address, user: connection.user };
  return { ...who, ...omitUndefined({ method }) };
}

/** Drops the password from the request; it lives on only as the answer to the first question. */
function withoutPassword(request: WorkRequest): Task {
  if (request.kind !== 'setup') return request;
  const { password: _, ...task } = request;
  return task;
}
