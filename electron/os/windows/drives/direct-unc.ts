import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';

/** `MAX_PATH` without the terminating zero: WNetAddConnection2 accepts no longer name. */
const MOST = 259;
/** Characters and endings that a name in a Windows path must not have. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|[. ]$/u;

/**
 * Gives the UNC names by which WebClient reaches a folder of a platform: `\\HOST@SSL\DavWWWRoot\FOLDER`. Windows takes a host
 * with its default port written out for a different server, which can have a login of its own. The second name is therefore
 * tried when the host is already connected as another user.
 * @throws FailureError LK-5342 when the address has no valid UNC name
 */
export function directUncs({ url, label }: Pick<MountTarget, 'url' | 'label'>): readonly string[] {
  const { protocol, hostname, port, pathname } = new URL(url);
  const isTls = protocol === 'https:';
  const folders = pathname.split('/').filter((name) => name !== '');
  const names = folders.map(decoded);
  const isOdd = names.some((name) => name === undefined || FORBIDDEN.test(name));
  const uncs = serversOf(hostOf(hostname), port, isTls).map((server) =>
    [`\\\\${server}`, 'DavWWWRoot', ...names].join('\\'),
  );
  if (isOdd || uncs.some(({ length }) => length > MOST)) throw new FailureError('LK-5342', { label });
  return uncs;
}

/** Gives the same as `directUncs`, but an empty list for an address that has no valid UNC name. */
export function knownDirectUncs(target: Pick<MountTarget, 'url' | 'label'>): readonly string[] {
  try {
    return directUncs(target);
  } catch {
    return [];
  }
}

/** Tells whether a UNC name leads straight to a server: `\\\\HOST@SSL\\…`, under any of the names that Windows has for it. */
export function leadsTo(remote: string, server: URL): boolean {
  const [, host = ''] = /^\\\\([^\\]+)\\/.exec(remote) ?? [];
  const { protocol, hostname, port } = server;
  return serversOf(hostOf(hostname), port, protocol === 'https:').some(
    (name) => name.toLowerCase() === host.toLowerCase(),
  );
}

function serversOf(host: string, port: string, isTls: boolean): readonly string[] {
  if (!isTls) return [`${host}@${port === '' ? '80' : port}`];
  return port === '' ? [`${host}@SSL`, `${host}@SSL@443`] : [`${host}@SSL@${port}`];
}

/**
 * Gives a host in the form that UNC names allow. They cannot contain an IPv6 address, which is written as a host name below
 * ipv6-literal.net instead.
 */
function hostOf(hostname: string): string {
  const [, literal] = /^\[(.+)\]$/.exec(hostname) ?? [];
  return literal === undefined ? hostname : `${literal.replaceAll(':', '-')}.ipv6-literal.net`;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
