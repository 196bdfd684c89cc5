import { FailureError, isFailure, type Details } from '../contract/failure.ts';
import {
  folderIn,
  FOLDERS_A_PAGE,
  isFolderName,
  mayLookOn,
  namesIn,
  type FolderPage,
  type FolderView,
} from '../contract/folders.ts';
import { platformTraits, type PlatformKind } from '../contract/platform-kinds.ts';
import { printable } from '../contract/words/printable.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Drives } from '../drives/drives.ts';
import { foldersOnly, type Listing } from '../drives/multistatus.ts';
import { hasGrants } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import type { FolderBrowser, FolderQuestion } from '../sign-in/ask.ts';
import type { StoredEntry } from './journal/journal-entry.ts';
import type { SetUpRun } from './run.ts';
import type { Services } from './services.ts';

/**
 * Returns the drive with its folder's name as the platform writes it, before anything is mapped. One request, with the new app
 * password, is enough when the name was typed as it is written. A name may have two Unicode forms, which look the same and are
 * two names to most servers.
 * @param drive of that folder
 * @throws FailureError LK-7030 when the folder does not exist.
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

/**
 * Does the same as `withExistingFolder` for an app password that is known to be good, so that a refusal at the folder is not
 * blamed on it.
 * @param root drive at the account's root
 */
export async function placedIn(
  services: Services,
  root: DriveSpec,
  folder: string,
  secret: Secret,
  signal: AbortSignal,
): Promise<DriveSpec> {
  try {
    return await withExistingFolder(services, { ...root, url: folderUrl(root.url, folder) }, folder, secret, signal);
  } catch (error) {
    return await throwOfFolder(services.drives, root, secret, signal, error);
  }
}

/** Finds the address of the folder with each name as its server writes it; undefined when a part is missing, or is no folder. */
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
        // An existing folder may be inside one that cannot be listed; then its name has to be typed exactly, or it is not found.
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

/** Largest number of folder names in a failure. */
const MOST_TOLD = 10;

/**
 * Has a person choose the folder that the drive of a set-up shows: because they wished to, or because the root only lists spaces
 * or libraries and takes no files, which is looked at where it is not known before. When a folder was given, even `/`, nobody is
 * asked. The journal records the choice before it begins (from the start, where the person wished for it): if the program is
 * killed, or the choice fails or is given up, the user gets no drive of all their files, and no app password is kept.
 * @throws FailureError LK-3117, with the names of the folders, when nobody can be asked; LK-5006; what the asker throws.
 */
export async function withChosenFolder(
  services: Services,
  entry: StoredEntry,
  wish: { readonly folder?: string },
  secret: Secret,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
  onEntry: (entry: StoredEntry) => void,
): Promise<StoredEntry> {
  const { drive } = entry;
  const browser = folderBrowser(services.drives, drive, secret, signal);
  const why = entry.choosing === true ? 'wish' : 'root';
  const found = await (why === 'wish' ? wholeRoot(browser) : rootOfFolders(services, entry, wish, secret, signal));
  if (found === undefined) return entry;
  if (why === 'root') {
    const choosing: StoredEntry = { ...entry, choosing: true };
    onEntry(choosing);
    await services.journal.write(choosing);
  }
  const { page } = found;
  const { host } = browser;
  if (ask.folder === undefined) throw new FailureError('LK-3117', { host, ...told(page) });
  const chosen = namesIn(await ask.folder({ host, why, ...found, browser })).join('/');
  const listed = page.folders.some(({ name }) => name === chosen);
  const { choosing: _, ...decided } = entry;
  const placed: StoredEntry = {
    ...decided,
    drive:
      chosen === '' || listed
        ? { ...drive, url: folderUrl(drive.url, chosen) }
        : await placedIn(services, drive, chosen, secret, signal),
  };
  await services.journal.write(placed);
  return placed;
}

type Found = Pick<FolderQuestion, 'page' | 'refused'>;

/**
 * Lists the first page of any root. A root that cannot be listed just now is shown empty with the reason: a person who wanted to
 * choose must not get all files instead.
 */
async function wholeRoot(browser: FolderBrowser): Promise<Found> {
  try {
    return { page: await browser.open('') };
  } catch (error) {
    if (!isFailure(error) || !mayLookOn(error.failure)) throw error;
    return { page: { folder: '', from: 0, folders: [], total: 0, cut: false }, refused: error.failure };
  }
}

/** Lists the first page of a root that has only folders and takes no file; undefined for any other root. */
async function rootOfFolders(
  services: Services,
  { drive, platform, proof }: StoredEntry,
  wish: { readonly folder?: string },
  secret: Secret,
  signal: AbortSignal,
): Promise<Found | undefined> {
  if (!platformTraits[platform.kind].spaces || wish.folder !== undefined) return undefined;
  // A root that cannot be listed here is left to the proof, which tells what is wrong.
  const listing = await services.drives.list(drive, secret, signal).catch((error: unknown) => {
    if (isFailure(error) && !isFailure(error, 'LK-5006', 'LK-0002')) return undefined;
    throw error;
  });
  if (listing === undefined || !foldersOnly(listing)) return undefined;
  if (await services.drives.takesFiles(drive, secret, proof, signal)) return undefined;
  return { page: pageOf('', listing, 0) };
}

function told({ folders, total }: FolderPage): Details {
  const usable = folders.filter(({ unusable }) => unusable === undefined);
  const names = usable.slice(0, MOST_TOLD).map(({ name }) => printable(name).slice(0, 60));
  return { folders: names, ...(total > MOST_TOLD ? { more: true } : {}), folder: names[0] ?? '' };
}

/** A login, and the account that it may belong to. */
interface LoginAt {
  readonly kind: PlatformKind;
  /** Address of the platform. */
  readonly address: string;
  readonly login: string;
  readonly user: string;
  readonly caFile?: string | undefined;
}

/**
 * Returns the address of a login's files, where the platform tells that only after signing in; undefined where it tells
 * everybody.
 */
export async function rootByLogin(
  services: Services,
  { kind, address, login, user, caFile }: LoginAt,
  secret: Secret,
  signal: AbortSignal,
): Promise<string | undefined> {
  const platform = services.platform(kind, caFile);
  if (!hasGrants(platform)) return undefined;
  const known = { id: 'known', name: login, login, user, server: address, secret };
  return (await platform.holderOf(address, known, signal)).webdav;
}

/**
 * Returns the address of a folder of the platform.
 * @param webdav root of the WebDAV tree, with a trailing slash
 * @throws FailureError LK-7030 for a name that cannot be a folder there.
 */
export function folderUrl(webdav: string, folder: string): string {
  const names = namesIn(folder);
  if (!names.every(isFolderName)) throw noSuchFolder(webdav, folder);
  return `${webdav}${names.map((name) => `${encodeURIComponent(name)}/`).join('')}`;
}

export function noSuchFolder(url: string, folder: string): FailureError {
  return new FailureError('LK-7030', {
    folder: folder.replaceAll(/\p{C}/gu, '').slice(0, 200),
    host: new URL(url).host,
  });
}

/** Longest name of a new folder, in UTF-16 units: no file system takes more. */
const LONGEST_NAME = 255;

/**
 * Throws what a failure in a folder really means. Servers also answer 401 to an account that may not look into one folder
 * (Apache's `Require user`), so the account's root is asked once before the app password counts as refused.
 * @throws FailureError LK-5006 when the root refuses too, LK-3015 when it does not; any other error unchanged.
 */
export async function throwOfFolder(
  drives: Pick<Drives, 'checkPassword'>,
  root: DriveSpec,
  secret: Secret,
  signal: AbortSignal,
  error: unknown,
): Promise<never> {
  if (!isFailure(error, 'LK-5006')) throw error;
  await drives.checkPassword(root, secret, signal);
  throw new FailureError('LK-3015', { host: new URL(root.url).host, status: 401 }, { cause: error });
}

/**
 * Sorts names with numbers by value, and in the same way on every computer, so that a page begins where the one before it ended.
 */
const byName = new Intl.Collator('en', { numeric: true });

/**
 * Lets a person look for a folder in an account: one request for each folder that is opened, three for a new one.
 * @param root a drive at the account's root
 */
export function folderBrowser(
  drives: Pick<Drives, 'checkPassword' | 'list' | 'makeFolder'>,
  root: DriveSpec,
  secret: Secret,
  signal: AbortSignal,
): FolderBrowser {
  /** The folder that was listed last; its further pages come from this list, without another request. */
  let last: { readonly folder: string; readonly listing: Listing } | undefined;
  const at = (folder: string): DriveSpec => ({ ...root, url: folderUrl(root.url, folder) });

  const inFolder = async <T>(folder: string, over: AbortSignal, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (folder === '') throw error;
      return await throwOfFolder(drives, root, secret, over, error);
    }
  };
  const list = async (folder: string, over: AbortSignal): Promise<NonNullable<typeof last>> => {
    const listing = await inFolder(folder, over, () => drives.list(at(folder), secret, over)).catch(
      (error: unknown) => {
        throw isFailure(error, 'LK-3106') && folder !== '' ? noSuchFolder(root.url, folder) : error;
      },
    );
    last = { folder, listing };
    return last;
  };

  return {
    host: new URL(root.url).host,
    async open(asked, from = 0, over = signal) {
      const folder = namesIn(asked).join('/');
      const known = from > 0 && last?.folder === folder ? last : await list(folder, over);
      return pageOf(folder, known.listing, from);
    },
    async make(asked, name, over = signal) {
      const folder = namesIn(asked).join('/');
      if (!isFolderName(name) || name.length > LONGEST_NAME || name !== name.trim()) {
        throw new FailureError('LK-3121', { folder: name.slice(0, 200).replaceAll(/\p{C}/gu, '') });
      }
      await inFolder(folder, over, () => drives.makeFolder(at(folder), secret, name, over));
      return await this.open(folderIn(folder, name), 0, over);
    },
  };
}

/**
 * Returns one page of the folders in a list, sorted by name. Folders that no drive can show are included, and marked `unusable`.
 */
export function pageOf(folder: string, { children, cut }: Listing, from: number): FolderPage {
  const folders = children
    .filter(({ isCollection }) => isCollection)
    .map(({ name }): FolderView => (isFolderName(name) ? { name } : { name, unusable: true }))
    .sort((one, other) => byName.compare(one.name, other.name));
  const first = from < folders.length ? from : 0;
  return {
    ...{ folder, from: first, total: folders.length, cut },
    folders: folders.slice(first, first + FOLDERS_A_PAGE),
  };
}
