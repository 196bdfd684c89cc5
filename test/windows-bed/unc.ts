/** Where a remote name leads, as WebClient reads it: `\\HOST[@SSL][@PORT]\[DavWWWRoot\]FOLDER\…`. */
export interface UncTarget {
  /** What a log-on belongs to: `host@SSL` and `host@SSL@443` are two. */
  readonly identity: string;
  /** `http://host:port`; IPv6 as an address in brackets. */
  readonly origin: string;
  /** Percent-encoded, without a slash at the end; empty for the root. */
  readonly path: string;
  readonly isTls: boolean;
}

const DEFAULT_PORTS = { http: '80', https: '443' };

/** Reads a remote name. @returns undefined for what no WebDAV provider takes */
export function readUnc(remote: string): UncTarget | undefined {
  const [before, between, server = '', ...folders] = remote.split('\\');
  const [name = '', ...marks] = server.split('@');
  if (before !== '' || between !== '' || name === '' || marks.length > 2) return undefined;
  const isTls = marks[0]?.toLowerCase() === 'ssl';
  const [port, ...more] = isTls ? marks.slice(1) : marks;
  if (more.length > 0 || (port !== undefined && !/^\d{1,5}$/.test(port))) return undefined;
  const isRoot = folders[0]?.toLowerCase() === 'davwwwroot';
  // Without a port, TLS or the root's own name it is a share of Windows, which another provider takes first.
  if (!isRoot && marks.length === 0) return undefined;
  const scheme = isTls ? 'https' : 'http';
  const path = folders
    .slice(isRoot ? 1 : 0)
    .filter((folder) => folder !== '')
    .map((folder) => `/${encodeURIComponent(folder)}`)
    .join('');
  return {
    identity: server.toLowerCase(),
    origin: `${scheme}://${hostOf(name)}:${port ?? DEFAULT_PORTS[scheme]}`,
    path,
    isTls,
  };
}

const LITERAL = '.ipv6-literal.net';

/** IPv6 has no place in a remote name, so that it is written as a name: colons as hyphens, the zone after an `s`. */
function hostOf(name: string): string {
  if (!name.toLowerCase().endsWith(LITERAL)) return name;
  return `[${name.slice(0, -LITERAL.length).replaceAll('-', ':').replace('s', '%25')}]`;
}
