import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits between the tries, in ms. A virus scanner or an indexer opens a file as soon as it is closed, and keeps it open for
 * milliseconds.
 */
const WAITS_MS = [5, 10, 20, 40, 80, 160] as const;
const inUse: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Does work that ends with renaming a file, and repeats it while Windows refuses the rename because another program has the
 * file open: six times, within a third of a second. On other systems a rename is refused for none of these reasons once the
 * file beside it could be written, so there is no wait.
 * @throws the last refusal; any other error at once
 */
export async function despiteScanners<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isRefusedName(error)) throw error;
      await sleep(wait);
    }
  }
  return await work();
}

function isRefusedName(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && syscall === 'rename' && inUse.has(code);
}
