import { omitUndefined } from '../contract/omit-undefined.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { FailureError } from '../contract/failure.ts';
import type { HttpRequest, HttpResponse, StreamingHttp } from './http.ts';
import { retryAfterSeconds } from './retry-after.ts';

/**
 * A server that answers 429 counts one of these: wrong passwords (it then blocks the whole address that they came from, as file
 * platforms do), or requests of any kind.
 */
export type Counted = 'passwords' | 'requests';

/** A limit on requests is over in seconds, and its reply says in how many; a block after wrong passwords lasts half an hour, and says nothing (observed). */
const SHORT_S = 120;

/** Tells whether a 429 says that the whole address is blocked, and not that one request came too soon. */
export function isAddressBlocked(response: Pick<HttpResponse, 'headers'>, counted: Counted): boolean {
  return counted === 'passwords' && (retryAfterSeconds(response) ?? Infinity) > SHORT_S;
}

/** Makes a failure of 429: LK-2007 for a block after wrong passwords, LK-3024 for too many requests just now. */
export function tooManyRequests(response: Pick<HttpResponse, 'headers'>, host: string, counted: Counted): FailureError {
  const retryAfterS = retryAfterSeconds(response);
  return new FailureError(isAddressBlocked(response, counted) ? 'LK-2007' : 'LK-3024', {
    host,
    ...omitUndefined({ retryAfterS }),
  });
}

/** A person waits meanwhile. */
const MOST_WAIT_S = 10;
const MOST_REPEATS = 2;

/** Requests that do no more when they are made twice (RFC 9110, 9.2.2). A sign-in and the making of an app password are none. */
const repeatable: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'PUT', 'DELETE'];

/**
 * Waits for its turn where a server says that it is near: 429 with a short `Retry-After`, which rate limits of file services
 * and of proxies give to the sixth request in a second. No longer than the request may take, and the answer is given as it
 * is when the server does not relent. An exchange is another's, who waits by himself.
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

/** Gives the seconds until the request may be made once more; undefined when it may not, or nobody knows when. */
function turnIn({ method }: HttpRequest, response: HttpResponse): number | undefined {
  return response.status === 429 && repeatable.includes(method) ? retryAfterSeconds(response) : undefined;
}

/** Waits so many ms. @throws FailureError LK-0002 when the person gives up meanwhile. */
async function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw new FailureError('LK-0002', undefined, { cause: error });
  }
}
