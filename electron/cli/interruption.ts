/** `process` emits signals and `uncaughtException` to these listeners. */
export interface Signals {
  on(event: string, listener: (argument: unknown) => void): unknown;
  off(event: string, listener: (argument: unknown) => void): unknown;
}

export interface Interruption {
  /** Aborted by the first signal: what runs undoes itself. */
  readonly signal: AbortSignal;
  /** Rejects on an error that nobody caught; resolves on a second signal, when the person does not want to wait. */
  readonly ended: Promise<'at-once'>;
  /** Stops listening. */
  release(): void;
}

/** Ctrl-C, an ended session, a closed terminal. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Errors that nobody has caught. */
export const crashes = ['uncaughtException', 'unhandledRejection'] as const;

/** Turns signals into an abort. `onInterruption` is called at the first one. */
export function listenForInterruption(process: Signals, onInterruption: () => void): Interruption {
  const controller = new AbortController();
  const { promise: ended, resolve, reject } = withResolvers<'at-once'>();
  ended.catch(() => undefined); // after the command nobody waits for it any more
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
 * Has an error that nobody caught told to `crashed`, once, as long as no command listens for it itself: before it is
 * understood and after its answer there is nobody else. Without this Node would print the error and call it exit code 1.
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
