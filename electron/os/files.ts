import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { FailureError } from '../contract/failure.ts';

/** A file's text, or undefined when there is none. Any other trouble is thrown as it is. */
export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Replaces a file as a whole, flushed to the disk, for its user only: after a power cut there is the old text or the new.
 * @throws FailureError LK-1013 when the disk refuses (full, read-only, no permission).
 */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFileAtomic(file, text, { mode: 0o600, fsync: true });
    await flushFolder(dirname(file));
  } catch (error) {
    throw new FailureError('LK-1013', { path: file, reason: errorCode(error) }, { cause: error });
  }
}

/** A new name is on the disk only when its folder is: a journal that a power cut takes away could not be undone. */
async function flushFolder(folder: string): Promise<void> {
  let handle;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Windows opens no folders, and some network file systems flush none: there the name is as safe as it gets.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** Keeps a damaged file beside its place, so that nothing is lost and the next start is not stopped; gives its new path. */
export async function setAside(file: string, now: Date): Promise<string> {
  const kept = `${file}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(file, kept);
  return kept;
}

/** `ENOSPC` and its like; `unknown` for an error that has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
