import { randomUUID } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, flushFolder } from './files.ts';

/** What file systems say that have no second names for a file: FAT, many network drives. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
/** Bytes that most file systems allow for a name. */
const MOST_NAME = 255;

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
    await name(unfinished, file);
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
async function name(whole: string, file: string): Promise<void> {
  try {
    await link(whole, file);
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error;
    // The name is taken first, by an empty file of our own, and only that is replaced.
    await (await open(file, 'wx', 0o600)).close();
    await rename(whole, file).catch(async (reason: unknown) => {
      await unlink(file).catch(() => undefined);
      throw reason;
    });
  }
}
