import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { FailureError } from '../contract/failure.ts';
import { despiteScanners } from './despite-scanners.ts';

/** Largest file of a few lines, in bytes; a larger one is somebody else's. */
const MOST_TEXT_BYTES = 16 * 1024 * 1024;
/** What file systems say that have no second names for a file: FAT, many network drives. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
/** Bytes that most file systems allow for a name. */
const MOST_NAME = 255;

/** A path is not read when it leads to a folder, to something that is no file (FIFO, device, socket), or to too much. */
export class UnreadableFileError extends Error {
  readonly code: 'EISDIR' | 'NOT_A_FILE' | 'TOO_LARGE';
  constructor(code: UnreadableFileError['code']) {
    super(code);
    this.name = 'UnreadableFileError';
    this.code = code;
  }
}

/**
 * Reads the content of a regular file, also through a link. Never waits: a FIFO without a writer, a terminal or `/dev/zero` in a
 * file's place would otherwise hold the program for ever.
 * @param maxBytes largest content that is taken
 * @throws UnreadableFileError for what is no regular file or is too large; the system's errors (`ENOENT`, …) as they are
 */
export async function readRegularFile(file: string, maxBytes: number): Promise<Buffer> {
  // Looked at before it is opened too: opening a device can have effects of its own.
  assertRegular(await stat(file));
  // Windows has no such flag, and no FIFOs among its files.
  const handle = await open(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    assertRegular(await handle.stat());
    const chunks: Buffer[] = [];
    // Its size is not asked for: it may grow, and files below /proc have none.
    for (let total = 0; ;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(64 * 1024));
      if (bytesRead === 0) return Buffer.concat(chunks);
      total += bytesRead;
      if (total > maxBytes) throw new UnreadableFileError('TOO_LARGE');
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

function assertRegular(found: { isFile(): boolean; isDirectory(): boolean }): void {
  if (found.isDirectory()) throw new UnreadableFileError('EISDIR');
  if (!found.isFile()) throw new UnreadableFileError('NOT_A_FILE');
}

/** Reads a file's text; undefined when there is no file. Any other trouble is thrown as `readRegularFile` throws it. */
export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    return (await readRegularFile(file, MOST_TEXT_BYTES)).toString('utf8');
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
    await makePrivateFolder(dirname(file));
    await despiteScanners(() => writeFileAtomic(file, text, { mode: 0o600, fsync: true }));
    await flushFolder(dirname(file));
  } catch (error) {
    throw new FailureError('LK-1013', { path: file, reason: errorCode(error) }, { cause: error });
  }
}

/**
 * Writes a file that is not there yet, for its user only and flushed to the disk: under its name there is nothing, or all of it.
 * @throws the system's error; EEXIST where anything is there, which stays as it is. Nothing is left behind then.
 */
export async function writeNewFile(file: string, content: Uint8Array): Promise<void> {
  const folder = dirname(file);
  const unfinished = join(folder, `.${randomUUID()}.part`);
  if (Buffer.byteLength(basename(file)) > MOST_NAME) {
    throw Object.assign(new Error('the name is too long'), { code: 'ENAMETOOLONG' });
  }
  try {
    await writeWhole(unfinished, content);
    await nameWhole(unfinished, file);
  } finally {
    await unlink(unfinished).catch(() => undefined); // where it was renamed, it is not there any more
  }
  await flushFolder(folder);
}

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file that is whole its name. A second name never takes the place of a file, as a rename would. */
async function nameWhole(whole: string, file: string): Promise<void> {
  try {
    await link(whole, file);
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error;
    // The name is taken first, by an empty file of our own, and only that is replaced.
    await (await open(file, 'wx', 0o600)).close();
    await despiteScanners(() => rename(whole, file)).catch(async (reason: unknown) => {
      await unlink(file).catch(() => undefined);
      throw reason;
    });
  }
}

/**
 * Makes a folder, and what is missing above it, for this user only. The name of each new one is flushed in the folder above:
 * what is written into it would be lost with it.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  if (await makeOne(folder)) return;
  await makePrivateFolder(dirname(folder)); // ends at the root, which is there
  if (!(await makeOne(folder)))
    throw Object.assign(new Error('no folder can be made there'), {
      code: 'ENOENT',
    });
}

/** False when the folder above is missing. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // Some systems refuse what is there already with another word than EEXIST.
    if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return true;
    throw error;
  }
  await flushFolder(dirname(folder));
  return true;
}

/** A new name is on the disk only when its folder is: a journal that a power cut takes away could not be undone. */
export async function flushFolder(folder: string): Promise<void> {
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
  await despiteScanners(() => rename(file, kept));
  await flushFolder(dirname(file));
  return kept;
}

/** Gives an error's code, such as `ENOSPC`; `unknown` for an error that has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/**
 * Tells whether the file system refuses (read-only, no rights, no symbolic links on it, full), or has something else than a file in
 * a file's place: nothing that Latchkey is at fault for.
 */
export function isOfDisk(error: unknown): boolean {
  return error instanceof UnreadableFileError || /^E[A-Z0-9]+$/.test(errorCode(error));
}
