import { FailureError } from '../contract/failure.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import type { DavAccess } from './dav-access.ts';
import { davFailure, writeRefusal } from './dav-failure.ts';

/**
 * Statuses with which a server refuses a file in a place that it only lists: forbidden, not found, method not allowed, conflict.
 */
const onlyListing = [403, 404, 405, 409];

/**
 * Asks the server directly whether a drive's root takes a file, and deletes that file again. Overwrites nobody's file.
 * @param name of the file; journalled by the caller before, so that the file can be deleted after a crash
 * @returns true also when the answer means something else than that no files are taken there; the proof tells that later.
 * @throws FailureError LK-30xx.
 */
export async function takesFiles(dav: DavAccess, name: string): Promise<boolean> {
  const { status } = await dav.create(name, 'Latchkey\n');
  if (status >= 200 && status <= 299) await dav.remove(name);
  return !onlyListing.includes(status);
}

/**
 * Makes a folder in a drive's root. The root is listed first, because not every server reports that a folder exists already
 * (rclone answers that it has made it).
 * @throws FailureError LK-3119 when the folder exists, LK-3120 when none may be made there, LK-5010 when there is no space,
 * LK-5021 when the server cannot do it just now, LK-3106 when the parent folder is gone; as `DavAccess.list`.
 */
export async function makeFolder(dav: DavAccess, url: string, name: string): Promise<void> {
  const { children } = await dav.list();
  const { host } = new URL(url);
  const details = { host, folder: name.slice(0, 200) };
  const same = (other: string): boolean => other.normalize() === name.normalize();
  if (children.some((child) => same(child.name))) throw new FailureError('LK-3119', details);
  const response = await dav.makeFolder(name);
  const { status } = response;
  // A server answers 405 for a name that is taken (RFC 4918, 9.3.1), even if it differs in case.
  const taken = status === 405 && children.some((child) => child.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new FailureError('LK-3119', details);
  if (status === 409 || status === 404) throw davFailure(404, url);
  switch (writeRefusal(status)) {
    case undefined:
      return;
    case 'rights':
    case 'server':
      throw new FailureError('LK-3120', { ...details, status });
    case 'quota':
      throw new FailureError('LK-5010');
    case 'lock':
      throw new FailureError('LK-5021');
    default:
      throw davFailure(status, url, retryAfterSeconds(response));
  }
}
