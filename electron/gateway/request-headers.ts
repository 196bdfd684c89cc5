import type { DrivePaths } from './paths.ts';

/** What concerns the connection to the mount tool, its credential, or how a body is cut: each has an end here. */
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
]);
const ownPrefixes = ['x-forwarded-', 'sec-', 'proxy-', 'access-control-'];

/** Methods of which the answer is XML (RFC 4918), or may be. It is read here. */
export const davMethods: ReadonlySet<string> = new Set([
  ...['PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'DELETE', 'LOCK', 'UNLOCK', 'REPORT', 'SEARCH'],
]);

/**
 * The headers with which a mount tool's request goes on to the platform. What leads to an address leads to the platform's.
 * @param rawHeaders names and values by turns, as they arrived
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

/** Names that a `Connection` header makes the connection's own (RFC 9110, 7.6.1). */
export function namesIn(connection: readonly string[]): ReadonlySet<string> {
  return new Set(
    connection
      .join(',')
      .split(',')
      .map((name) => name.trim().toLowerCase()),
  );
}

/** An `If` header with the addresses of its tagged lists on the platform (RFC 4918, 10.4.2). Tokens are addresses of nothing. */
function conditionUp(condition: string, { upAddress }: Pick<DrivePaths, 'upAddress'>): string | undefined {
  const elsewhere: string[] = [];
  const rewritten = condition.replaceAll(/<([^<>]*)>(?=\s*\()/g, (_tag, address: string) => {
    const to = upAddress(address);
    if (to === undefined) elsewhere.push(address);
    return `<${to ?? ''}>`;
  });
  return elsewhere.length > 0 ? undefined : rewritten;
}
