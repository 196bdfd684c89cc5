import { FailureError } from '../contract/failure.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import { propfindChildren, type DavAccess } from './dav-access.ts';
import { davFailure } from './dav-failure.ts';
import type { DriveSpec } from './drive-mapper.ts';
import { readMultistatus, type Listing } from './multistatus.ts';

/**
 * What is directly in a drive's root, in one authenticated request.
 * @throws FailureError LK-5006 refused, LK-3106 no WebDAV there, LK-3009 more than can be looked at, LK-3010 for an answer that
 * cannot be read, LK-30xx.
 */
export async function listFolder(dav: DavAccess, { url }: Pick<DriveSpec, 'url'>): Promise<Listing> {
  const response = await dav.send(propfindChildren());
  const { status, body } = response;
  if (status !== 207) throw davFailure(status, url, retryAfterSeconds(response));
  const listing = readMultistatus(body, url);
  if (!listing.ok) throw new FailureError('LK-3010', { host: new URL(url).host, status });
  return listing;
}

/** How a server answers to a file in a place that it only lists: forbidden, not found, no method for it, a conflict. */
const onlyListing = [403, 404, 405, 409];

/**
 * Asks the server, past any mount, whether a drive's root takes a file, and deletes that again. Nothing of anybody's is overwritten.
 * @param name of the file, noted before, so that it can be deleted after a crash
 * @returns true also when the answer says something else than that files are not taken there: the proof tells it then.
 * @throws FailureError LK-5006 refused (before anything is written), LK-30xx.
 */
export async function takesFiles(dav: DavAccess, name: string): Promise<boolean> {
  const put = { method: 'PUT', name, headers: { 'if-none-match': '*' }, body: 'Latchkey\n' } as const;
  const { status } = await dav.send(put);
  if (status >= 200 && status <= 299) await dav.send({ method: 'DELETE', name });
  return !onlyListing.includes(status);
}
