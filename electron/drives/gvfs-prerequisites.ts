import { constants } from 'node:fs';
import type { Finding } from '../contract/view.ts';
import { BusError, withSessionBus } from '../os/session-bus.ts';
import { can, fusePrerequisites, isProgram } from './fuse-prerequisites.ts';

/** What gvfs is made of: any one of the files will do, as distributions keep them in different places. */
export interface GvfsPiece {
  readonly files: readonly string[];
  /** Debian's name for it. */
  readonly package: string;
}

const libexec = (name: string): string[] => [`/usr/libexec/${name}`, `/usr/lib/gvfs/${name}`];

const pieces: readonly GvfsPiece[] = [
  { files: libexec('gvfsd'), package: 'gvfs-daemons' },
  { files: libexec('gvfsd-dav'), package: 'gvfs-backends' },
  { files: libexec('gvfsd-fuse'), package: 'gvfs-fuse' },
];

/** What of gvfs is missing on this machine; the session bus that it lives on; FUSE. Asks nothing of gvfs itself. */
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
  if (!(await isProgram('gio', path))) missing.push('libglib2.0-bin'); // writes the proof through the drive
  return missing;
}

async function busFinding(address: string | undefined): Promise<Finding> {
  try {
    await withSessionBus({ timeoutMs: 3000, ...(address === undefined ? {} : { address }) }, () => Promise.resolve());
    return { id: 'bus', state: 'ok' };
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    const details = { reason: 'no-session-bus' };
    return { id: 'bus', state: 'problem', code: 'LK-5002', details, packages: ['dbus'] };
  }
}
