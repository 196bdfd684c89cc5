import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../../../contract/failure.ts';
import type { DriveMapper, MountTarget } from '../../../drives/drive-mapper.ts';
import type { NetworkPasswords } from '../../../secrets/network-password.ts';
import { run, type Run } from '../../run.ts';
import { gvfsPrograms, listCommand, listedNames } from './drive-programs.ts';
import { BusError, gvfsDaemon, type GvfsDaemon, type GvfsMount } from './gvfs-daemon.ts';
import { gvfsFailure, saysAlreadyMounted, saysGone } from './gvfs-failure.ts';
import { covers, gvfsFolder, gvfsLocation, gvfsPlaces, gvfsUri, insideOf } from './gvfs-location.ts';
import { readMountTable } from './mounts.ts';
import { gvfsPrerequisites } from './prerequisites.ts';

export interface GvfsMapperParts {
  /** The keychain items that gvfs reads. */
  readonly passwords: NetworkPasswords;
  readonly home: string;
  /** `XDG_RUNTIME_DIR`, when the session has one. */
  readonly runtime?: string | undefined;
  readonly daemon?: GvfsDaemon;
}

/** Time for a mount, in ms. A slow server takes some seconds; a silent one would hold it up for over 90 s. */
const TIMEOUT_MS = 20_000;
/** Time for FUSE, in ms. gvfs starts its FUSE process when it first needs it, and may give paths a moment later. */
const FUSE_WAIT_MS = 5000;
/** How long a mount is still waited for after the user has stopped it. One that has ended can be undone for sure. */
const GRACE_MS = 3000;

/**
 * Makes a mapper for drives by gvfs, the desktop's own way on Linux. The password is in the keychain where gvfs looks for it,
 * so nobody is asked, and Files can connect the drive again by itself.
 */
export function gvfsMapper(parts: GvfsMapperParts): DriveMapper {
  const daemon = parts.daemon ?? gvfsDaemon({ timeoutMs: TIMEOUT_MS });
  const mountsOf = async (target: MountTarget): Promise<readonly GvfsMount[]> => {
    const wanted = gvfsLocation(target);
    const mounts = await mapBusError(target, daemon.mounts());
    return mounts.filter(({ location }) => covers(location, wanted));
  };

  /** The locations that this program has unmounted. Their FUSE paths need a moment when they are mounted again. */
  const unmounted = new Set<string>();
  const keyOf = (target: MountTarget): string => gvfsUri(target);

  /** Lists the mounts of a drive. Without a daemon there are none. */
  const mountsIfAny = (target: MountTarget): Promise<readonly GvfsMount[]> =>
    mountsOf(target).catch((error: unknown) => {
      if (isFailure(error, 'LK-5002')) return [];
      throw error;
    });

  /** Returns the path of the drive once FUSE shows it. */
  const shownPath = async (target: MountTarget, [mount]: readonly GvfsMount[]): Promise<string | undefined> => {
    if (mount?.path === undefined || !(await isShown(mount.path))) return undefined;
    return join(mount.path, insideOf(mount.location, gvfsLocation(target)));
  };

  const mapper: DriveMapper = {
    name: 'gvfs',
    programs: gvfsPrograms,
    untilUsable,
    prerequisites: () => gvfsPrerequisites(),
    pathOf: (target) => join(gvfsFolder(parts.home, parts.runtime), gvfsPlaces(gvfsLocation(target))[0] ?? ''),
    isPathOf: (target, path) => gvfsPlaces(gvfsLocation(target)).some((place) => path.endsWith(`/gvfs/${place}`)),

    // Files opens this address also when the drive is not mapped, and connects it; it opens a folder only when that is there
    entryUri: gvfsUri,

    async map(target, { throwaway, realm }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const { hostname, port } = new URL(target.url);
      const item = { id: target.id, server: hostname, port: Number(port), user: target.login, realm };
      await parts.passwords.put(item, throwaway);
      const there = await shownPath(target, await mountsOf(target));
      if (there !== undefined) return there;
      const mounting = mapBusError(target, daemon.mount(gvfsLocation(target)).catch(ignoreAlreadyMounted));
      await untilStopped(mounting, signal);
      const path = await untilShown(() => mountsOf(target).then((mounts) => shownPath(target, mounts)));
      if (unmounted.has(keyOf(target))) await untilUsable(run, path, signal);
      return path;
    },

    async unmap(target) {
      // The keychain item is removed first, so that a mount that is still under way finds no password. The drive is unmounted
      // even when the keychain fails.
      const [removed, unmounted] = [await settled(parts.passwords.remove(target.id)), await settled(unmount(target))];
      for (const result of [unmounted, removed]) if (result.status === 'rejected') throw result.reason;
    },

    async mounted(target) {
      const [mount] = await mountsIfAny(target);
      return mount?.path !== undefined && (await isBelowFuse(mount.path)) ? 'mapped' : 'gone';
    },
  };

  const unmount = async (target: MountTarget): Promise<void> => {
    for (const mount of await mountsIfAny(target)) {
      unmounted.add(keyOf(target));
      await mapBusError(
        target,
        daemon.unmount(mount).catch((error: unknown) => {
          if (!(error instanceof BusError && saysGone(error.errorName))) throw error;
        }),
      );
    }
  };
  return mapper;
}

function ignoreAlreadyMounted(error: unknown): void {
  if (!(error instanceof BusError && saysAlreadyMounted(error.errorName))) throw error;
}

async function mapBusError<T>(target: MountTarget, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    throw gvfsFailure(error.errorName, {
      host: new URL(target.url).host,
      seconds: TIMEOUT_MS / 1000,
    });
  }
}

/**
 * Tells whether FUSE shows a path. gvfs keeps all its mounts below one FUSE mount. That one is in the kernel's list, so looking
 * for it cannot hang; and its process, which learns of a new mount a moment after the daemon, lists its folder without asking
 * any server.
 */
async function isShown(path: string): Promise<boolean> {
  if (!(await isBelowFuse(path))) return false;
  const { stdout } = await run(listCommand(dirname(path), FUSE_WAIT_MS));
  return listedNames(stdout).includes(basename(path));
}

async function isBelowFuse(path: string): Promise<boolean> {
  const mounts = await readMountTable();
  return mounts.some((mount) => mount.type === 'fuse.gvfsd-fuse' && mount.path === dirname(path));
}

/**
 * Waits until FUSE shows the drive. The daemon says "mounted" without FUSE as well, and then only programs of the desktop could
 * use the drive.
 * @throws FailureError LK-5003 when FUSE does not show it
 */
async function untilShown(shown: () => Promise<string | undefined>): Promise<string> {
  const deadline = performance.now() + FUSE_WAIT_MS;
  for (;;) {
    const path = await shown();
    if (path !== undefined) return path;
    if (performance.now() > deadline) throw new FailureError('LK-5003');
    await sleep(50);
  }
}

/**
 * Waits for work until the signal aborts.
 * @throws FailureError LK-0002 after an abort; the work first gets a little time to end
 */
async function untilStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let stop = (): void => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => {
      resolve('stopped');
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    if ((await Promise.race([work, stopped])) !== 'stopped') return;
    await Promise.race([settled(work), sleep(GRACE_MS, undefined, { ref: false })]);
    throw new FailureError('LK-0002');
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}

/**
 * Time until a drive is usable, in ms. The process of an old mount ends a second after the mount, and FUSE has to notice that.
 */
const WAIT_MS = 6000;
/** Time for one look, in ms. It makes two requests, for which a slow server takes some seconds. */
const LOOK_MS = 20_000;

/** The name to look for. gvfs answers for the root without asking the server. */
const ABSENT = '.latchkey';

/**
 * Looks into a drive's FUSE folder as programs do, until it can be used. When the same location was mounted before in this
 * desktop session, gvfs's FUSE process goes on asking the process of the old mount, and every access is an I/O error until it
 * notices (gvfs 1.50, also with `gio mount` and Files). That takes a second or two of trying, and reaches no server. A refusal
 * counts as an answer, because servers forbid names with a dot at the start.
 * @throws FailureError LK-5005 when the folder does not become usable, LK-0002 when the signal aborts
 */
export async function untilUsable(run: Run, path: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const look = { file: 'stat', args: ['--', join(path, ABSENT)], timeoutMs: LOOK_MS };
    const { code, stderr } = await run(look, signal);
    if (code === 0 || stderr.includes('No such file') || stderr.includes('Permission denied')) return;
    if (signal.aborted) throw new FailureError('LK-0002');
    if (performance.now() > deadline) throw new FailureError('LK-5005', { name: 'gvfs', reason: 'unusable' });
    await sleep(50);
  }
}
