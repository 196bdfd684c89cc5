import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Ask, BrowserVisit } from '../../sign-in/ask.ts';
import { refreshTokens, signInByBrowser, type TokenRequest, type Tokens } from '../oauth/oauth.ts';
import type { Session, SignInRequest } from '../platform.ts';
import { parseReply, statusFailure, type Api } from './api.ts';
import { endpoints } from './endpoints.ts';

/**
 * The mark before an OAuth access token where a session is kept. Such a token is revoked in another way than one of the sign-in
 * with a password, also after a restart. No token has a space in it.
 */
const MARK = 'oauth ';

/** Returns the token that goes into the header of a request. */
export function bearerOf(token: Secret): Secret {
  return token.use((text) => (text.startsWith(MARK) ? new Secret(text.slice(MARK.length)) : token));
}

export const isFromBrowser = (token: Secret): boolean => token.use((text) => text.startsWith(MARK));

/**
 * Opens a session with the person's browser.
 * @throws FailureError as `signInByBrowser`; LK-2014 when another user has signed in
 */
export async function browserSession(
  api: Api,
  request: SignInRequest,
  from: TokenRequest,
  ask: Ask,
  why?: BrowserVisit['why'],
): Promise<Session> {
  return await sessionOf(api, request, from, await signInByBrowser(from, ask, why));
}

/**
 * Opens a session with a refresh token.
 * @returns undefined when the refresh token is no longer valid
 * @throws FailureError as `refreshTokens`; LK-2014
 */
export async function refreshedSession(
  api: Api,
  request: SignInRequest,
  from: TokenRequest,
  refresh: Secret,
): Promise<Session | undefined> {
  const tokens = await refreshTokens(from, refresh);
  return tokens === undefined ? undefined : await sessionOf(api, request, from, tokens);
}

async function sessionOf(api: Api, request: SignInRequest, from: TokenRequest, tokens: Tokens): Promise<Session> {
  const { access, refresh } = tokens;
  const { keepsRefresh } = from.client;
  // A refresh token that may not be kept is ended before anything else: it would outlive this program, which may be killed.
  const isEnded = refresh !== undefined && !keepsRefresh && (await isRevoked(api, access, refresh));
  try {
    const user = await userOf(api, request, access, from.signal);
    return {
      ...{ address: request.address, user, browser: true },
      token: access.use((text) => new Secret(`${MARK}${text}`)),
      ...(refresh === undefined || isEnded ? {} : keepsRefresh ? { refresh } : { spare: refresh }),
    };
  } catch (error) {
    for (const token of [isEnded ? undefined : refresh, access]) {
      if (token !== undefined) await revokeToken(api, access, token).catch(() => undefined);
    }
    throw error;
  }
}

const name = z.nullish(z.string().check(z.minLength(1), z.maxLength(320), z.regex(/^[^\p{Cc}]*$/u)));

/** The account's fields are assumed: which of them exist, and with which one people sign in. */
const account = z.object({ login: name, name, email: name });

/**
 * Returns the user who signed in. In the browser that may be anybody, and in another account nothing of the first one exists:
 * its app passwords, which are to be revoked, would seem to be gone.
 * @throws FailureError LK-2014 when it is not the user of the request
 */
async function userOf(
  api: Api,
  { address, user }: SignInRequest,
  token: Secret,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { host } = new URL(address);
  const response = await api({ method: 'GET', path: endpoints.account, token }, signal);
  if (response.status !== 200) throw statusFailure(response, host);
  const { login, name: named, email } = parseReply(response, account, host);
  const names = [login, named, email].filter((each) => typeof each === 'string');
  const [first] = names;
  if (first === undefined) throw new FailureError('LK-3010', { host, status: response.status });
  if (user === '') return first;
  if (names.some((each) => each.toLowerCase() === user.toLowerCase())) return user;
  throw new FailureError('LK-2014', { host, user, signedIn: first });
}

function isRevoked(api: Api, access: Secret, token: Secret): Promise<boolean> {
  return revokeToken(api, access, token).then(
    () => true,
    () => false,
  );
}

/**
 * Checks the answer to ending a session by its own token. A session that is over already is a success; any other refusal leaves one
 * that may still be alive.
 * @throws FailureError LK-3012, LK-3015
 */
export function assertEnded(status: number): void {
  if ((status >= 200 && status < 300) || [401, 404, 410].includes(status)) return;
  throw new FailureError(status >= 500 ? 'LK-3012' : 'LK-3015', { status });
}

/**
 * Revokes an access or refresh token. A token that is over already is a success.
 * @throws FailureError LK-2008 when `access` is over and should have revoked another token; LK-3012, LK-3015 when the platform refuses; LK-30xx
 */
export async function revokeToken(api: Api, access: Secret, token: Secret): Promise<void> {
  const { status } = await token.use((text) =>
    api({ method: 'DELETE', path: endpoints.revokeToken(text), token: access }),
  );
  if (status === 401 && token !== access) throw new FailureError('LK-2008');
  assertEnded(status);
}
