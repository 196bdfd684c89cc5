/** The part of `process` that emits signals and errors to listeners. */
export interface Signals {
  on(event: string, listener: (argument: unknown) => void): unknown;
  off(event: string, listener: (argument: unknown) => void): unknown;
}

export interface Interruption {
  /** Aborts at the first signal, so that the running work undoes itself. */
  readonly signal: AbortSignal;
  /**
   * Rejects on an error that no code caught; resolves on a second signal, when the person does not want to wait for the
   * undoing.
   */
  readonly ended: Promise<'at-once'>;
  /** Stops listening. */
  release(): void;
}

/** The signals for Ctrl-C, an ended session, and a closed terminal. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The events of errors that no code caught. */
export const crashes = ['uncaughtException', 'unhandledRejection'] as const;

/** Aborts the running work at the first signal, and then calls `onInterruption`. */
export function listenForInterruption(process: Signals, onInterruption: () => void): Interruption {
  const controller = new AbortController();
  const { promise: ended, resolve, reject } = withResolvers<'at-once'>();
  // Nothing awaits this promise after the command, and an unhandled rejection would count as a crash.
  ended.catch(() => undefined);
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      resolve('at-once');
      return;
    }
    controller.abort();
    onInterruption();
  };
  for (const name of signals) process.on(name, interrupt);
  for (const name of crashes) process.on(name, reject);
  return {
    signal: controller.signal,
    ended,
    release() {
      for (const name of signals) process.off(name, interrupt);
      for (const name of crashes) process.off(name, reject);
    },
  };
}

/**
 * Has each error that no code caught told to `onCrash`, once, unless a command listens for such errors itself. It covers the
 * times before the command line is understood and after the command's answer, when Node would print the error and exit with
 * code 1.
 */
export function listenForCrashes(
  process: Signals & Pick<NodeJS.Process, 'listenerCount'>,
  onCrash: (error: unknown) => void,
): void {
  let told = false;
  for (const name of crashes) {
    process.on(name, (error) => {
      if (told || process.listenerCount(name) > 1) return;
      told = true;
      onCrash(error);
    });
  }
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onDone, onFailed) => {
    resolve = onDone;
    reject = onFailed;
  });
  return { promise, resolve, reject };
}
