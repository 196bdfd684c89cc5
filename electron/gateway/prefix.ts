import { omitUndefined } from '../contract/omit-undefined.ts';
import { credentialInPath, namingByAddress } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { DriveToServe } from './client.ts';

/** A drive as it is to be served. */
export function driveToServe({ id, label, url: address, login, challenge, caFile, mapper }: DriveSpec): DriveToServe {
  const drive = { id, label, address, login, challenge, ...omitUndefined({ caFile }) };
  if (credentialInPath.has(mapper)) return { ...drive, prefix: `/${encodedLabel(label)}`, credentialIn: 'path' };
  return { ...drive, prefix: namingByAddress.has(mapper) ? prefixWithLabel({ id, label }) : prefixOf({ id, label }) };
}

/**
 * The path below which a drive is served, which file managers show as the name of its folder: the label as far as it is ASCII.
 * Of one drive it is always the same, whatever others there are, as mounts carry it; of two drives never, though their labels
 * differ in an accent only: a label that is not taken as it is gets the beginning of the connection's id. Pure.
 */
export function prefixOf({ id, label }: { readonly id: string; readonly label: string }): string {
  const ascii = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MOST);
  const own = id.slice(0, 8);
  if (ascii === label) return `/${ascii}`;
  return ascii === '' ? `/${own}` : `/${ascii}.${own}`;
}

/**
 * As `prefixOf`, for a mount tool that calls the drive like the last name of its address. The first name says whose it is: what is mounted
 * of a gateway is known by it when every record is lost. Pure.
 */
export function prefixWithLabel({ id, label }: { readonly id: string; readonly label: string }): string {
  return `/latchkey-${id.slice(0, 8)}/${encodedLabel(label.normalize())}`;
}

/** The label as one name of a path. */
export function encodedLabel(label: string): string {
  return encodeURIComponent(label).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The label in a path as it was kept, as far as that can be told. */
export function labelIn(prefix: string): string {
  const name = prefix.slice(prefix.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Characters: a name that a title bar has room for. */
const MOST = 64;
