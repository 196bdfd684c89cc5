import type { Result } from '../contract/failure.ts';
import { beginLimit, extendLimit, sessionLimit, type RunningLimit } from '../contract/time-limit.ts';
import type { SessionEndView } from '../contract/window.ts';

/** Holds what somebody in front of the window is signed in to. The session lives in memory only, and not for long. */
export interface HeldSession<Open> {
  /** Takes what the user has just signed in to; what was held before is closed. */
  keep(open: Open): void;
  /** Does work with what is held. LK-2008 when there is nothing, or not any more. */
  use<T>(work: (open: Open) => Promise<Result<T>>): Promise<Result<T>>;
  /** Stays signed in for longer although nothing happens, as often as the limit allows. */
  stay(): void;
  /** Signs out. Never rejects. */
  close(): Promise<void>;
}

/**
 * Creates the holder. What is held without a call is closed after `sessionLimit`: nobody is looking at it any more.
 * @param tell told before that end, after it, and when the session stays
 */
export function createHeldSession<Open extends { readonly close: () => Promise<void> }>(
  tell: (end: SessionEndView) => void = () => undefined,
): HeldSession<Open> {
  let held: Open | undefined;
  let timer: NodeJS.Timeout | undefined;
  let limit: RunningLimit | undefined;
  let isTold = false;
  let busy = 0;

  const stop = (): void => {
    clearTimeout(timer);
    limit = undefined;
    if (isTold) tell({ at: 'open' });
    isTold = false;
  };
  const close = async (): Promise<void> => {
    stop();
    const open = held;
    held = undefined;
    await open?.close();
  };
  const after = (ms: number, work: () => void): void => {
    timer = setTimeout(work, ms);
    timer.unref();
  };
  const run = (running: RunningLimit): void => {
    stop();
    limit = running;
    after(sessionLimit.ms - sessionLimit.tellMs, () => {
      isTold = true;
      tell({ at: 'ending', seconds: sessionLimit.tellMs / 1000, extensions: running.extensions });
      after(sessionLimit.tellMs, () => {
        isTold = false;
        void close();
        tell({ at: 'over' });
      });
    });
  };
  const wait = (): void => {
    if (held !== undefined && busy === 0) run(beginLimit(sessionLimit, performance.now()));
  };

  return {
    keep(open) {
      void close();
      held = open;
      wait();
    },
    async use(work) {
      if (held === undefined) return { ok: false, failure: { code: 'LK-2008' } };
      busy += 1;
      stop();
      try {
        return await work(held);
      } finally {
        busy -= 1;
        wait();
      }
    },
    stay() {
      const longer = limit && extendLimit(sessionLimit, limit, performance.now());
      if (longer !== undefined) run(longer);
    },
    close,
  };
}
