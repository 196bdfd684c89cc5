import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';

/** `MAX_PATH` without its zero: WNetAddConnection2 takes no longer one. */
const MOST = 259;
/** What a name in a path of Windows may not have. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|[. ]$/u;

/**
 * The names under which WebClient is asked for a folder of a platform: `\\HOST@SSL\DavWWWRoot\FOLDER`. To Windows a server with its usual
 * port named is another one, which can have a login of its own: the second is for a host that has one with somebody else's login.
 * @throws FailureError LK-5342 for what Windows has no name for
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

/** As `directUncs`, and none for an address that has no name in Windows. */
export function knownDirectUncs(target: Pick<MountTarget, 'url' | 'label'>): readonly string[] {
  try {
    return directUncs(target);
  } catch {
    return [];
  }
}

function serversOf(host: string, port: string, isTls: boolean): readonly string[] {
  if (!isTls) return [`${host}@${port === '' ? '80' : port}`];
  return port === '' ? [`${host}@SSL`, `${host}@SSL@443`] : [`${host}@SSL@${port}`];
}

/** An address of IPv6 has no place in such a name: it is written as a host of this domain. */
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
