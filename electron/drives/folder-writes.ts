import type { DavAccess } from './dav-access.ts';

/** How a server answers to a file in a place that it only lists: forbidden, not found, no method for it, a conflict. */
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
