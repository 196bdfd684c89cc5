import type { Http } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';
import { davAccess, propfindRoot, type DavAccess } from './dav-access.ts';
import { davFailure } from './dav-failure.ts';
import type { DriveSpec } from './drive-mapper.ts';
import { quotaProperties, readQuota, type Quota } from './quota.ts';

/**
 * One authenticated request, to learn whether the app password is (still) accepted.
 * @throws FailureError LK-5006 when it is not, LK-3106 no WebDAV there, LK-30xx.
 */
export async function checkPassword(http: Http, spec: DriveSpec, secret: Secret, signal?: AbortSignal): Promise<void> {
  await openRoot(davAccess(http, spec, secret, signal), spec);
}

/** The same, and the quota on the way, for whoever goes on with more requests. */
export async function openRoot(dav: DavAccess, spec: DriveSpec): Promise<Quota | undefined> {
  const { status, body } = await dav.send(propfindRoot(['resourcetype', ...quotaProperties]));
  if (status !== 207) throw davFailure(status, spec.url);
  return readQuota(body);
}
