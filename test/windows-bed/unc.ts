/** The target of a remote name, as WebClient reads it: `\\HOST[@SSL][@PORT]\[DavWWWRoot\]FOLDER\…`. */
export interface UncTarget {
  /** The name that a login belongs to: to Windows `host@SSL` and `host@SSL@443` are two servers. */
  readonly identity: string;
  /** `http://host:port` or `https://host:port`; an IPv6 address stands in brackets. */
  readonly origin: string;
  /** The path, percent-encoded and without a slash at its end; empty for the root. */
  readonly path: string;
  readonly isTls: boolean;
}

const DEFAULT_PORTS = { http: '80', https: '443' };

/** Reads a remote name. @returns undefined for a name that no WebDAV provider accepts */
export function readUnc(remote: string): UncTarget | undefined {
  const [before, between, server = '', ...folders] = remote.split('\\');
  const [name = '', ...marks] = server.split('@');
  if (before !== '' || between !== '' || name === '' || marks.length > 2) return undefined;
  const isTls = marks[0]?.toLowerCase() === 'ssl';
  const [port, ...more] = isTls ? marks.slice(1) : marks;
  if (more.length > 0 || (port !== undefined && !/^\d{1,5}$/.test(port))) return undefined;
  const isRoot = folders[0]?.toLowerCase() === 'davwwwroot';
  // Without a port, `@SSL` or `DavWWWRoot` the name means a Windows share, which another provider takes first.
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

/**
 * Turns the host of a remote name into an address. Remote names cannot contain an IPv6 address, so it is written as a name, with
 * hyphens for colons and an `s` before the zone.
 */
function hostOf(name: string): string {
  if (!name.toLowerCase().endsWith(LITERAL)) return name;
  return `[${name.slice(0, -LITERAL.length).replaceAll('-', ':').replace('s', '%25')}]`;
}
