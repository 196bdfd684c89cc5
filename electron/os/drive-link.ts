import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rmdir, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '../contract/failure.ts';
import { errorCode } from './files.ts';

/** The path of the link to a drive. @param folder the one of all links to drives, in the user's home */
export function linkPath(folder: string, label: string): string {
  return join(folder, label);
}

/** Tells a link's target that Latchkey made for this drive from one of the user's. */
export type IsOurs = (target: string) => boolean;

/** Tells whether a drive of this label could have its link. @throws FailureError LK-5012 when something stands there. */
export async function assertLinkIsFree(folder: string, label: string): Promise<void> {
  await assertFolder(folder);
  if ((await kindOf(linkPath(folder, label))) !== 'nothing')
    throw new FailureError('LK-5012', { path: linkPath(folder, label) });
}

/**
 * Links `<label>` in the folder to the drive. Only the link itself is looked at, never where it leads: that may hang.
 * @throws FailureError LK-5012 when something of the user's stands there; it is left as it is.
 */
export async function makeLink(folder: string, label: string, target: string, isOurs: IsOurs): Promise<string> {
  const link = linkPath(folder, label);
  await assertFolder(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeHalfMade(folder);
  const there = targetOf(link);
  if (there === target) return link;
  if (there !== undefined && isOurs(there)) {
    // The drive shows elsewhere than it used to. Renaming replaces the link in one step.
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
    await symlink(target, link); // fails when there is anything, so nothing can be overwritten
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new FailureError('LK-5012', { path: link }, { cause: error });
    throw error;
  }
  return link;
}

/** What a kill left between the making of a link and its renaming. Links are made one after the other, under the lock. */
const HALF_MADE = /^\.latchkey-([0-9]+|[0-9a-f]{12})$/;

async function removeHalfMade(folder: string): Promise<void> {
  for (const { label, link } of await linksIn(folder)) if (HALF_MADE.test(label)) await unlink(link);
}

/** Gives the path to which the link of a drive leads, if the link is ours. */
export function readLink(folder: string, label: string, isOurs: IsOurs): string | undefined {
  const target = targetOf(linkPath(folder, label));
  return target !== undefined && isOurs(target) ? target : undefined;
}

export interface DriveLink {
  readonly label: string;
  readonly link: string;
  readonly target: string;
}

/** All links to drives, whoever made them. Where they lead is not touched. */
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

/** Removes the folder of the links with the last one. */
export async function removeLinkFolder(folder: string): Promise<void> {
  await removeHalfMade(folder);
  try {
    await rmdir(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error))) throw error;
  }
}

/** Removes the link when it is ours, and the folder with the last one. */
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

/** Target of a link; undefined for anything else, and for nothing. The link lies in the user's home: reading it cannot hang. */
function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (['ENOENT', 'EINVAL', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
