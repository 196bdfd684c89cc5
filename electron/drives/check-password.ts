import type { Http } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';
import { davAccess } from './dav-access.ts';
import type { DriveSpec } from './drive-mapper.ts';
import type { Look } from './drives.ts';

/**
 * Makes one authenticated request, to learn whether the app password is (still) accepted, and returns what else the answer tells.
 * @throws FailureError LK-5006 when it is refused, LK-3106 when there is no WebDAV, LK-30xx.
 */
export async function checkPassword(http: Http, spec: DriveSpec, secret: Secret, signal?: AbortSignal): Promise<Look> {
  return await davAccess(http, spec, secret, signal).root();
}
