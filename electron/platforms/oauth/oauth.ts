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

/** The application that signs in, and whether what it gets to do so again may be kept. */
export interface OAuthClient {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Paths on the platform. */
  readonly authorizePath: string;
  readonly tokenPath: string;
  readonly keepsRefresh: boolean;
}

/** Long enough to find the phone for the second factor. */
const VISIT_S = 10 * 60;

/** A token endpoint gives these tokens. */
export interface Tokens {
  readonly access: Secret;
  readonly refresh?: Secret;
}

/** An application asks for tokens as this client, at this endpoint. */
export interface TokenRequest {
  readonly http: Http;
  /** The platform's root. */
  readonly address: string;
  readonly client: OAuthClient;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Signs in with the person's own browser: authorization code with PKCE (RFC 7636), the answer by a redirect to this machine
 * (RFC 8252).
 * @param why the person is sent to the browser, when they began with a password
 * @throws FailureError LK-2009, LK-2010, LK-2201, LK-2202, LK-30xx, LK-0002.
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
    // Not waited for: the page that the browser shows last is on its way.
    void listener.close();
  }
}

/** Tokens by a refresh token. @returns undefined when it serves no more. @throws FailureError LK-2009, LK-2202, LK-30xx. */
export async function refreshTokens(request: TokenRequest, refresh: Secret): Promise<Tokens | undefined> {
  const { host } = new URL(request.address);
  const openid = await import('openid-client');
  const config = configuration(openid, request);
  try {
    return tokensOf(await refresh.use((text) => openid.refreshTokenGrant(config, text)), host);
  } catch (error) {
    // Expired, used or revoked (RFC 6749, 5.2).
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
  // `Http` lets nothing else over plain http, and neither does the address' own parser.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to stand out, as the library says; loopback only
  if (isLoopback(new URL(address).hostname)) openid.allowInsecureRequests(config);
  return config;
}

/** Both go into headers and addresses: visible ASCII only. */
const usable = /^(?!\.{1,2}$)[\x21-\x7e]{1,8192}$/;

function tokensOf(reply: OpenId.TokenEndpointResponse, host: string): Tokens {
  const { access_token: access, refresh_token: refresh, token_type: type } = reply;
  if (type !== 'bearer' || !usable.test(access)) throw new FailureError('LK-3010', { host });
  if (refresh === undefined || !usable.test(refresh)) return { access: new Secret(access) };
  return { access: new Secret(access), refresh: new Secret(refresh) };
}
