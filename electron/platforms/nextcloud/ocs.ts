import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http, HttpResponse } from '../../http/http.ts';
import { tooManyRequests } from '../../http/rate-limit.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import type { Secret } from '../../secrets/secret.ts';
import { STATUS_PATH } from '../discovery/status-page.ts';
import { jsonOf } from '../json.ts';

/** The credentials of a call: an app password, or in one case the password of the account. */
export interface OcsCaller {
  readonly address: string;
  readonly login: string;
  readonly secret: Secret;
}

export interface OcsCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Becomes the name of the app password that the call makes. */
  readonly userAgent?: string;
}

/** Headers that every call needs. Without `ocs-apirequest` Nextcloud refuses it with 412. */
const OCS = { accept: 'application/json', 'ocs-apirequest': 'true' };

/** Returns the name of an app password as a header, whose bytes the server reads as UTF-8. */
export function asHeader(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

/** Makes one call of OCS, version 2, whose HTTP statuses can be relied on. */
export function ocs(http: Http, { address, login, secret }: OcsCaller, call: OcsCall, signal?: AbortSignal) {
  return http.request({
    method: call.method,
    url: `${address}${call.path}?format=json`,
    headers: { ...OCS, ...(call.userAgent === undefined ? {} : { 'user-agent': call.userAgent }) },
    authorization: { kind: 'basic', user: login, secret },
    ...omitUndefined({ signal }),
  });
}

/**
 * Reads the data of a reply.
 * @throws FailureError LK-3010 when the reply is not OCS
 */
export function dataOf<T>({ status, body }: HttpResponse, data: z.ZodMiniType<T>, host: string): T {
  const parsed = z.object({ ocs: z.object({ data }) }).safeParse(jsonOf(body));
  if (parsed.success) return parsed.data.ocs.data;
  // The failure has no cause, because zod's message may quote the reply, and the reply may hold an app password.
  throw new FailureError('LK-3010', { host, status });
}

/** Makes the failure for a status. A 401 to an app password means something else and is handled by the caller. */
export function statusFailure(response: HttpResponse, host: string): FailureError {
  const { status } = response;
  const retryAfterS = retryAfterSeconds(response);
  const wait = retryAfterS === undefined ? {} : { retryAfterS };
  switch (status) {
    case 401:
      return new FailureError('LK-2012', { host });
    case 403:
      return new FailureError('LK-2013', { host });
    case 429:
      return tooManyRequests(response, host, 'passwords');
    case 503:
      return new FailureError('LK-3013', { host, status, ...wait });
    default:
      return new FailureError(status >= 500 ? 'LK-3012' : 'LK-3015', { host, status });
  }
}

/**
 * Tells whether the server works, when it has answered 503: that can mean maintenance, or only a disabled account. The status
 * page is the same for every account, and is asked without credentials.
 */
export async function isUp(http: Http, address: string): Promise<boolean> {
  const page = await http.request({ method: 'GET', url: `${address}${STATUS_PATH}` }).catch(() => undefined);
  if (page?.status !== 200) return false;
  return z.object({ maintenance: z.literal(false) }).safeParse(jsonOf(page.body)).success;
}
