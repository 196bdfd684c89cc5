import { omitUndefined } from '../../contract/omit-undefined.ts';
import type * as OpenId from 'openid-client';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { tooManyRequests } from '../../http/rate-limit.ts';

/** The largest reply that is read, in bytes. A token reply is a few kilobytes. */
const MAX_BYTES = 64 * 1024;

/**
 * Makes a `fetch` for the library that uses our own way out. So its deadlines, caps, proxies and certificates hold, and
 * redirects are failures.
 */
export function httpFetch(http: Http, signal: AbortSignal | undefined): OpenId.CustomFetch {
  return async (url, { method, headers, body }) => {
    const reply = await http.request({
      ...{ method, url, headers, maxBytes: MAX_BYTES },
      ...(body == null ? {} : { body: bodyText(body) }),
      ...omitUndefined({ signal }),
    });
    // `Response` refuses a body with these statuses, even an empty one
    const noBody = [204, 205, 304].includes(reply.status);
    return new Response(noBody ? null : reply.body, { status: reply.status, headers: { ...reply.headers } });
  };
}

/** Returns the text of a request's body. The library sends forms only. */
function bodyText(body: unknown): string {
  if (body instanceof URLSearchParams || typeof body === 'string') return String(body);
  throw new TypeError('not a form');
}

/**
 * Turns an error of the OAuth library into a failure; an unknown error is returned unchanged. The failure never contains the
 * error as its cause, because that holds the platform's reply.
 * @param openid the library, which is loaded when it is needed
 */
export function oauthFailure(openid: typeof OpenId, error: unknown, host: string): unknown {
  const own = failureIn(error);
  if (own !== undefined) return own;
  if (error instanceof openid.AuthorizationResponseError) {
    return error.error === 'access_denied' ? new FailureError('LK-2201', { host }) : refused(error.error, host);
  }
  if (error instanceof openid.ResponseBodyError) {
    if (error.status === 429) return tooMany(error.response, host);
    if (error.status >= 500) return new FailureError('LK-3012', { host, status: error.status });
    return refused(error.error, host);
  }
  if (error instanceof openid.WWWAuthenticateChallengeError) return refused('invalid_client', host);
  if (!(error instanceof openid.ClientError)) return error;
  const response = error.cause instanceof Response ? error.cause : undefined;
  const status = response?.status;
  if (response?.status === 429) return tooMany(response, host);
  if (status === 503) return new FailureError('LK-3013', { host });
  if (status !== undefined && status >= 500) return new FailureError('LK-3012', { host, status });
  // The reply is neither OAuth nor an OAuth error: another page, another issuer, another kind of token.
  return new FailureError('LK-3010', { host, ...omitUndefined({ status }) });
}

/** Makes the failure for a 429. The token endpoint counts wrong passwords like the rest of the platform. */
function tooMany(response: Response, host: string): FailureError {
  return tooManyRequests({ headers: Object.fromEntries(response.headers) }, host, 'passwords');
}

/**
 * Makes the failure for a fault of the set-up, with the platform's own code for it, cut to the characters that are allowed (RFC
 * 6749, 4.1.2.1).
 */
function refused(reason: string, host: string): FailureError {
  return new FailureError('LK-2202', { host, reason: reason.replaceAll(/[^\w.-]/g, '').slice(0, 60) });
}

/** Finds a failure of our own that the library has wrapped. */
function failureIn(error: unknown): FailureError | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current instanceof FailureError) return current;
    current = current.cause;
  }
  return undefined;
}
