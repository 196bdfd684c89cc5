import type { DrivePaths } from './paths.ts';

/**
 * Headers that concern the connection to the mount tool, its credential, or the framing of a body, and those that could make
 * another request of it. None of them goes on to the platform.
 */
const own: ReadonlySet<string> = new Set([
  ...[
    'host',
    'connection',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'expect',
  ],
  ...['authorization', 'proxy-authorization', 'cookie', 'cookie2', 'content-length', 'accept-encoding'],
  ...['forwarded', 'via', 'origin', 'referer', 'x-real-ip', 'alt-used'],
  // Some servers follow these instead of the request line: another path would be outside of the drive, and another method would
  // pass as reading.
  ...[
    'x-original-url',
    'x-original-uri',
    'x-rewrite-url',
    'x-http-method',
    'x-http-method-override',
    'x-method-override',
  ],
]);
const ownPrefixes = ['x-forwarded-', 'sec-', 'proxy-', 'access-control-'];

/** Methods whose answer is XML (RFC 4918), or may be. The gateway reads and rewrites such answers. */
export const davMethods: ReadonlySet<string> = new Set([
  ...['PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'DELETE', 'LOCK', 'UNLOCK', 'REPORT', 'SEARCH'],
]);

/**
 * Returns the headers with which a mount tool's request goes on to the platform. Addresses in them become the platform's.
 * @param rawHeaders names and values in turn, as they arrived
 * @returns undefined when an address in them is on another drive or host
 */
export function requestHeaders(
  { method, rawHeaders }: { readonly method: string; readonly rawHeaders: readonly string[] },
  paths: Pick<DrivePaths, 'upAddress'>,
): Readonly<Record<string, string>> | undefined {
  const all = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    all.set(name, [...(all.get(name) ?? []), rawHeaders[at + 1] ?? '']);
  }
  const named = namesIn(all.get('connection') ?? []);
  const headers: Record<string, string> = {};
  for (const [name, values] of all) {
    if (own.has(name) || named.has(name) || ownPrefixes.some((prefix) => name.startsWith(prefix))) continue;
    headers[name] = values.join(', ');
  }
  const { destination, if: condition } = headers;
  if (destination !== undefined) {
    const to = all.get('destination')?.length === 1 ? paths.upAddress(destination) : undefined;
    if (to === undefined) return undefined;
    headers['destination'] = to;
  }
  if (condition !== undefined) {
    const rewritten = conditionUp(condition, paths);
    if (rewritten === undefined) return undefined;
    headers['if'] = rewritten;
  }
  const codings = davMethods.has(method) ? 'gzip' : all.get('accept-encoding')?.join(', ');
  return codings === undefined ? headers : { ...headers, 'accept-encoding': codings };
}

/** Returns the header names that a `Connection` header declares to belong to the connection (RFC 9110, 7.6.1). */
export function namesIn(connection: readonly string[]): ReadonlySet<string> {
  return new Set(
    connection
      .join(',')
      .split(',')
      .map((name) => name.trim().toLowerCase()),
  );
}

/**
 * Returns an `If` header with the platform's addresses in its tagged lists (RFC 4918, 10.4.2). Lock tokens are left alone,
 * since they are no addresses.
 */
function conditionUp(condition: string, { upAddress }: Pick<DrivePaths, 'upAddress'>): string | undefined {
  const elsewhere: string[] = [];
  const rewritten = condition.replaceAll(/<([^<>]*)>(?=\s*\()/g, (_tag, address: string) => {
    const to = upAddress(address);
    if (to === undefined) elsewhere.push(address);
    return `<${to ?? ''}>`;
  });
  return elsewhere.length > 0 ? undefined : rewritten;
}
