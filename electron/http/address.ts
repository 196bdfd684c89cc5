import { FailureError } from '../contract/failure.ts';
import { addressOfNetworkName, bareAddress } from './pasted-address.ts';

/** Tells whether a host name leads to this machine only (RFC 6761 for `localhost`, RFC 1122 for 127/8). */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Schemes with which desktops and manuals write WebDAV addresses. `dav` and `webdav` mean http on loopback, and https
 * elsewhere.
 */
const davSchemes = new Set(['dav', 'davs', 'webdav', 'webdavs']);

/**
 * Parses the platform's address as a person or a link gives it: `company.netexplorer.pro`, a full URL, with or without a path,
 * or a WebDAV address (`davs://`). The scheme is https when the text names none.
 * @throws FailureError LK-1001 when the text is no address, LK-1002 for plain http to another machine
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
 * Parses an address that a person has typed or pasted, with what came along with it, or as Windows names a WebDAV folder
 * (`\\files.example@SSL\DavWWWRoot`). A WebDAV address may name the user, as file managers show it (`davs://anna@files.example`).
 * @throws FailureError as `parseAddress`, and LK-1001 for an address with a password, which is not repeated in the failure
 */
export function parseTypedAddress(typed: string): { readonly url: URL; readonly user?: string } {
  const bare = bareAddress(typed);
  const text = addressOfNetworkName(bare) ?? bare;
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

/**
 * Refuses addresses with an unsafe scheme.
 * @throws FailureError LK-1002 for http to another machine, LK-1001 for any scheme but https and http
 */
export function assertSafeScheme(url: URL): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return;
  throw new FailureError(url.protocol === 'http:' ? 'LK-1002' : 'LK-1001', {
    address: printable(url.host),
    host: url.host,
  });
}

/** Cuts the slashes off the end of a path. A regular expression would take time that grows with the square of their number. */
export function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/**
 * Checks that an address may be opened in a browser: a page with a safe scheme (`assertSafeScheme`) and without credentials.
 * For `file:` and `smb:` the system would start a program, and some browsers would run `javascript:`.
 * @throws FailureError LK-1001, LK-1002
 */
export function assertPage(address: string): void {
  const url = URL.canParse(address) && !/[^\x21-\x7e]/.test(address) ? new URL(address) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') {
    throw new FailureError('LK-1001', { address: printable(address) });
  }
  assertSafeScheme(url);
}

/**
 * Makes one segment of a path from a foreign name. No encoding keeps `.` and `..` from meaning another path, and a text with a
 * control character is no name.
 * @throws FailureError LK-3010 for a text that can be no segment
 */
export function pathSegment(text: string): string {
  if (text === '' || text === '.' || text === '..' || /[\p{Cc}\p{Cs}]/u.test(text)) {
    throw new FailureError('LK-3010');
  }
  return encodeURIComponent(text);
}

/**
 * Tells whether a host is plausible. A typed word without a dot is more often a typing mistake than a host, except on loopback
 * and for IPv6.
 */
function hostIsPlausible(hostname: string): boolean {
  return isLoopback(hostname) || hostname.startsWith('[') || /^[^.]+(\.[^.]+)+$/.test(hostname);
}

/** Makes a typed text safe to show again: without credentials or control characters, and at most 200 characters long. */
function printable(text: string): string {
  return text
    .replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1')
    .replace(/[^\P{C}]/gu, '')
    .slice(0, 200);
}
