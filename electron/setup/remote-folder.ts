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

/** One request, with the new app password, before anything is mapped. @throws FailureError LK-7030 when it is not there. */
export async function assertFolderExists(
  parts: Parts,
  drive: DriveSpec,
  folder: string,
  secret: Secret,
  signal: AbortSignal,
): Promise<void> {
  await parts.drives.checkPassword(drive, secret, signal).catch((error: unknown) => {
    throw isFailure(error, 'LK-3106') ? noSuchFolder(drive.url, folder) : error;
  });
}

function noSuchFolder(url: string, folder: string): FailureError {
  return new FailureError('LK-7030', {
    folder: folder.replaceAll(/\p{C}/gu, '').slice(0, 200),
    host: new URL(url).host,
  });
}
