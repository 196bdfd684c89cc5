import { join } from 'node:path';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import { withoutLastSlashes } from '../../../http/address.ts';

/** A WebDAV location in gvfs's own terms, which its daemon calls a mount spec. */
export interface GvfsLocation {
  /** Keys and values as gvfs keeps them. `port` only when it is not the scheme's own. */
  readonly items: Readonly<Record<string, string>>;
  /** The decoded path, without a slash at its end; `/` for the server's root. */
  readonly path: string;
}

export function gvfsLocation(target: Pick<MountTarget, 'url' | 'login'>): GvfsLocation {
  const { protocol, hostname, port, pathname } = new URL(target.url);
  return {
    items: {
      type: 'dav',
      host: hostname,
      ...(port === '' ? {} : { port }),
      ssl: protocol === 'https:' ? 'true' : 'false',
      user: target.login,
    },
    path: trimmed(decoded(pathname)),
  };
}

/** Returns the location as an address, which Files opens and connects by itself. */
export function gvfsUri(target: Pick<MountTarget, 'url' | 'login'>): string {
  const { protocol, host, pathname } = new URL(target.url);
  const scheme = protocol === 'https:' ? 'davs' : 'dav';
  return `${scheme}://${encodeURIComponent(target.login)}@${host}${trimmed(pathname)}`;
}

/**
 * Returns the path of gvfs's FUSE mount.
 * @param runtime `XDG_RUNTIME_DIR`, when the session has one
 */
export function gvfsFolder(home: string, runtime: string | undefined): string {
  return runtime === undefined || runtime === '' ? join(home, '.cache/gvfs') : join(runtime, 'gvfs');
}

/**
 * Returns the places below gvfs's folder where a location can be shown, the usual one first. gvfs mounts the topmost collection
 * that answers as WebDAV. When that is a folder above the drive's, the drive is a folder inside of that mount.
 */
export function gvfsPlaces({ items, path }: GvfsLocation): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return Array.from({ length: names.length + 1 }, (_, above) => {
    const prefix = `/${names.slice(0, names.length - above).join('/')}`;
    return join(mountName(items, prefix), ...names.slice(names.length - above));
  });
}

/** Tells whether a mount of gvfs shows this location: the same server and user, and the same folder or one above it. */
export function covers(mount: GvfsLocation, wanted: GvfsLocation): boolean {
  const keys = new Set([...Object.keys(mount.items), ...Object.keys(wanted.items)]);
  const above = mount.path === '/' ? '/' : `${mount.path}/`;
  return [...keys].every((key) => mount.items[key] === wanted.items[key]) && `${wanted.path}/`.startsWith(above);
}

/** Returns the path of a location inside of a mount that covers it. */
export function insideOf(mount: GvfsLocation, wanted: GvfsLocation): string {
  return wanted.path.slice(mount.path === '/' ? 1 : mount.path.length + 1);
}

function mountName(items: GvfsLocation['items'], prefix: string): string {
  const keys = Object.keys(items)
    .filter((key) => key !== 'type')
    .sort();
  const fields = keys.map((key) => `${key}=${escaped(items[key] ?? '')}`);
  if (prefix !== '/') fields.push(`prefix=${escaped(prefix)}`);
  return `dav:${fields.join(',')}`;
}

/** Escapes as `g_uri_escape_string` does with gvfs's list of reserved characters that are left alone. UTF-8 stays as it is. */
function escaped(text: string): string {
  return text.replaceAll(
    /[^A-Za-z0-9\-._~$&'()*+\u0080-\u{10ffff}]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // the path is not UTF-8, and gvfs could not show such a name either
  }
}

function trimmed(path: string): string {
  return withoutLastSlashes(path) || '/';
}
