import { pathSegment } from '../../http/address.ts';

/**
 * Where NetExplorer's API is, and what is assumed about it.
 *
 * Known: base is the platform's address + `/api`; `POST /api/auth`, `DELETE /api/auth`, `GET /api/publicconfig`.
 * OAuth 2: paths known from clients; that PKCE and a loopback redirect are taken is assumed, as are the fields of the account,
 * and that revoking an access token leaves the refresh token that came with it.
 * Assumed until a tenant proves it: the second-factor exchange, the app passwords and the WebDAV root.
 */
export const endpoints = {
  publicConfig: '/api/publicconfig',
  auth: '/api/auth',
  secondFactorSend: '/api/auth/second-factor/send',
  secondFactor: '/api/auth/second-factor',
  appPasswords: '/api/account/app-credentials',
  appPassword: (id: string) => `/api/account/app-credentials/${pathSegment(id)}`,
  account: '/api/account',
  /** Of the platform's root, not of the API; a policy may say otherwise. */
  authorize: '/oauth2/authorize',
  token: '/oauth2/token',
  /** The token is in the address, as the platform wants it: never to be logged. */
  revokeToken: (token: string) => `/api/oauth2/user/${pathSegment(token)}/revoke`,
  webdav: '/webdav/',
} as const;

/** Most characters in the name of an app password (NetExplorer's user guide). */
export const NAME_LIMIT = 64;
