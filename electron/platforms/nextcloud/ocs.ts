import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http, HttpResponse } from '../../http/http.ts';
import { tooManyRequests } from '../../http/rate-limit.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import type { Secret } from '../../secrets/secret.ts';
import { STATUS_PATH } from '../discovery/status-page.ts';
import { jsonOf } from '../json.ts';

/** Credentials of a call: an app password, or for once with the password of the account. */
export interface OcsCaller {
  readonly address: string;
  readonly login: string;
  readonly secret: Secret;
}

export interface OcsCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Becomes the name of an app password that the call makes. */
  readonly userAgent?: string;
}

/** Without it every call is refused with 412. */
const OCS = { accept: 'application/json', 'ocs-apirequest': 'true' };

/** The name of an app password in a header, which is bytes: those of UTF-8, which is what the server takes them for. */
export function asHeader(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

/** One call of OCS, version 2: its HTTP statuses are what they say. */
export function ocs(http: Http, { address, login, secret }: OcsCaller, call: OcsCall, signal?: AbortSignal) {
  return http.request({
    method: call.method,
    url: `${address}${call.path}?format=json`,
    headers: { ...OCS, ...(call.userAgent === undefined ? {} : { 'user-agent': call.userAgent }) },
    authorization: { kind: 'basic', user: login, secret },
    ...omitUndefined({ signal }),
  });
}

/** Reads the data of a reply. @throws FailureError LK-3010 when OCS does not answer so. */
export function dataOf<T>({ status, body }: HttpResponse, data: z.ZodMiniType<T>, host: string): T {
  const parsed = z.object({ ocs: z.object({ data }) }).safeParse(jsonOf(body));
  if (parsed.success) return parsed.data.ocs.data;
  // Not the cause: zod's message may quote the reply, and the reply may hold an app password.
  throw new FailureError('LK-3010', { host, status });
}

/** Makes a failure of a status. 401 to an app password is not among them: who sent the password knows what that says. */
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

/** A 503 is maintenance, or a disabled account alone: the status page is the same for everybody, and asked without anybody's name. */
export async function isUp(http: Http, address: string): Promise<boolean> {
  const page = await http.request({ method: 'GET', url: `${address}${STATUS_PATH}` }).catch(() => undefined);
  if (page?.status !== 200) return false;
  return z.object({ maintenance: z.literal(false) }).safeParse(jsonOf(page.body)).success;
}
