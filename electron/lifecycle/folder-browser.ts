import { FailureError, isFailure } from '../contract/failure.ts';
import {
  folderIn,
  FOLDERS_A_PAGE,
  isFolderName,
  namesIn,
  type FolderPage,
  type FolderView,
} from '../contract/folders.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Drives } from '../drives/drives.ts';
import type { Listing } from '../drives/multistatus.ts';
import type { Secret } from '../secrets/secret.ts';
import type { FolderBrowser } from '../sign-in/ask.ts';

/**
 * Address of a folder of the platform. @param webdav root of the WebDAV tree, with a trailing slash
 * @throws FailureError LK-7030 for what can be no folder there.
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

/** More than any file system takes in one name. */
const LONGEST_NAME = 255;

/**
 * Says what went wrong in a folder whose account is at `root`. Servers answer 401 also to who may not look into one folder (Apache's
 * `Require user`): only the root tells of the app password, so that is asked once before it counts as refused.
 * @throws FailureError LK-5006 when the root says it too, LK-3015 when it does not; anything else as it came.
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

/** Numbers in names in their order; the same on every computer, so that a page begins where the one before ended. */
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
  /** The folder that was listed last: its further pages are no news. */
  let last: { readonly folder: string; readonly listing: Listing } | undefined;
  const at = (folder: string): DriveSpec => ({ ...root, url: folderUrl(root.url, folder) });

  const inFolder = async <T>(folder: string, over: AbortSignal, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      return folder === '' ? Promise.reject(error as Error) : await throwOfFolder(drives, root, secret, over, error);
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

/** A page of the folders of a list, by their names. What no drive can show is among them, and is said to be. */
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
