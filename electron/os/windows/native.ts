import { setTimeout as sleep } from 'node:timers/promises';

/** A call of Windows in a worker thread of koffi's. */
interface AsyncCall<Args extends readonly unknown[], R> {
  async(...args: [...Args, (error: unknown, result: R) => void]): void;
}

/** Makes a function of koffi's one that works in a thread of its own: a call that hangs does not stop this program. */
export function inWorker<Args extends readonly unknown[], R>(
  native: AsyncCall<Args, R>,
): (...args: Args) => Promise<R> {
  return (...args) =>
    new Promise((resolve, reject) => {
      native.async(...args, (error, result) => {
        if (error === null || error === undefined) resolve(result);
        else reject(error instanceof Error ? error : new Error('a call of Windows failed'));
      });
    });
}

/** Waits so long for a call. One that takes longer is left behind with its thread: nothing can end it. @returns undefined then */
export async function inTime<T>(call: Promise<T>, ms: number): Promise<T | undefined> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  try {
    return await Promise.race([call, late]);
  } finally {
    over.abort();
  }
}

/** A text in UTF-16 up to its first zero. */
export const textIn = (buffer: Buffer): string => buffer.toString('utf16le').replace(/\0[^]*$/, '');
