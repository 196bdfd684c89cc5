import { omitUndefined } from '../contract/omit-undefined.ts';
import { credentialInPath, namingByAddress } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { DriveToServe } from './client.ts';

/** Returns a drive as it is to be served. */
export function driveToServe({ id, label, url: address, login, challenge, caFile, mapper }: DriveSpec): DriveToServe {
  const drive = { id, label, address, login, challenge, ...omitUndefined({ caFile }) };
  if (credentialInPath.has(mapper)) return { ...drive, prefix: `/${encodedLabel(label)}`, credentialIn: 'path' };
  return { ...drive, prefix: namingByAddress.has(mapper) ? prefixWithLabel({ id, label }) : prefixOf({ id, label }) };
}

/**
 * Returns the path below which a drive is served: the label, as far as it is ASCII. File managers show it as the name of the
 * folder. A drive has always the same path, whatever other drives there are, because mounts contain it. Two drives never share
 * one, even when their labels differ only in an accent: a label that is not used unchanged gets the beginning of the
 * connection's id. Pure.
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
 * Returns the path for a mount tool that names the drive after the last part of its address. The first part has the
 * connection's id, so that a mount of a gateway is recognised even when every record is lost. Pure.
 */
export function prefixWithLabel({ id, label }: { readonly id: string; readonly label: string }): string {
  return `/latchkey-${id.slice(0, 8)}/${encodedLabel(label.normalize())}`;
}

/** Returns the label as one name of a path. */
export function encodedLabel(label: string): string {
  return encodeURIComponent(label).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Returns the label in a path, as far as the path has kept it. */
export function labelIn(prefix: string): string {
  const name = prefix.slice(prefix.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Characters of a label in a path: a name for which a title bar has room. */
const MOST = 64;
