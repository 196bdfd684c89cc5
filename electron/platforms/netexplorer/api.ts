import { omitUndefined } from '../../contract/omit-undefined.ts';
import type * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http, HttpResponse } from '../../http/http.ts';
import { tooManyRequests } from '../../http/rate-limit.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import type { Secret } from '../../secrets/secret.ts';
import { jsonOf } from '../json.ts';

/** One call of NetExplorer's API: JSON in, JSON out. The platform's address is put before the path. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  readonly token?: Secret;
  readonly maxBytes?: number;
  /** Headers besides those that every call has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Api = (call: ApiCall, signal?: AbortSignal) => Promise<HttpResponse>;

export function netExplorerApi(http: Http, address: string): Api {
  return (call, signal) =>
    http.request({
      method: call.method,
      url: `${address}${call.path}`,
      headers: {
        ...call.headers,
        accept: 'application/json',
        ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
      ...(call.token === undefined ? {} : { authorization: { kind: 'bearer', token: call.token } }),
      ...omitUndefined({ maxBytes: call.maxBytes, signal }),
    });
}

/**
 * Parses the body of a reply.
 * @throws FailureError LK-3010 when the body is not what the API answers
 */
export function parseReply<T>(response: HttpResponse, schema: z.ZodMiniType<T>, host: string): T {
  const parsed = schema.safeParse(jsonOf(response.body));
  if (parsed.success) return parsed.data;
  // The failure has no cause, because zod's message may quote the reply, and the reply may hold an app password.
  throw new FailureError('LK-3010', { host, status: response.status });
}

/** Statuses of an API that is closed to the tenant, or never existed: not found, method not allowed, gone, not implemented. */
const closedStatuses: readonly number[] = [404, 405, 410, 501];

/** Makes the failure for a closed API of app passwords. Undefined when the status does not say that it is closed. */
export function closedFailure({ status }: HttpResponse, host: string): FailureError | undefined {
  return closedStatuses.includes(status) ? new FailureError('LK-3115', { host, status }) : undefined;
}

/** Makes the failure for a status of any call. The caller handles the statuses that are special to its call before. */
export function statusFailure(response: HttpResponse, host: string): FailureError {
  const { status } = response;
  if (status === 401) return new FailureError('LK-2008', { host });
  const retryAfterS = retryAfterSeconds(response);
  const wait = retryAfterS === undefined ? {} : { retryAfterS };
  if (status === 429) return tooManyRequests(response, host, 'passwords');
  if (status === 503) return new FailureError('LK-3013', { host, status, ...wait });
  if (status === 407) return new FailureError('LK-3014', { host, status });
  if (status >= 500) return new FailureError('LK-3012', { host, status });
  return new FailureError('LK-3015', { host, status });
}
