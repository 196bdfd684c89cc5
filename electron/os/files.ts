import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { FailureError } from '../contract/failure.ts';
import { despiteScanners } from './despite-scanners.ts';

/** Largest text file that is read, in bytes. Latchkey's own files have a few lines. */
const MOST_TEXT_BYTES = 16 * 1024 * 1024;
/** Errors of file systems without hard links: FAT, many network drives. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
/** Bytes that most file systems allow for a name. */
const MOST_NAME = 255;

/**
 * A path was not read, because it leads to a folder, to something that is no file (FIFO, device, socket), or to too much
 * content.
 */
export class UnreadableFileError extends Error {
  readonly code: 'EISDIR' | 'NOT_A_FILE' | 'TOO_LARGE';
  constructor(code: UnreadableFileError['code']) {
    super(code);
    this.name = 'UnreadableFileError';
    this.code = code;
  }
}

/**
 * Reads the content of a regular file, also through a link. The call never blocks: a FIFO without a writer, a terminal or
 * `/dev/zero` in a file's place would otherwise hold the program for ever.
 * @param maxBytes the largest content that is accepted
 * @throws UnreadableFileError when the path is no regular file or too large; the system's errors (`ENOENT`, …) as they are
 */
export async function readRegularFile(file: string, maxBytes: number): Promise<Buffer> {
  // The path is checked before it is opened as well, because opening a device can have effects of its own.
  assertRegular(await stat(file));
  // Windows has no such flag, and no FIFOs among its files.
  const handle = await open(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    assertRegular(await handle.stat());
    const chunks: Buffer[] = [];
    // The file's size is not used: the file may grow, and files below /proc have none.
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

/**
 * Reads a file's text. Undefined when there is no file.
 * @throws as `readRegularFile` for any other trouble
 */
export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    return (await readRegularFile(file, MOST_TEXT_BYTES)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Replaces a whole file, flushed to the disk, for its user only. After a power cut the file has the old text or the new one.
 * @throws FailureError LK-1013 when the disk refuses (full, read-only, no permission)
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
 * Writes a file that is not there yet, for its user only and flushed to the disk. At any moment the name has either nothing or
 * the whole content.
 * @throws the system's error; EEXIST when anything is there, which stays as it is. Nothing is left behind then
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
    await unlink(unfinished).catch(() => undefined); // after a rename the unfinished file is not there any more
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

/** Gives a complete file its name. A hard link never replaces another file, as a rename would. */
async function nameWhole(whole: string, file: string): Promise<void> {
  try {
    await link(whole, file);
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error;
    // The name is taken first by an empty file of our own, and only that file is replaced.
    await (await open(file, 'wx', 0o600)).close();
    await despiteScanners(() => rename(whole, file)).catch(async (reason: unknown) => {
      await unlink(file).catch(() => undefined);
      throw reason;
    });
  }
}

/**
 * Makes a folder, and the missing ones above it, for this user only. Each new name is flushed in the folder above, because
 * otherwise the folder's content could be lost with the name.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  if (await makeOne(folder)) return;
  await makePrivateFolder(dirname(folder)); // ends at the root, which always exists
  if (!(await makeOne(folder)))
    throw Object.assign(new Error('no folder can be made there'), {
      code: 'ENOENT',
    });
}

/** Makes one folder. False when the folder above is missing. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // For a folder that exists some systems have another error than EEXIST.
    if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return true;
    throw error;
  }
  await flushFolder(dirname(folder));
  return true;
}

/** Flushes a folder to the disk. A new name is safe only then: a journal that a power cut takes away could not be undone. */
export async function flushFolder(folder: string): Promise<void> {
  let handle;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Windows opens no folders, and some network file systems flush none. The name is then as safe as it can be.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/**
 * Renames a damaged file, so that nothing is lost and the next start is not stopped.
 * @returns its new path
 */
export async function setAside(file: string, now: Date): Promise<string> {
  const kept = `${file}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  await despiteScanners(() => rename(file, kept));
  await flushFolder(dirname(file));
  return kept;
}

/** Returns an error's code, such as `ENOSPC`; `unknown` for an error without one. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/**
 * Tells whether an error comes from the file system (read-only, no rights, no symbolic links on it, full), or from something
 * that is no file in a file's place. Latchkey is not at fault for these.
 */
export function isOfDisk(error: unknown): boolean {
  return error instanceof UnreadableFileError || /^E[A-Z0-9]+$/.test(errorCode(error));
}
