import { FailureError, isFailure } from '../contract/failure.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Parts } from './parts.ts';

/** The names in a folder's path as a person writes it: `Projects`, `/Projects/2026/`. Empty for everything. */
export function namesIn(folder: string): readonly string[] {
  return folder.split('/').filter((name) => name !== '');
}

/**
 * Address of a folder of the platform. @param webdav root of the WebDAV tree, with a trailing slash
 * @throws FailureError LK-7030 for what can be no folder there.
 */
export function folderUrl(webdav: string, folder: string): string {
  const names = namesIn(folder);
  const bad = (name: string): boolean => name === '.' || name === '..' || /[\p{Cc}\p{Cs}\\]/u.test(name);
  if (names.some(bad)) throw noSuchFolder(webdav, folder);
  return `${webdav}${names.map((name) => `${encodeURIComponent(name)}/`).join('')}`;
}

/**
 * The drive with its folder as the platform writes it: one request, with the new app password, before anything is mapped, when it
 * is written as it was typed. A name may have two forms in Unicode, which look the same and are two names to most servers.
 * @param drive of that folder
 * @throws FailureError LK-7030 when it is not there.
 */
export async function withExistingFolder(
  parts: Parts,
  drive: DriveSpec,
  folder: string,
  secret: Secret,
  signal: AbortSignal,
): Promise<DriveSpec> {
  try {
    await parts.drives.checkPassword(drive, secret, signal);
    return drive;
  } catch (error) {
    const names = namesIn(folder);
    if (!isFailure(error, 'LK-3106') || names.length === 0) throw error;
    const written = await asWritten(parts, drive, names, secret, signal);
    if (written === undefined) throw noSuchFolder(drive.url, folder);
    return { ...drive, url: written };
  }
}

/** Address of the folder as its server writes each of its names; undefined when one is not there, or is no folder. */
async function asWritten(
  parts: Parts,
  drive: DriveSpec,
  names: readonly string[],
  secret: Secret,
  signal: AbortSignal,
): Promise<string | undefined> {
  let url = new URL('../'.repeat(names.length), drive.url).href;
  for (const name of names) {
    const children = await parts.drives.list({ ...drive, url }, secret, signal).then(
      (listing) => listing.children,
      (error: unknown) => {
        // A folder that is there can be in one that lists nothing; then it is as it was typed, or not at all.
        if (isFailure(error, 'LK-3106', 'LK-3009', 'LK-3010', 'LK-3015')) return [];
        throw error;
      },
    );
    const found = children.find((child) => child.isCollection && child.name.normalize() === name.normalize());
    if (found === undefined) return undefined;
    url = folderUrl(url, found.name);
  }
  return url;
}

function noSuchFolder(url: string, folder: string): FailureError {
  return new FailureError('LK-7030', {
    folder: folder.replaceAll(/\p{C}/gu, '').slice(0, 200),
    host: new URL(url).host,
  });
}
