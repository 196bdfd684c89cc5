import { pathSegment } from '../../http/address.ts';

/**
 * The paths of NetExplorer's API, and what is assumed about it.
 *
 * Known: the base is the platform's address + `/api`; `POST /api/auth`, `DELETE /api/auth`, `GET /api/publicconfig`.
 * OAuth 2: its paths are known from clients. It is assumed that the platform accepts PKCE and a loopback redirect, that the
 * account has these fields, and that revoking an access token leaves the refresh token that came with it.
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
  /** Below the platform's root, not below the API. A policy may name another path. */
  authorize: '/oauth2/authorize',
  token: '/oauth2/token',
  /** The token is a part of the address, as the platform requires. The address must never be logged. */
  revokeToken: (token: string) => `/api/oauth2/user/${pathSegment(token)}/revoke`,
  webdav: '/webdav/',
} as const;

/** Most characters in the name of an app password (NetExplorer's user guide). */
export const NAME_LIMIT = 64;
