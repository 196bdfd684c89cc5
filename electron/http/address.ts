import { FailureError } from '../contract/failure.ts';

/** Names and addresses that never leave this machine (RFC 6761 for `localhost`, RFC 1122 for 127/8). */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Schemes by which desktops and manuals write WebDAV addresses; those of a plain connection are so on loopback only. */
const davSchemes = new Set(['dav', 'davs', 'webdav', 'webdavs']);

/**
 * Parses the platform's address as a person or a link gives it: `company.netexplorer.pro`, a full URL, with or without a path, or one
 * of WebDAV (`davs://`). https unless it says otherwise.
 * @throws FailureError LK-1001 when it is no address, LK-1002 for plain http to another machine.
 */
export function parseAddress(text: string): URL {
  const { scheme, rest } = parted(text);
  const web = scheme !== undefined && davSchemes.has(scheme) ? 'https' : (scheme ?? 'https');
  const address = `${web}://${rest}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const plausible = text.trim().length <= 2048 && !/[\u0000-\u0020\u007f\\]/.test(text.trim());
  if (url === undefined || !plausible || url.username !== '' || url.password !== '' || !hostIsPlausible(url.hostname)) {
    throw new FailureError('LK-1001', { address: printable(text) });
  }
  if ((scheme === 'dav' || scheme === 'webdav') && isLoopback(url.hostname)) return new URL(`http://${rest}`);
  assertSafeScheme(url);
  return url;
}

/**
 * Parses the same from a person, whose WebDAV address may name the user, as file managers show it (`davs://anna@files.example`).
 * @throws FailureError as `parseAddress`, and LK-1001 for one with a password in it, which is not told again.
 */
export function parseTypedAddress(text: string): { readonly url: URL; readonly user?: string } {
  const { scheme, rest } = parted(text);
  const authority = rest.slice(0, rest.search(/[/?#]|$/));
  const at = authority.lastIndexOf('@');
  if (scheme === undefined || !davSchemes.has(scheme) || at < 0) return { url: parseAddress(text) };
  const user = decoded(authority.slice(0, at));
  if (user === undefined || user === '' || /[:\p{C}]/u.test(user)) {
    throw new FailureError('LK-1001', { address: printable(text) });
  }
  return { url: parseAddress(`${scheme}://${rest.slice(at + 1)}`), user };
}

/** Splits a text into its scheme in lower case, if there is one, and the rest. */
function parted(text: string): { readonly scheme: string | undefined; readonly rest: string } {
  const trimmed = text.trim();
  const [, scheme] = /^([a-z][a-z0-9+.-]{0,20}):\/\//i.exec(trimmed) ?? [];
  if (scheme === undefined) return { scheme, rest: trimmed };
  return { scheme: scheme.toLowerCase(), rest: trimmed.slice(scheme.length + 3) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Refuses unsafe schemes. @throws FailureError LK-1002 (or LK-1001) unless the URL is https, or http on loopback. */
export function assertSafeScheme(url: URL): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return;
  throw new FailureError(url.protocol === 'http:' ? 'LK-1002' : 'LK-1001', {
    address: printable(url.host),
    host: url.host,
  });
}

/** Cuts the slashes at the end of a path off; a regular expression would take the square of their number. */
export function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/**
 * Tells whether an address may be shown in somebody's browser: a page, as `assertSafeScheme` has them, without credentials in it.
 * The system would start a program for `file:` and `smb:`, and run `javascript:` in some browsers.
 * @throws FailureError LK-1001, LK-1002.
 */
export function assertPage(address: string): void {
  const url = URL.canParse(address) && !/[^\x21-\x7e]/.test(address) ? new URL(address) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') {
    throw new FailureError('LK-1001', { address: printable(address) });
  }
  assertSafeScheme(url);
}

/**
 * What somebody else named, as one segment of a path. No encoding keeps `.` and `..` from being steps to another path, and
 * what has a control character in it is no name.
 * @throws FailureError LK-3010 for what can be no segment.
 */
export function pathSegment(text: string): string {
  if (text === '' || text === '.' || text === '..' || /[\p{Cc}\p{Cs}]/u.test(text)) {
    throw new FailureError('LK-3010');
  }
  return encodeURIComponent(text);
}

/** A typed word without a dot is a typing mistake more often than a host; loopback and IPv6 are what they are. */
function hostIsPlausible(hostname: string): boolean {
  return isLoopback(hostname) || hostname.startsWith('[') || /^[^.]+(\.[^.]+)+$/.test(hostname);
}

/** Makes a typed text safe to show again: no credentials, no control characters, not endless. */
function printable(text: string): string {
  return text
    .replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1')
    .replace(/[^\P{C}]/gu, '')
    .slice(0, 200);
}
