import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Http } from '../http/http.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import type { Secret } from '../secrets/secret.ts';
import { davAccess, propfindRoot, type DavAccess } from './dav-access.ts';
import { davFailure } from './dav-failure.ts';
import type { DriveSpec } from './drive-mapper.ts';
import type { Look } from './drives.ts';
import { quotaOf } from './multistatus.ts';
import { quotaProperties } from './quota.ts';

/**
 * One authenticated request, to learn whether the app password is (still) accepted, and what else the answer tells.
 * @throws FailureError LK-5006 when it is not, LK-3106 no WebDAV there, LK-30xx.
 */
export async function checkPassword(http: Http, spec: DriveSpec, secret: Secret, signal?: AbortSignal): Promise<Look> {
  return await openRoot(davAccess(http, spec, secret, signal), spec);
}

/** The same, for whoever goes on with more requests. */
export async function openRoot(dav: DavAccess, spec: DriveSpec): Promise<Look> {
  const response = await dav.send(propfindRoot(['resourcetype', ...quotaProperties]));
  const { status, headers, body } = response;
  if (status !== 207) throw davFailure(status, spec.url, retryAfterSeconds(response));
  const quota = quotaOf(body, spec.url);
  const date = headers['date'];
  return { ...omitUndefined({ quota, serverDate: date }) };
}
