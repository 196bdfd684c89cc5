/** A signal that has to be let go of when what it is for is over. */
export interface Limit {
  readonly signal: AbortSignal;
  /** Stops the clock and listens to the others no longer. */
  readonly end: () => void;
}

/**
 * Aborts with the first of these signals, for its reason, or with a `TimeoutError` when the time is up. Not `AbortSignal.any`
 * and not `AbortSignal.timeout`: Node 20 may collect the timer of such a signal before it fires, and what drips then goes on
 * for ever. Does not keep the program from ending.
 */
export function limitBy(signals: readonly (AbortSignal | undefined)[], timeoutMs?: number): Limit {
  const controller = new AbortController();
  const listening: (() => void)[] = [];
  for (const signal of signals) {
    if (signal === undefined) continue;
    const follow = (): void => {
      controller.abort(signal.reason);
    };
    if (signal.aborted) follow();
    signal.addEventListener('abort', follow, { once: true });
    listening.push(() => {
      signal.removeEventListener('abort', follow);
    });
  }
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          controller.abort(new DOMException('the time for it is up', 'TimeoutError'));
        }, timeoutMs).unref();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      for (const stop of listening) stop();
    },
  };
}
