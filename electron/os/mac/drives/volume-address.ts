import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { MountEntry } from './mount-table.ts';

/** The file system type of a volume that NetFS has mounted over HTTP. */
export const WEBDAV = 'webdav';

/**
 * Whether NetFS takes two addresses for the same one. It ignores upper and lower case and the user name, and percent-encodes in
 * its own way. Pure.
 */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [essenceOf(one), essenceOf(other)];
  return a !== undefined && a === b;
}

function essenceOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  const names = pathname.split('/').filter((name) => name !== '');
  try {
    return [protocol, host, ...names.map((name) => decodeURIComponent(name).normalize().toLowerCase())].join('/');
  } catch {
    return undefined; // the gateway never makes such an address
  }
}

/** Finds the mounts of a drive, whichever user or program made them. Pure. */
export function mountsOf({ url }: Pick<MountTarget, 'url'>, table: readonly MountEntry[]): readonly MountEntry[] {
  return table.filter(({ from }) => isSameAddress(from, url));
}

/**
 * Reads the beginning of a connection's id from the address of a mount. Every Latchkey gateway puts it into its addresses, so
 * that a mount without a record can still be recognised. Pure.
 */
export function idBeginningIn(address: string): string | undefined {
  const [, id] = /^http:\/\/127\.0\.0\.1:\d+\/latchkey-([a-z0-9-]{1,8})\/[^/]+\/?$/i.exec(address) ?? [];
  return id?.toLowerCase();
}

/** Whether a volume's name belongs to a drive's label: macOS adds a number when another volume has that name. Pure. */
export function isVolumeOf(label: string, name: string): boolean {
  const [given, wanted] = [name.normalize(), label.normalize()];
  if (given === wanted) return true;
  return given.startsWith(`${wanted}-`) && /^\d{1,3}$/.test(given.slice(wanted.length + 1));
}
