import { omitUndefined } from '../../contract/omit-undefined.ts';
import type * as OpenId from 'openid-client';
import { FailureError } from '../../contract/failure.ts';
import { isLoopback } from '../../http/address.ts';
import type { Http } from '../../http/http.ts';
import { listenForRedirect } from '../../http/redirect-listener.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Ask, BrowserVisit } from '../../sign-in/ask.ts';
import { visitBrowser } from '../../sign-in/visit-browser.ts';
import { httpFetch, oauthFailure } from './openid-library.ts';
import { redirectPages } from './redirect-pages.ts';

/** The OAuth application as which Latchkey signs in, and whether its refresh tokens may be kept. */
export interface OAuthClient {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** The paths of the two endpoints on the platform. */
  readonly authorizePath: string;
  readonly tokenPath: string;
  readonly keepsRefresh: boolean;
}

/** Seconds that a person has in the browser: long enough to find the phone for the second factor. */
const VISIT_S = 10 * 60;

/** The tokens that a token endpoint returns. */
export interface Tokens {
  readonly access: Secret;
  readonly refresh?: Secret;
}

/** What is needed to ask a platform's token endpoint for tokens. */
export interface TokenRequest {
  readonly http: Http;
  /** The platform's address, without a slash at its end. */
  readonly address: string;
  readonly client: OAuthClient;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Signs in with the person's own browser: authorization code with PKCE (RFC 7636), and a redirect to this machine with the
 * answer (RFC 8252).
 * @param why the reason for the browser, when the person began with a password
 * @throws FailureError LK-2009, LK-2010, LK-2201, LK-2202, LK-30xx, LK-0002
 */
export async function signInByBrowser(request: TokenRequest, ask: Ask, why?: BrowserVisit['why']): Promise<Tokens> {
  const { client, signal } = request;
  const { host } = new URL(request.address);
  const openid = await import('openid-client');
  const config = configuration(openid, request);
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  const listener = await listenForRedirect(state, redirectPages());
  try {
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: listener.address,
      scope: client.scopes.join(' '),
      state,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const bring = (text: string): boolean => listener.take(text);
    const visit = { url: url.href, host, seconds: VISIT_S, here: true, bring, ...omitUndefined({ why }) };
    const redirect = await visitBrowser(ask, visit, () => listener.redirect, signal);
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    return tokensOf(await openid.authorizationCodeGrant(config, redirect, checks), host);
  } catch (error) {
    throw oauthFailure(openid, error, host);
  } finally {
    // The end of the listener is not awaited, because the last page is still on its way to the browser.
    void listener.close();
  }
}

/**
 * Gets new tokens for a refresh token.
 * @returns undefined when the refresh token is no longer valid
 * @throws FailureError LK-2009, LK-2202, LK-30xx
 */
export async function refreshTokens(request: TokenRequest, refresh: Secret): Promise<Tokens | undefined> {
  const { host } = new URL(request.address);
  const openid = await import('openid-client');
  const config = configuration(openid, request);
  try {
    return tokensOf(await refresh.use((text) => openid.refreshTokenGrant(config, text)), host);
  } catch (error) {
    // The refresh token is expired, used or revoked (RFC 6749, 5.2).
    if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') return undefined;
    throw oauthFailure(openid, error, host);
  }
}

function configuration(openid: typeof OpenId, { http, address, client, signal }: TokenRequest): OpenId.Configuration {
  const server = {
    issuer: address,
    authorization_endpoint: `${address}${client.authorizePath}`,
    token_endpoint: `${address}${client.tokenPath}`,
  };
  const config = new openid.Configuration(server, client.clientId, undefined, openid.None());
  config[openid.customFetch] = httpFetch(http, signal);
  // Plain http is allowed to loopback only. `Http` and the parser of addresses refuse any other plain http, too.
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated to stand out, as the library says; loopback only
  if (isLoopback(new URL(address).hostname)) openid.allowInsecureRequests(config);
  return config;
}

/** The form of a token that can be used. Tokens go into headers and addresses, so they must be visible ASCII. */
const usable = /^(?!\.{1,2}$)[\x21-\x7e]{1,8192}$/;

function tokensOf(reply: OpenId.TokenEndpointResponse, host: string): Tokens {
  const { access_token: access, refresh_token: refresh, token_type: type } = reply;
  if (type !== 'bearer' || !usable.test(access)) throw new FailureError('LK-3010', { host });
  if (refresh === undefined || !usable.test(refresh)) return { access: new Secret(access) };
  return { access: new Secret(access), refresh: new Secret(refresh) };
}
