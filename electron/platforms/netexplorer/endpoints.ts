/**
 * Where NetExplorer's API is, and what is assumed about it.
 *
 * Known: base is the platform's address + `/api`; `POST /api/auth`, `DELETE /api/auth`, `GET /api/publicconfig`.
 * Assumed until a tenant proves it: the second-factor exchange, the app passwords and the WebDAV root.
 */
export const endpoints = {
  publicConfig: '/api/publicconfig',
  auth: '/api/auth',
  secondFactorSend: '/api/auth/second-factor/send',
  secondFactor: '/api/auth/second-factor',
  appPasswords: '/api/account/app-credentials',
  appPassword: (id: string) => `/api/account/app-credentials/${encodeURIComponent(id)}`,
  webdav: '/webdav/',
} as const;

/** Most characters in the name of an app password (NetExplorer's user guide). */
export const NAME_LIMIT = 64;
