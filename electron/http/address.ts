import { FailureError } from '../contract/failure.ts';

/** Names and addresses that never leave this machine (RFC 6761 for `localhost`, RFC 1122 for 127/8). */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The platform's address as a person or a link gives it: `company.netexplorer.pro`, a full URL, with or without a path.
 * https unless it says otherwise.
 * @throws FailureError LK-1001 when it is no address, LK-1002 for plain http to another machine.
 */
export function parseAddress(text: string): URL {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  const plausible = trimmed.length <= 2048 && !/[\u0000-\u0020\u007f\\]/.test(trimmed);
  if (url === undefined || !plausible || url.username !== '' || url.password !== '' || !hostIsPlausible(url.hostname)) {
    throw new FailureError('LK-1001', { address: printable(text) });
  }
  assertSafeScheme(url);
  return url;
}

/** @throws FailureError LK-1002 (or LK-1001) unless the URL is https, or http on loopback. */
export function assertSafeScheme(url: URL): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return;
  throw new FailureError(url.protocol === 'http:' ? 'LK-1002' : 'LK-1001', {
    address: printable(url.host),
    host: url.host,
  });
}

/**
 * Whether an address may be shown in somebody's browser: a page, as `assertSafeScheme` has them, without credentials in it.
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

/** What a user typed, safe to show again: no credentials, no control characters, not endless. */
function printable(text: string): string {
  return text
    .replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1')
    .replace(/[^\P{C}]/gu, '')
    .slice(0, 200);
}
