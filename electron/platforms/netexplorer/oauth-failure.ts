import type * as OpenId from 'openid-client';
import { FailureError } from '../../contract/failure.ts';
import { tooManyRequests } from '../../http/rate-limit.ts';

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
  return new FailureError('LK-3010', { host, ...(status === undefined ? {} : { status }) });
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
