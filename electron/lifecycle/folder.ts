import { FailureError, isFailure } from '../contract/failure.ts';
import { platformTraits } from '../contract/platform-kinds.ts';
import { printable } from '../contract/words/printable.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { foldersOnly, type Listing } from '../drives/multistatus.ts';
import type { Secret } from '../secrets/secret.ts';
import type { StoredEntry } from './journal/journal-entry.ts';
import type { SetUpRun } from './run.ts';
import type { Services } from './services.ts';

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
  services: Services,
  drive: DriveSpec,
  folder: string,
  secret: Secret,
  signal: AbortSignal,
): Promise<DriveSpec> {
  try {
    await services.drives.checkPassword(drive, secret, signal);
    return drive;
  } catch (error) {
    const names = namesIn(folder);
    if (!isFailure(error, 'LK-3106') || names.length === 0) throw error;
    const written = await asWritten(services, drive, names, secret, signal);
    if (written === undefined) throw noSuchFolder(drive.url, folder);
    return { ...drive, url: written };
  }
}

/** Address of the folder as its server writes each of its names; undefined when one is not there, or is no folder. */
async function asWritten(
  services: Services,
  drive: DriveSpec,
  names: readonly string[],
  secret: Secret,
  signal: AbortSignal,
): Promise<string | undefined> {
  let url = new URL('../'.repeat(names.length), drive.url).href;
  for (const name of names) {
    const children = await services.drives.list({ ...drive, url }, secret, signal).then(
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

/** More are not offered: the folder can be named then. */
const MOST_OFFERED = 100;
/** So many names of folders does a failure tell. */
const MOST_TOLD = 10;

/**
 * The set-up with the folder that its drive shows, where the root only lists spaces or libraries and takes no file: a person
 * chooses one. Asked where nobody knows before whether it does; and not when a folder was given, be it `/`.
 * @throws FailureError LK-3117, with the names of the folders, when nobody can be asked; LK-5006 and what the asker throws.
 */
export async function withChosenFolder(
  services: Services,
  entry: StoredEntry,
  wish: { readonly folder?: string },
  secret: Secret,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
): Promise<StoredEntry> {
  const { drive } = entry;
  if (!platformTraits[entry.platform.kind].spaces || wish.folder !== undefined) return entry;
  // What cannot be listed here is for the proof to tell.
  const listing = await services.drives.list(drive, secret, signal).catch((error: unknown) => {
    if (isFailure(error) && !isFailure(error, 'LK-5006', 'LK-0002')) return undefined;
    throw error;
  });
  const folders = listing === undefined ? [] : offered(listing);
  if (folders.length === 0 || (await services.drives.takesFiles(drive, secret, entry.proof, signal))) return entry;
  const { host } = new URL(drive.url);
  if (ask.folder === undefined) throw new FailureError('LK-3117', { host, ...told(folders) });
  const chosen = await ask.folder({ host, folders });
  if (!folders.includes(chosen)) return entry;
  const placed = { ...entry, drive: { ...drive, url: folderUrl(drive.url, chosen) } };
  await services.journal.write(placed);
  return placed;
}

/** The folders of a root that has nothing else; none of them can be what no address can name. */
function offered(listing: Listing): readonly string[] {
  if (!foldersOnly(listing)) return [];
  return listing.children
    .map(({ name }) => name)
    .filter((name) => namesIn(name).length === 1 && name !== '..' && name !== '.' && !/[/\\\p{C}]/u.test(name))
    .slice(0, MOST_OFFERED);
}

function told(folders: readonly string[]): { readonly folders: string; readonly folder: string } {
  const names = folders.slice(0, MOST_TOLD).map((name) => printable(name).slice(0, 60));
  return { folders: names.join(', ') + (folders.length > MOST_TOLD ? ', …' : ''), folder: names[0] ?? '' };
}
