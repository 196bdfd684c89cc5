import { omitUndefined } from '../contract/omit-undefined.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { FailureError } from '../contract/failure.ts';
import type { HttpRequest, HttpResponse, StreamingHttp } from './http.ts';
import { retryAfterSeconds } from './retry-after.ts';

/**
 * What a server counts before it answers 429: wrong passwords (it then blocks the whole address they came from, as file
 * platforms do), or requests of any kind.
 */
export type Counted = 'passwords' | 'requests';

/**
 * A limit on requests is over in seconds, and its reply names them. A block after wrong passwords lasts half an hour, and its
 * reply names no time (observed).
 */
const SHORT_S = 120;

/** Tells whether a 429 means that the whole address is blocked, and not only that one request came too soon. */
export function isAddressBlocked(response: Pick<HttpResponse, 'headers'>, counted: Counted): boolean {
  return counted === 'passwords' && (retryAfterSeconds(response) ?? Infinity) > SHORT_S;
}

/** Makes the failure for a 429: LK-2007 for a block after wrong passwords, LK-3024 for too many requests just now. */
export function tooManyRequests(response: Pick<HttpResponse, 'headers'>, host: string, counted: Counted): FailureError {
  const retryAfterS = retryAfterSeconds(response);
  return new FailureError(isAddressBlocked(response, counted) ? 'LK-2007' : 'LK-3024', {
    host,
    ...omitUndefined({ retryAfterS }),
  });
}

/** Seconds to wait for a server at most, because a person waits meanwhile. */
const MOST_WAIT_S = 10;
const MOST_REPEATS = 2;

/**
 * Methods that have the same effect when they are sent twice (RFC 9110, 9.2.2). A sign-in and the making of an app password use
 * none of them.
 */
const repeatable: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'PUT', 'DELETE'];

/**
 * Waits and sends a request again when a server answers 429 with a short `Retry-After`, as rate limits of file services and of
 * proxies do at the sixth request in a second. The wait is never longer than the request may take, and the 429 is returned as
 * it is when the server does not relent. Exchanges do not wait here, because the mount tools behind them wait by themselves.
 */
export function waitingForTurn(
  http: StreamingHttp,
  wait: (ms: number, signal: AbortSignal | undefined) => Promise<void> = waitFor,
): StreamingHttp {
  return {
    async request(request) {
      let leftS = Math.min(MOST_WAIT_S, (request.timeoutMs ?? Infinity) / 1000);
      for (let repeats = 0; ; repeats += 1) {
        const response = await http.request(request);
        const seconds = turnIn(request, response);
        if (seconds === undefined || seconds > leftS || repeats === MOST_REPEATS) return response;
        leftS -= seconds;
        await wait(seconds * 1000, request.signal);
      }
    },
    exchange: (request) => http.exchange(request),
    close: () => http.close(),
  };
}

/** Returns the seconds until the request may be sent again. Undefined when it may not be, or when the reply names no time. */
function turnIn({ method }: HttpRequest, response: HttpResponse): number | undefined {
  return response.status === 429 && repeatable.includes(method) ? retryAfterSeconds(response) : undefined;
}

/**
 * Waits so many ms.
 * @throws FailureError LK-0002 when the person gives up meanwhile
 */
async function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw new FailureError('LK-0002', undefined, { cause: error });
  }
}
