import { omitUndefined } from '../../contract/omit-undefined.ts';
import type * as OpenId from 'openid-client';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { tooManyRequests } from '../../http/rate-limit.ts';

/** A token reply is a few kilobytes. */
const MAX_BYTES = 64 * 1024;

/** `fetch` for a library, over our own way out: its deadlines, caps, proxies and certificates hold, and redirects are failures. */
export function httpFetch(http: Http, signal: AbortSignal | undefined): OpenId.CustomFetch {
  return async (url, { method, headers, body }) => {
    const reply = await http.request({
      ...{ method, url, headers, maxBytes: MAX_BYTES },
      ...(body == null ? {} : { body: bodyText(body) }),
      ...omitUndefined({ signal }),
    });
    const noBody = [204, 205, 304].includes(reply.status); // `Response` refuses a body there, even an empty one
    return new Response(noBody ? null : reply.body, { status: reply.status, headers: { ...reply.headers } });
  };
}

/** Only forms are sent. */
function bodyText(body: unknown): string {
  if (body instanceof URLSearchParams || typeof body === 'string') return String(body);
  throw new TypeError('not a form');
}

/**
 * What an error of the OAuth library means, as a failure; what it does not know is given back unchanged.
 * Never with the cause: it holds the platform's reply.
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
  // Neither a reply of OAuth nor an error of it: another page, another issuer, another kind of token.
  return new FailureError('LK-3010', { host, ...omitUndefined({ status }) });
}

/** The token endpoint counts wrong passwords like the rest of the platform. */
function tooMany(response: Response, host: string): FailureError {
  return tooManyRequests({ headers: Object.fromEntries(response.headers) }, host, 'passwords');
}

/** The platform's own words for a fault of the set-up, cut to what they may be (RFC 6749, 4.1.2.1). */
function refused(reason: string, host: string): FailureError {
  return new FailureError('LK-2202', { host, reason: reason.replaceAll(/[^\w.-]/g, '').slice(0, 60) });
}

/** A failure that the library has wrapped. */
function failureIn(error: unknown): FailureError | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current instanceof FailureError) return current;
    current = current.cause;
  }
  return undefined;
}
