import { createHash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../secrets/secret.ts';

/** What is known of a request before its drive is looked for. */
export interface Visit {
  readonly method: string;
  /** As in the request line. */
  readonly target: string;
  /** Names and values by turns, as they arrived; Latin-1. */
  readonly rawHeaders: readonly string[];
}

/** Why a request is turned away: its host is not ours, a browser sent it, or it is none that a mount tool sends. */
export type Turned = 'host' | 'browser' | 'request';

/** Methods of mount tools (RFC 4918, RFC 9110, RFC 5323, RFC 3253). `CONNECT` and `TRACE` are nobody's. */
export const methods = [
  ...['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'DELETE'],
  ...['LOCK', 'UNLOCK', 'REPORT', 'SEARCH'],
] as const;

/** Headers that browsers add and mount tools do not. A page cannot leave them out (Fetch, forbidden request headers). */
const browserMarks = new Set(['origin', 'sec-fetch-site', 'sec-fetch-mode', 'access-control-request-method']);

/**
 * Whether a host, with its port, is the gateway's: 127.0.0.1, `localhost`, or a name below it, which resolvers keep on this
 * machine (RFC 6761, 6.3). Any other name was bent to this machine by somebody's DNS.
 */
export function isOwnHost(host: string, port: number): boolean {
  const name = host.toLowerCase();
  if (name === `127.0.0.1:${port}` || name === `localhost:${port}`) return true;
  const label = name.endsWith(`.localhost:${port}`) ? name.slice(0, -`.localhost:${port}`.length) : '';
  return label.length <= 63 && /^[a-z0-9-]+$/.test(label);
}

/**
 * Turns away what no mount tool of this machine sends: web pages, names that lead here by another's DNS, requests meant for
 * a proxy. The credential is looked at afterwards.
 * @returns undefined for a visitor that may go on
 */
export function turnAway({ method, target, rawHeaders }: Visit, port: number): Turned | undefined {
  const headers = pairsOf(rawHeaders);
  const hosts = headers.filter(([name]) => name === 'host');
  const [, host = ''] = hosts[0] ?? [];
  if (hosts.length !== 1 || !isOwnHost(host, port)) return 'host';
  if (headers.some(([name]) => browserMarks.has(name))) return 'browser';
  // rclone names the folder above as its Referer, so an address of our own is none of a page.
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

/** What a mount tool must show for a drive, kept as a digest: the gateway itself need not know it. */
export type CredentialDigest = Uint8Array;

export function credentialDigest(login: string, throwaway: Secret): CredentialDigest {
  return throwaway.use((text) => digestOf(`${login}:${text}`));
}

/** Tells a credential from an earlier one, for who may not know it: 64 bits of the digest of 256 random ones. */
export function credentialId({ login, throwaway }: { readonly login: string; readonly throwaway: Secret }): string {
  return Buffer.from(credentialDigest(login, throwaway)).toString('hex').slice(0, 16);
}

/** Whether an `Authorization` header holds the credential of a drive; compared in constant time. */
export function holdsCredential(authorization: string | undefined, expected: CredentialDigest): boolean {
  const [scheme = '', token = '', ...more] = (authorization ?? '').split(' ');
  // Digests are compared even where the scheme is wrong, so that the time tells nothing.
  const shown = digestOf(Buffer.from(token, 'base64').toString('utf8'));
  return timingSafeEqual(shown, expected) && scheme.toLowerCase() === 'basic' && more.length === 0;
}

/** What a mount tool must show as the first name of its path. */
export function tokenDigest(throwaway: Secret): CredentialDigest {
  return throwaway.use(digestOf);
}

/** The drives whose token a path begins with. All are compared in constant time, whatever is found: the time tells nothing. */
export function findByToken<T extends { readonly token?: CredentialDigest }>(
  drives: Iterable<T>,
  shown: string,
): readonly T[] {
  const digest = digestOf(shown);
  return [...drives].filter(({ token }) => token !== undefined && timingSafeEqual(token, digest));
}

const digestOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();
