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
