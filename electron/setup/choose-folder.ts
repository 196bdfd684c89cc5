import { FailureError, isFailure } from '../contract/failure.ts';
import { printable } from '../contract/words/printable.ts';
import { foldersOnly, type Listing } from '../drives/multistatus.ts';
import type { Secret } from '../secrets/secret.ts';
import type { StoredEntry } from './entry.ts';
import type { Parts } from './parts.ts';
import { folderUrl, namesIn } from './remote-folder.ts';
import type { SetUpRun } from './set-up-run.ts';

/** More are not offered: the folder can be named then. */
const MOST_OFFERED = 100;
/** Of the names that a failure tells. */
const MOST_TOLD = 10;

/**
 * The set-up with the folder that its drive shows, where the root only lists spaces or libraries and takes no file: a person
 * chooses one. Asked of servers of no known kind, of which nobody knows before; and not when a folder was given, be it `/`.
 * @throws FailureError LK-3117, with the names of the folders, when nobody can be asked; LK-5006 and what the asker throws.
 */
export async function withChosenFolder(
  parts: Parts,
  entry: StoredEntry,
  wish: { readonly folder?: string },
  secret: Secret,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
): Promise<StoredEntry> {
  const { drive } = entry;
  if (entry.platform.kind !== 'webdav' || wish.folder !== undefined) return entry;
  // What cannot be listed here is for the proof to tell.
  const listing = await parts.drives.list(drive, secret, signal).catch((error: unknown) => {
    if (isFailure(error) && !isFailure(error, 'LK-5006', 'LK-0002')) return undefined;
    throw error;
  });
  const folders = listing === undefined ? [] : offered(listing);
  if (folders.length === 0 || (await parts.drives.takesFiles(drive, secret, entry.proof, signal))) return entry;
  const { host } = new URL(drive.url);
  if (ask.folder === undefined) throw new FailureError('LK-3117', { host, ...told(folders) });
  const chosen = await ask.folder({ host, folders });
  if (!folders.includes(chosen)) return entry;
  const placed = { ...entry, drive: { ...drive, url: folderUrl(drive.url, chosen) } };
  await parts.journal.write(placed);
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
