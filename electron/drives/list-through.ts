import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../contract/failure.ts';
import { isProofFile } from '../contract/proof-file.ts';
import type { Run } from '../os/run.ts';
import type { DavAccess } from './dav-access.ts';
import type { DrivePrograms, MappedDrive } from './drive-mapper.ts';

/** A list holds names in a folder. */
export interface Names {
  readonly names: readonly string[];
  /** The folder has more names: one that is missing in the list may be there. */
  readonly cut: boolean;
}

/** The server has these names in the root of a drive. */
export interface ServerNames extends Names {
  readonly folders: readonly string[];
  readonly onlyFolders: boolean;
}

/** Most bytes of a list, some thousand names; of a larger root only that much is compared. */
export const LARGEST_LIST = 2 * 1024 * 1024;
/** A mount may show for ten seconds what was in a folder before (`--dir-cache-time`). */
const PATIENCE_MS = 12_000;
const PAUSE_MS = 1500;

/**
 * Lists the root on the server, past the mount.
 * @returns undefined when the server does not say: then nothing can be compared
 */
export async function serverNames(dav: DavAccess): Promise<ServerNames | undefined> {
  const asked = { properties: ['resourcetype'], maxBytes: LARGEST_LIST };
  const listing = await dav.list(asked).catch((error: unknown) => {
    if (isFailure(error, 'LK-3009')) return 'large';
    if (isFailure(error, 'LK-5006', 'LK-0002') || !isFailure(error)) throw error;
    return undefined;
  });
  if (listing === 'large') return { names: [], folders: [], onlyFolders: false, cut: true };
  if (listing === undefined) return undefined;
  const children = listing.children.filter(({ name }) => !isProofFile(name));
  const folders = children.filter(({ isCollection }) => isCollection).map(({ name }) => name);
  const onlyFolders = folders.length > 0 && folders.length === children.length && !listing.cut;
  return {
    names: children.map(({ name }) => name),
    folders,
    onlyFolders,
    cut: listing.cut,
  };
}

/**
 * Compares what the mount lists with what the server has. A mount tool can be let in with another password than the server
 * lists with, or be shown nothing, and says that all is well.
 * @param options.patienceMs how long a difference may last: what was listed before others changed it is over by then
 * @throws FailureError LK-5018 when they have nothing in common, LK-0002 stopped.
 */
export async function assertSameNames(
  { run, programs }: { readonly run: Run; readonly programs: Pick<DrivePrograms, 'list' | 'listed'> },
  drive: MappedDrive,
  ask: () => Promise<ServerNames | undefined>,
  { signal, patienceMs = PATIENCE_MS }: { readonly signal: AbortSignal; readonly patienceMs?: number },
): Promise<ServerNames | undefined> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const server = await ask();
    if (server === undefined || (server.names.length === 0 && !server.cut)) return server;
    const { code, stdout, stderr, timedOut, missing } = await run(programs.list(drive.path), signal);
    if (signal.aborted) throw new FailureError('LK-0002');
    if (missing || timedOut) return server; // a huge root over a slow network says nothing against the drive
    const names = programs.listed(stdout).filter((name) => !isProofFile(name));
    if (code === 0 && hasInCommon({ names, cut: stdout.length >= LARGEST_LIST }, server)) return server;
    if (performance.now() + PAUSE_MS > deadline) throw noDrive(drive, code === 0 ? 'empty' : reasonOf(stderr));
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => {
      throw new FailureError('LK-0002');
    });
  }
}

/**
 * Tells whether two lists can be of the same folder. Names are compared by their letters and digits: macOS writes é in two
 * characters, mount tools replace what a file system cannot show, and case may be lost.
 */
export function hasInCommon(mount: Names, server: Names): boolean {
  if (mount.names.length === 0) return false;
  if (mount.cut || server.cut) return true;
  const known = new Set(server.names.map(essence));
  return known.has('') || mount.names.some((name) => known.has(essence(name)));
}

function essence(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The last part of a program's message is the kernel's, in the language that it was started with: C. */
function reasonOf(stderr: string): string {
  return stderr.trim().split(': ').at(-1)?.slice(0, 80) ?? '';
}

function noDrive({ spec }: MappedDrive, reason: string): FailureError {
  return new FailureError('LK-5018', {
    label: spec.label,
    name: spec.mapper,
    reason,
  });
}
