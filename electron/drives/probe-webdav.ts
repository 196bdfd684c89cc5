import { FailureError } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Http, HttpResponse } from '../http/http.ts';
import { propfindRoot } from './dav-access.ts';
import { parseChallenges } from '../http/challenges.ts';
import { chooseChallenge, isAnswerable } from './dav-challenge.ts';
import { davFailure } from './dav-failure.ts';
import type { WebdavChallenge } from './drive-mapper.ts';
import { cleanMultistatus } from './multistatus.ts';

/**
 * Asks the WebDAV root for its challenge, in one request without credentials. This also verifies TLS before any tool of the
 * operating system gets the address.
 * @throws FailureError LK-3106 when there is no WebDAV, LK-3107 when the server offers no usable scheme (or none at all),
 * LK-30xx.
 */
export async function probeWebdav(http: Http, url: string, signal?: AbortSignal): Promise<WebdavChallenge> {
  const response = await http.request({ ...propfindRoot(url), ...omitUndefined({ signal }) });
  const { host, pathname } = new URL(url);
  const { status } = response;
  if (status === 401) return chooseChallenge(response.headers['www-authenticate'], host);
  // The server is open to everybody, and a drive without an account is not what the user set up.
  if (status === 207) throw new FailureError('LK-3107', { host, name: 'none' });
  if (status < 500 && status !== 429) throw new FailureError('LK-3106', { host, path: pathname, status });
  throw davFailure(status, url);
}

/**
 * Tells whether there is WebDAV at an address, without credentials: its root answers with a challenge that a drive can answer, or
 * lists itself to everybody. OPTIONS would not tell, because servers with a rule for browsers (CORS) answer it without a word
 * about WebDAV.
 * @throws FailureError LK-30xx.
 */
export async function isWebdav(
  http: Http,
  url: string,
  limits: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {},
): Promise<boolean> {
  const response = await http.request({ ...propfindRoot(url), ...limits });
  if (response.status === 207) return cleanMultistatus(response.body, url).ok;
  return response.status === 401 && asksUsably(response);
}

/** Tells whether a server offers a challenge that a drive can answer. */
export function asksUsably({ headers }: Pick<HttpResponse, 'headers'>): boolean {
  const offered = parseChallenges(headers['www-authenticate'] ?? '');
  return offered.some((challenge) => challenge.scheme === 'basic' || isAnswerable(challenge));
}

/**
 * Asks for the server's time, its `Date` header, without credentials, so that a dead app password does no harm.
 * @throws LK-30xx.
 */
export async function serverDate(http: Http, url: string, signal: AbortSignal): Promise<string | undefined> {
  return (await http.request({ method: 'OPTIONS', url, signal })).headers['date'];
}

/**
 * Tells whether the server answers at all, without credentials: without it a mapped drive is of no use.
 * @param timeoutMs short by default, because a person waits.
 */
export async function isReachable(http: Http, url: string, timeoutMs = 5000): Promise<boolean> {
  try {
    const { status } = await http.request({ method: 'OPTIONS', url, timeoutMs });
    return status < 500;
  } catch (error) {
    if (error instanceof FailureError) return false;
    throw error;
  }
}
