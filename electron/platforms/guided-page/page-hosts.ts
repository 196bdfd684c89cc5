import { isLoopback } from '../../http/address.ts';

/** Stands for the platform's address in a recipe, or for its host in a list of hosts. */
export const PLATFORM = '{platform}';

/** The form of a host in a recipe: in lower case, an IDN in punycode, a port only on this machine (where tests are). */
export const hostPattern =
  /^(\{platform\}|(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]|(127\.0\.0\.1|localhost)(:[0-9]{1,5})?)$/;

/** Tells whether a page with this address may be shown. Only web addresses can be allowed. */
export function mayVisit(hosts: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) return false;
  return hosts.some((pattern) => matches(pattern, host));
}

/**
 * Tells whether a page may load an address besides pages: from the allowed hosts, or text that the page has made itself
 * (`data:`, `blob:`).
 */
export function mayLoad(hosts: readonly string[], url: string): boolean {
  return /^(data|blob):/i.test(url) || mayVisit(hosts, url.replace(/^ws(s?):/i, 'http$1:'));
}

/** Matches a host. `*.` stands for one name or more below a domain, and not for the domain itself. */
function matches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
