import { setTimeout as sleep } from 'node:timers/promises';
import { counted } from '../worker-calls.ts';

/** A Windows call that koffi can run in a worker thread. */
interface AsyncCall<Args extends readonly unknown[], R> {
  async(...args: [...Args, (error: unknown, result: R) => void]): void;
}

/** Wraps a koffi function so that it runs in a worker thread: a call that hangs then does not stop this program. */
export function inWorker<Args extends readonly unknown[], R>(
  native: AsyncCall<Args, R>,
): (...args: Args) => Promise<R> {
  return (...args) =>
    counted(
      new Promise((resolve, reject) => {
        native.async(...args, (error, result) => {
          if (error === null || error === undefined) resolve(result);
          else reject(error instanceof Error ? error : new Error('a call of Windows failed'));
        });
      }),
    );
}

/**
 * Waits for a call for at most `ms` milliseconds. A call that takes longer is left behind together with its thread, since
 * nothing can end it.
 * @returns undefined when the time is over
 */
export async function inTime<T>(call: Promise<T>, ms: number): Promise<T | undefined> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  try {
    return await Promise.race([call, late]);
  } finally {
    over.abort();
  }
}

/** Decodes UTF-16 text up to its first zero. */
export const textIn = (buffer: Buffer): string => buffer.toString('utf16le').replace(/\0[^]*$/, '');
