import type { DrivePaths } from './paths.ts';
import { namesIn } from './request-headers.ts';

/**
 * Headers that concern the connection to the platform, its sign-in, or browsers. A mount tool gets none of them. A platform
 * must not be able to allow a web page to read what is on this machine.
 */
const own: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'via'],
  ...[
    'www-authenticate',
    'authentication-info',
    'proxy-authenticate',
    'proxy-authentication-info',
    'set-cookie',
    'set-cookie2',
  ],
  ...['strict-transport-security', 'public-key-pins', 'alt-svc', 'clear-site-data', 'refresh', 'report-to', 'nel'],
  ...['location', 'content-location'],
]);

/** Returns the headers with which the platform's answer goes on to a mount tool; values in Latin-1. */
export function responseHeaders(
  headers: Readonly<Record<string, string>>,
  paths: Pick<DrivePaths, 'down'>,
): Record<string, string> {
  const named = namesIn([headers['connection'] ?? '']);
  const down: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (own.has(name) || named.has(name) || name.startsWith('access-control-')) continue;
    // Node refuses to write characters that llhttp accepts from lenient servers.
    if (!/[^\t\x20-\x7e\x80-\xff]/.test(value)) down[name] = value;
  }
  for (const name of ['location', 'content-location']) {
    const to = headers[name] === undefined ? undefined : paths.down(headers[name]);
    if (to !== undefined) down[name] = to;
  }
  return down;
}
