import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { MountEntry } from './mount-table.ts';

/** File system of what NetFS mounts by http. */
export const WEBDAV = 'webdav';

/**
 * Whether two addresses are one to NetFS, which compares them without regard to case and does not look at the user name; and writes
 * what has to be encoded in its own way. Pure.
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
    return undefined; // nothing that the gateway has ever served
  }
}

/** The mounts of a drive, whoever made them. Pure. */
export function mountsOf({ url }: Pick<MountTarget, 'url'>, table: readonly MountEntry[]): readonly MountEntry[] {
  return table.filter(({ from }) => isSameAddress(from, url));
}

/**
 * The beginning of a connection's id in the address of what is mounted of a gateway of Latchkey's, which marks its addresses: what no
 * record tells of is still known by it. Pure.
 */
export function idBeginningIn(address: string): string | undefined {
  const [, id] = /^http:\/\/127\.0\.0\.1:\d+\/latchkey-([a-z0-9-]{1,8})\/[^/]+\/?$/i.exec(address) ?? [];
  return id?.toLowerCase();
}

/** Name of a volume: of the drive, and a number where another volume has that name. Pure. */
export function isVolumeOf(label: string, name: string): boolean {
  const [given, wanted] = [name.normalize(), label.normalize()];
  if (given === wanted) return true;
  return given.startsWith(`${wanted}-`) && /^\d{1,3}$/.test(given.slice(wanted.length + 1));
}
