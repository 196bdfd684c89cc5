/** A signal for one piece of work. The caller calls `end` when the work is over. */
export interface Limit {
  readonly signal: AbortSignal;
  /** Stops the clock, and stops listening to the other signals. */
  readonly end: () => void;
}

/**
 * Makes a signal that aborts with the first of these signals, for its reason, or with a `TimeoutError` when the time is up.
 * `AbortSignal.any` and `AbortSignal.timeout` are not used: Node 20 may collect the timer of such a signal before it fires, and
 * a reply that drips would then go on for ever. The timer does not keep the program from ending.
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

/** Settles when the first of these signals aborts; at once when one has aborted already. */
export function aborted(...signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of signals) signal.removeEventListener('abort', end);
      resolve();
    };
    for (const signal of signals) signal.addEventListener('abort', end, { once: true });
    if (signals.some((signal) => signal.aborted)) end();
  });
}

/**
 * Waits for work until the signal aborts. The work itself goes on, and its result is ignored.
 * @param reason what is thrown then; the signal's own reason when absent
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal, reason?: Error): Promise<T> {
  work.catch(() => undefined);
  let give = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    give = () => {
      reject(reason ?? (signal.reason as Error));
    };
  });
  if (signal.aborted) give();
  else signal.addEventListener('abort', give, { once: true });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}

/**
 * Waits for work for so many milliseconds. Late work goes on, and its result is ignored.
 * @throws the error that `late` returns, when the time is up
 */
export async function within<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(late());
    }, ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after so many milliseconds, or sooner when the signal aborts. */
export function sleepUntil(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
