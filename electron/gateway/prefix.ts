import { omitUndefined } from '../contract/omit-undefined.ts';
import { credentialInPath } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { DriveToServe } from './client.ts';

/** A drive as it is to be served. */
export function driveToServe({ id, label, url: address, login, challenge, caFile, mapper }: DriveSpec): DriveToServe {
  const drive = { id, label, address, login, challenge, ...omitUndefined({ caFile }) };
  if (!credentialInPath.has(mapper)) return { ...drive, prefix: prefixOf({ id, label }) };
  return { ...drive, prefix: `/${encodedLabel(label)}`, credentialIn: 'path' };
}

/** The label as one name of a path, which Windows shows as it is: it cannot have a character that a name there may not hold. */
export function encodedLabel(label: string): string {
  return encodeURIComponent(label).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The label in a path as it was kept, as far as that can be told. */
export function labelIn(prefix: string): string {
  const name = prefix.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
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

/** Characters: a name that a title bar has room for. */
const MOST = 64;
