import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { omitUndefined } from '../../../contract/omit-undefined.ts';
import type { Finding } from '../../../contract/view.ts';
import { BusError, withSessionBus } from '../bus/session-bus.ts';

const DEVICE = '/dev/fuse';

/** Checks what a FUSE mount needs besides its own program: the device, open to users, and the set-uid helper. */
export async function fusePrerequisites(
  look: { readonly device?: string; readonly path?: string } = {},
): Promise<Finding> {
  const device = look.device ?? DEVICE;
  if (!(await isProgram('fusermount3', look.path))) {
    return { id: 'fuse', state: 'problem', code: 'LK-5003', details: { reason: 'no-helper' }, packages: ['fuse3'] };
  }
  const [exists, open] = await Promise.all([can(device, constants.F_OK), can(device, constants.R_OK | constants.W_OK)]);
  if (exists && open) return { id: 'fuse', state: 'ok' };
  return { id: 'fuse', state: 'problem', code: 'LK-5003', details: { reason: exists ? 'closed' : 'no-device' } };
}

/**
 * Tells whether a program is on the search path.
 * @param path in the form of the variable PATH
 */
export async function isProgram(name: string, path = process.env['PATH'] ?? ''): Promise<boolean> {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const found = await Promise.all(folders.map((folder) => can(join(folder, name), constants.X_OK)));
  return found.includes(true);
}

/** Tells whether this user may use a file in a way of `fs.constants`. */
export async function can(file: string, mode: number): Promise<boolean> {
  try {
    await access(file, mode);
    return true;
  } catch {
    return false;
  }
}

/** A part of gvfs. Any one of the files will do, because distributions keep them in different places. */
export interface GvfsPiece {
  readonly files: readonly string[];
  /** The name of Debian's package for this part. */
  readonly package: string;
}

const libexec = (name: string): string[] => [`/usr/libexec/${name}`, `/usr/lib/gvfs/${name}`];

const pieces: readonly GvfsPiece[] = [
  { files: libexec('gvfsd'), package: 'gvfs-daemons' },
  { files: libexec('gvfsd-dav'), package: 'gvfs-backends' },
  { files: libexec('gvfsd-fuse'), package: 'gvfs-fuse' },
];

/**
 * Checks which parts of gvfs are missing on this machine, the session bus that gvfs needs, and FUSE. gvfs itself is not asked.
 */
export async function gvfsPrerequisites(
  look: { readonly pieces?: readonly GvfsPiece[]; readonly path?: string; readonly busAddress?: string } = {},
): Promise<readonly Finding[]> {
  const [missing, bus, fuse] = await Promise.all([
    missingPackages(look.pieces ?? pieces, look.path),
    busFinding(look.busAddress),
    fusePrerequisites(look.path === undefined ? {} : { path: look.path }),
  ]);
  const gvfs: Finding =
    missing.length === 0
      ? { id: 'gvfs', state: 'ok' }
      : { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: missing };
  return [gvfs, bus, fuse];
}

async function missingPackages(wanted: readonly GvfsPiece[], path: string | undefined): Promise<string[]> {
  const there = await Promise.all(
    wanted.map(async ({ files }) => (await Promise.all(files.map((file) => can(file, constants.X_OK)))).includes(true)),
  );
  const missing = wanted.filter((_, index) => there[index] !== true).map((piece) => piece.package);
  if (!(await isProgram('gio', path))) missing.push('libglib2.0-bin'); // `gio` writes the proof through the drive
  return missing;
}

async function busFinding(address: string | undefined): Promise<Finding> {
  try {
    await withSessionBus({ timeoutMs: 3000, ...omitUndefined({ address }) }, () => Promise.resolve());
    return { id: 'bus', state: 'ok' };
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    const details = { reason: 'no-session-bus' };
    return { id: 'bus', state: 'problem', code: 'LK-5002', details, packages: ['dbus'] };
  }
}

/** Checks whether rclone is on this machine, and FUSE, with which it mounts. */
export async function rclonePrerequisites(look: { readonly path?: string } = {}): Promise<readonly Finding[]> {
  const [found, fuse] = await Promise.all([isProgram('rclone', look.path), fusePrerequisites(look)]);
  const rclone: Finding = found
    ? { id: 'rclone', state: 'ok' }
    : { id: 'rclone', state: 'problem', code: 'LK-5004', packages: ['rclone'] };
  return [rclone, fuse];
}
