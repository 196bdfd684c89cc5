import { FailureError } from '../contract/failure.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import type { DavAccess } from './dav-access.ts';
import { davFailure, writeRefusal } from './dav-failure.ts';

/** A server answers so to a file in a place that it only lists: forbidden, not found, no method for it, a conflict. */
const onlyListing = [403, 404, 405, 409];

/**
 * Asks the server, past any mount, whether a drive's root takes a file, and deletes that again. Nothing of anybody's is overwritten.
 * @param name of the file, noted before, so that it can be deleted after a crash
 * @returns true also when the answer says something else than that files are not taken there: the proof tells it then.
 * @throws FailureError LK-30xx.
 */
export async function takesFiles(dav: DavAccess, name: string): Promise<boolean> {
  const { status } = await dav.create(name, 'Latchkey\n');
  if (status >= 200 && status <= 299) await dav.remove(name);
  return !onlyListing.includes(status);
}

/**
 * Makes a folder in a drive's root. What is there is looked at first: not every server says that a folder is there already (rclone
 * answers that it has made it).
 * @throws FailureError LK-3119 there is one, LK-3120 none may be made there, LK-5010 no space, LK-5021 not just now, LK-3106 the
 * folder that it was to be in is gone; as `DavAccess.list`.
 */
export async function makeFolder(dav: DavAccess, url: string, name: string): Promise<void> {
  const { children } = await dav.list();
  const { host } = new URL(url);
  const details = { host, folder: name.slice(0, 200) };
  const same = (other: string): boolean => other.normalize() === name.normalize();
  if (children.some((child) => same(child.name))) throw new FailureError('LK-3119', details);
  const response = await dav.makeFolder(name);
  const { status } = response;
  // 405 is what a server says of a name that is taken (RFC 4918, 9.3.1), be it in other letters.
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
