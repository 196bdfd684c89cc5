import { lstat, mkdir, readdir, readFile, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FailureError } from '../../../contract/failure.ts';
import { errorCode } from '../../files.ts';
import { run } from '../../run.ts';

export interface MountEntry {
  readonly source: string;
  readonly path: string;
  readonly type: string;
}

/** Parses the kernel's list of mounts, the text of `/proc/self/mounts` (fstab(5): blanks and backslashes are octal). */
export function parseMountTable(text: string): MountEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [source = '', path = '', type = ''] = line.split(' ').map(unescapeOctal);
      return { source, path, type };
    });
}

/** Reads the list of mounts. This touches no mount, so a dead one cannot block it. */
export async function readMountTable(): Promise<MountEntry[]> {
  return parseMountTable(await readFile('/proc/self/mounts', 'utf8'));
}

function unescapeOctal(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

/** Returns the folder for the mount of a program that needs one. It goes away with the login session. */
export function mountFolderOf(runtime: string, id: string): string {
  return join(runtime, 'latchkey', id);
}

export async function mountedAt(path: string): Promise<MountEntry | undefined> {
  return (await readMountTable()).findLast((mount) => mount.path === path);
}

/**
 * Makes the folder for a mount, for this user only. Not to be called while something is mounted at the path, because looking at
 * that may hang.
 * @throws FailureError LK-5012 when something else is at the path, or another user controls a folder above it
 */
export async function makeMountFolder(path: string): Promise<void> {
  const parent = dirname(path);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    for (const folder of [dirname(parent), parent, path]) {
      const { uid, mode } = await lstat(folder);
      // In a shared /tmp another user could have made the folder first, and would see (or replace) the drive.
      if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new FailureError('LK-5012', { path: folder });
    }
    if ((await readdir(path)).length > 0) throw new FailureError('LK-5012', { path });
  } catch (error) {
    if (['EEXIST', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENOENT'].includes(errorCode(error))) {
      throw new FailureError('LK-5012', { path }, { cause: error });
    }
    throw error;
  }
}

/** Removes the folder of a mount that is gone, if it is empty. Any content in it is not Latchkey's to delete. */
export async function removeMountFolder(path: string): Promise<void> {
  for (const folder of [path, dirname(path)]) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'ENOTDIR', 'EEXIST'].includes(errorCode(error))) throw error;
    }
  }
}

/**
 * Unmounts a path.
 * @param how `lazily`: also when the mount is busy or dead, which then goes away with its last user
 */
export async function unmountFolder(path: string, how: 'politely' | 'lazily'): Promise<void> {
  const args = how === 'lazily' ? ['-u', '-z', path] : ['-u', path];
  await run({ file: 'fusermount3', args, timeoutMs: 5000 });
}
