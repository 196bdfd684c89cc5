import type { Failure, Result } from '../contract/failure.ts';
import type { Answer } from '../contract/questions.ts';
import type { ProgressEvent } from '../contract/view.ts';
import type { WorkRequest, WorkView } from '../contract/window.ts';
import type { Engine, OpenAccount } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import { aborted } from '../os/abort.ts';
import type { PageWindows } from '../platforms/guided-page/page-windows.ts';
import { Secret } from '../secrets/secret.ts';
import { perform, type Task } from './perform.ts';
import { windowAsk, type WindowAsk } from './window-ask.ts';
import { begin, hasEnded, next, type WorkEvent } from './work-state.ts';

/** The work of the window, one piece at a time: a set-up, a reconnection, a renewal or a removal. */
export interface Work {
  /** Begins; how it goes on is told by `changed`. LK-1009 while another one runs. */
  start(request: WorkRequest): Result<WorkView>;
  /** Answers what `attempt` asks. An answer to anything else changes nothing. */
  answer(attempt: number, answer: Answer): void;
  /** Has everything undone. Cancelling what has ended, or another attempt, changes nothing. */
  cancel(attempt: number): void;
  /**
   * A fault that nobody has caught: the work that is under way, if any, is taken back and ends with it, and not later than
   * `FAULT_MS` from now, as what would have ended it may be what broke.
   */
  fault(failure: Failure): void;
  /** The last piece of work, ended or not; null when there was none. */
  current(): WorkView | null;
  /** Settles when nothing runs. */
  idle(): Promise<void>;
}

export interface WorkParts {
  readonly engine: Engine;
  readonly log: Log;
  /** Settles when what has to be over before anything is changed is over: the recovery of an earlier start. Must not reject. */
  readonly ready: () => Promise<unknown>;
  /** Gets the account that was signed in to, to close it one day. */
  readonly onAccount: (account: OpenAccount) => void;
  /** Shows platforms' pages. */
  readonly pages: PageWindows;
  /** Opens a page in the person's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** Told after each change. */
  readonly onChange: (view: WorkView) => void;
}

/** Quitting waits as long for work to be undone. */
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

  /** Events of an older attempt change nothing. */
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
    const asking = windowAsk({
      ...(request.kind === 'setup' && request.password !== undefined ? { password: new Secret(request.password) } : {}),
      signal: abort.signal,
      pages: parts.pages,
      openBrowser: parts.openBrowser,
      onQuestion: (question) => {
        apply(attempt, { type: 'asked', question });
      },
      onAnswer: () => {
        apply(attempt, { type: 'answered' });
      },
    });
    const engineRun = {
      ask: asking.ask,
      signal: abort.signal,
      progress: (event: ProgressEvent) => {
        apply(attempt, { type: 'progress', event });
      },
    };
    // Whoever gives up need not wait for what has to be over first: the engine says LK-0002 at once.
    const done = Promise.race([parts.ready(), aborted(abort.signal)])
      .then(() => perform(parts.engine, withoutPassword(request), engineRun, parts))
      .then((now) => {
        end(attempt, broken === undefined || now.at === 'done' ? now : { ...now, failure: broken });
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
      const after = kind === 'passwords' || kind === 'reconnect' ? 'unchanged' : 'open';
      setTimeout(() => {
        end(attempt, { at: 'failed', failure, after });
      }, FAULT_MS).unref();
    },
    current: () => view,
    idle: () => running?.done ?? Promise.resolve(),
  };
}

/** The password lives on only as the answer to the first question. */
function withoutPassword(request: WorkRequest): Task {
  if (request.kind !== 'setup') return request;
  const { password: _, ...task } = request;
  return task;
}
