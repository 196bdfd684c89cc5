import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../contract/failure.ts';
import { isProofFile } from '../contract/proof-file.ts';
import type { Run } from '../os/run.ts';
import type { DavAccess } from './dav-access.ts';
import type { DrivePrograms, MappedDrive } from './drive-mapper.ts';

/** Names in a folder. */
export interface Names {
  readonly names: readonly string[];
  /** True when the folder has more names, so that a name missing from the list may still be there. */
  readonly cut: boolean;
}

/** Names that the server has in the root of a drive. */
export interface ServerNames extends Names {
  readonly folders: readonly string[];
  readonly onlyFolders: boolean;
}

/** Largest list that is read, in bytes: some thousand names. Of a larger root only that much is compared. */
export const LARGEST_LIST = 2 * 1024 * 1024;
/** How long, in ms, a difference may last: a mount may show a folder's earlier content for ten seconds (`--dir-cache-time`). */
const PATIENCE_MS = 12_000;
const PAUSE_MS = 1500;

/**
 * Lists the root on the server directly, not through the mount.
 * @returns undefined when the server does not list it; nothing can be compared then
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
 * listing used, or be shown nothing, and still report success.
 * @param options.patienceMs how long a difference may last: a list from before somebody's change is outdated by then
 * @throws FailureError LK-5018 when the lists have nothing in common, LK-0002 when stopped.
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
    if (missing || timedOut) return server; // a huge root over a slow network proves nothing against the drive
    const names = programs.listed(stdout).filter((name) => !isProofFile(name));
    if (code === 0 && hasInCommon({ names, cut: stdout.length >= LARGEST_LIST }, server)) return server;
    if (performance.now() + PAUSE_MS > deadline) throw noDrive(drive, code === 0 ? 'empty' : reasonOf(stderr));
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => {
      throw new FailureError('LK-0002');
    });
  }
}

/**
 * Tells whether two lists can be of the same folder. Only letters and digits are compared: macOS writes é as two characters,
 * mount tools replace what a file system cannot show, and case may be lost.
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

/**
 * Returns the last part of a program's message: it comes from the kernel, in the language that the program was started with (C).
 */
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
