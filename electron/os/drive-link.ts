import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rmdir, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '../contract/failure.ts';
import { errorCode } from './files.ts';

/**
 * Returns the path of the link to a drive.
 * @param folder the folder of all links to drives, in the user's home
 */
export function linkPath(folder: string, label: string): string {
  return join(folder, label);
}

/** Tells whether a link with this target was made by Latchkey for the drive, and not by the user. */
export type IsOurs = (target: string) => boolean;

/**
 * Checks that a drive with this label can have its link.
 * @throws FailureError LK-5012 when something else is at the link's path
 */
export async function assertLinkIsFree(folder: string, label: string): Promise<void> {
  await assertFolder(folder);
  if ((await kindOf(linkPath(folder, label))) !== 'nothing')
    throw new FailureError('LK-5012', { path: linkPath(folder, label) });
}

/**
 * Makes the link `<label>` to the drive. Only the link itself is looked at, never its target, because that may hang.
 * @throws FailureError LK-5012 when something of the user's is at the link's path; it is left as it is
 */
export async function makeLink(folder: string, label: string, target: string, isOurs: IsOurs): Promise<string> {
  const link = linkPath(folder, label);
  await assertFolder(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeHalfMade(folder);
  const there = targetOf(link);
  if (there === target) return link;
  if (there !== undefined && isOurs(there)) {
    // The drive has moved to another path. Renaming replaces the link in one step.
    const fresh = join(folder, `.latchkey-${randomBytes(6).toString('hex')}`);
    await symlink(target, fresh);
    try {
      await rename(fresh, link);
    } catch (error) {
      await unlink(fresh);
      throw error;
    }
    return link;
  }
  try {
    await symlink(target, link); // fails when anything is there, so nothing can be overwritten
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new FailureError('LK-5012', { path: link }, { cause: error });
    throw error;
  }
  return link;
}

/**
 * The name of a link that a kill has left between its making and its renaming. Links are made one after the other, under the
 * lock.
 */
const HALF_MADE = /^\.latchkey-([0-9]+|[0-9a-f]{12})$/;

async function removeHalfMade(folder: string): Promise<void> {
  for (const { label, link } of await linksIn(folder)) if (HALF_MADE.test(label)) await unlink(link);
}

/** Returns the target of a drive's link, if the link is ours. */
export function readLink(folder: string, label: string, isOurs: IsOurs): string | undefined {
  const target = targetOf(linkPath(folder, label));
  return target !== undefined && isOurs(target) ? target : undefined;
}

export interface DriveLink {
  readonly label: string;
  readonly link: string;
  readonly target: string;
}

/** Lists all links to drives, whoever made them. Their targets are not touched. */
export async function linksIn(folder: string): Promise<readonly DriveLink[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  });
  return names.flatMap((label) => {
    const link = join(folder, label);
    const target = targetOf(link);
    return target === undefined ? [] : [{ label, link, target }];
  });
}

/** Removes the folder of the links when it is empty. */
export async function removeLinkFolder(folder: string): Promise<void> {
  await removeHalfMade(folder);
  try {
    await rmdir(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error))) throw error;
  }
}

/** Removes the link when it is ours, and the folder with the last link. */
export async function removeLink(folder: string, label: string, isOurs: IsOurs): Promise<void> {
  const link = linkPath(folder, label);
  if (readLink(folder, label, isOurs) !== undefined) await unlink(link);
  await removeLinkFolder(folder);
}

async function assertFolder(path: string): Promise<void> {
  const kind = await kindOf(path);
  if (kind !== 'folder' && kind !== 'nothing') throw new FailureError('LK-5012', { path });
}

async function kindOf(path: string): Promise<'nothing' | 'folder' | 'link' | 'other'> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return 'link';
    return found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return 'nothing';
    throw error;
  }
}

/**
 * Returns the target of a link. Undefined when nothing is there, or no link. The link is in the user's home, so reading it
 * cannot hang.
 */
function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (['ENOENT', 'EINVAL', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
