import { createHash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../secrets/secret.ts';

/** What is known of a request before its drive is looked up. */
export interface Visit {
  readonly method: string;
  /** The target as it stands in the request line. */
  readonly target: string;
  /** Names and values of the headers in turn, as they arrived; Latin-1. */
  readonly rawHeaders: readonly string[];
}

/** Why a request is turned away: its host is not ours, a browser sent it, or no mount tool sends such a request. */
export type Turned = 'host' | 'browser' | 'request';

/** The methods of mount tools (RFC 4918, RFC 9110, RFC 5323, RFC 3253). No mount tool uses `CONNECT` or `TRACE`. */
export const methods = [
  ...['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'DELETE'],
  ...['LOCK', 'UNLOCK', 'REPORT', 'SEARCH'],
] as const;

/** Headers that browsers add and mount tools do not. A web page cannot leave them out (Fetch, forbidden request headers). */
const browserMarks = new Set(['origin', 'sec-fetch-site', 'sec-fetch-mode', 'access-control-request-method']);

/**
 * Tells whether a host (with its port) is the gateway's: 127.0.0.1, `localhost`, or a name below `localhost`, which resolvers
 * keep on this machine (RFC 6761, 6.3). Any other name reaches this machine only because somebody's DNS points it here (DNS
 * rebinding).
 */
export function isOwnHost(host: string, port: number): boolean {
  const name = host.toLowerCase();
  if (name === `127.0.0.1:${port}` || name === `localhost:${port}`) return true;
  const label = name.endsWith(`.localhost:${port}`) ? name.slice(0, -`.localhost:${port}`.length) : '';
  return label.length <= 63 && /^[a-z0-9-]+$/.test(label);
}

/**
 * Turns away requests that no mount tool of this machine sends: from web pages, to host names that another's DNS points here,
 * and those meant for a proxy. The credential is checked afterwards.
 * @returns undefined for a visitor that may go on
 */
export function turnAway({ method, target, rawHeaders }: Visit, port: number): Turned | undefined {
  const headers = pairsOf(rawHeaders);
  const hosts = headers.filter(([name]) => name === 'host');
  const [, host = ''] = hosts[0] ?? [];
  if (hosts.length !== 1 || !isOwnHost(host, port)) return 'host';
  if (headers.some(([name]) => browserMarks.has(name))) return 'browser';
  // rclone names the parent folder as its Referer, so a Referer with one of our own addresses does not come from a web page.
  const referers = headers.filter(([name]) => name === 'referer');
  if (referers.some(([, value]) => !isOwnHost(hostOf(value), port))) return 'browser';
  if (!target.startsWith('/') || !(methods as readonly string[]).includes(method)) return 'request';
  return undefined;
}

function pairsOf(rawHeaders: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as const] : [],
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

/**
 * SHA-256 of the throw-away credential that a mount tool must show for a drive. The gateway keeps the digest, because it need
 * not know the credential itself.
 */
export type CredentialDigest = Uint8Array;

export function credentialDigest(login: string, throwaway: Secret): CredentialDigest {
  return throwaway.use((text) => digestOf(`${login}:${text}`));
}

/**
 * Returns an id that tells a credential from an earlier one, for programs that may not know the credential. It is 64 bits of
 * the digest of 256 random bits, so it gives nothing of the credential away.
 */
export function credentialId({ login, throwaway }: { readonly login: string; readonly throwaway: Secret }): string {
  return Buffer.from(credentialDigest(login, throwaway)).toString('hex').slice(0, 16);
}

/** Tells whether an `Authorization` header holds the credential of a drive. The comparison takes constant time. */
export function holdsCredential(authorization: string | undefined, expected: CredentialDigest): boolean {
  const [scheme = '', token = '', ...more] = (authorization ?? '').split(' ');
  // Digests are compared even where the scheme is wrong, so that the time of the answer tells nothing.
  const shown = digestOf(Buffer.from(token, 'base64').toString('utf8'));
  return timingSafeEqual(shown, expected) && scheme.toLowerCase() === 'basic' && more.length === 0;
}

/** Returns the digest of the token that a mount tool must show as the first name of its path. */
export function tokenDigest(throwaway: Secret): CredentialDigest {
  return throwaway.use(digestOf);
}

/**
 * Finds the drives whose token is the first name of a path. Every token is compared in constant time, whatever is found, so
 * that the time of the answer tells nothing.
 */
export function findByToken<T extends { readonly token?: CredentialDigest }>(
  drives: Iterable<T>,
  shown: string,
): readonly T[] {
  const digest = digestOf(shown);
  return [...drives].filter(({ token }) => token !== undefined && timingSafeEqual(token, digest));
}

const digestOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();
