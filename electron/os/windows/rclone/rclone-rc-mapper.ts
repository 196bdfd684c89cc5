import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../../../contract/failure.ts';
import { omitUndefined } from '../../../contract/omit-undefined.ts';
import type { Finding } from '../../../contract/view.ts';
import type { DriveMapper, DrivePrograms, MountState, MountTarget } from '../../../drives/drive-mapper.ts';
import { credentialIdOf } from '../drives/unc.ts';
import type { RcClient } from './rc-client.ts';
import type { RcMount, RcProcess } from './rc-process.ts';

/** The places where rclone shows drives: drive letters on Windows, folders in tests. */
export interface RcPlaces {
  /** Chooses a free place for a drive. @throws FailureError when none is free */
  choose(target: MountTarget): Promise<string>;
  /** Gives the name that rclone uses for the place. */
  mountPoint(path: string): string;
  /** Whether the system shows a drive at this path, working or dead. */
  isThere(path: string): Promise<boolean>;
  /** Removes what a mount that has ended left at the path. */
  clear(path: string): Promise<void>;
  /** Gives the path at which a person finds the drive, made from its letter where it has one. */
  pathOf(target: MountTarget): string;
  letterOf?(path: string): string | undefined;
  entryUri(path: string): string;
  /** Gives the options of the mount in the form of `mount/mount`. */
  readonly options: (target: MountTarget) => Readonly<Record<string, unknown>>;
}

export interface RcloneRcParts {
  readonly process: RcProcess;
  readonly places: RcPlaces;
  readonly programs: DrivePrograms;
  readonly prerequisites: () => Promise<readonly Finding[]>;
  /** How long an unmount waits for files that are not uploaded yet, in milliseconds. */
  readonly uploadMs?: number;
}

interface Found {
  readonly is: Exclude<MountState, 'direct'>;
  /** The mount on record, whether or not it is still mounted. */
  readonly mount?: RcMount;
  readonly rc?: RcClient | undefined;
  /** True when rclone lives and answers nothing: none of its drives works, and it can only be ended. */
  readonly isHung?: boolean;
}

const UPLOAD_MS = 30_000;
const LOOK_MS = 200;
const SHOWN_MS = 10_000;

/**
 * Options of rclone's VFS. Files are complete in the cache before they are uploaded, which Office needs (CacheMode 2,
 * "writes"). Listings are kept for 10 s only, because other people change the same folders. Times are in nanoseconds.
 */
const VFS = { CacheMode: 2, DirCacheTime: 10_000_000_000, WriteBack: 1_000_000_000 };

/**
 * Maps drives with `rclone rcd`: one rclone serves all of them, and is told over its remote control what to mount. Its
 * configuration is in memory only. What programs save is uploaded later, and no program hears when that upload fails;
 * `uploads` therefore lets Latchkey show what still waits.
 */
export function rcloneRcMapper({
  process,
  places,
  programs,
  prerequisites,
  uploadMs = UPLOAD_MS,
}: RcloneRcParts): DriveMapper {
  const seen = new Map<string, string>();

  const stateOf = async ({ id, credentialId }: MountTarget): Promise<Found> => {
    const running = await process.find();
    const mount = (running?.mounts ?? process.left())[id];
    if (mount === undefined) return { is: 'gone' };
    const rc = running?.rc;
    const mounted = await rc?.mounts().catch((error: unknown) => {
      if (isFailure(error, 'LK-3003')) return undefined;
      throw error;
    });
    if (rc !== undefined && mounted === undefined) return { is: 'dead', mount, isHung: true };
    const isMounted = mounted?.includes(places.mountPoint(mount.path)) === true;
    if (!isMounted) return { is: (await places.isThere(mount.path)) ? 'dead' : 'gone', mount, rc };
    const isCurrent = credentialId === undefined || credentialId === mount.credentialId;
    return { is: isCurrent ? 'mapped' : 'dead', mount, rc };
  };

  const uploaded = async (rc: RcClient, { id, label }: MountTarget): Promise<void> => {
    const deadline = performance.now() + uploadMs;
    // rclone does not count a file that was closed only just now, so the queue has to be empty twice in a row.
    for (let quiet = 0; quiet < 2;) {
      const { waiting, failed } = await rc.uploads(id);
      quiet = waiting + failed === 0 ? quiet + 1 : 0;
      if (quiet === 2) return;
      if (performance.now() > deadline) throw new FailureError('LK-5381', { label, count: waiting + failed });
      await sleep(LOOK_MS);
    }
  };

  const takeDown = async (
    target: MountTarget,
    mount: RcMount,
    { rc, isHung = false }: Pick<Found, 'rc' | 'isHung'>,
  ): Promise<void> => {
    if (isHung) await process.end();
    if (rc !== undefined) {
      // rclone refuses when the drive is not mounted any more, which is as good as unmounted, and when programs use it;
      // `clear` then removes the mount as far as the system can.
      await rc.unmount(places.mountPoint(mount.path)).catch(unlessRcloneSays);
    }
    await places.clear(mount.path);
    // What is still there, because programs use it, stays on record: open files can still be saved.
    if (rc !== undefined && (await places.isThere(mount.path)))
      throw new FailureError('LK-5321', { label: target.label });
    await rc?.forgetRemote(target.id).catch(unlessRcloneSays);
    await process.keep(target.id, undefined);
    seen.delete(target.id);
  };

  const pathOf = (target: MountTarget): string => seen.get(target.id) ?? places.pathOf(target);

  const mapper: DriveMapper = {
    name: 'rclone',
    programs,
    prerequisites,
    isOffered: async () => (await prerequisites()).every(({ state }) => state !== 'problem'),
    pathOf,
    isPathOf: (target, path) => path !== '' && path === pathOf(target),
    entryUri: (target) => places.entryUri(pathOf(target)),
    ...(places.letterOf === undefined ? {} : { letterOf: (path: string) => places.letterOf?.(path) }),

    async map(target, { throwaway }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const found = await stateOf(target);
      const credentialId = throwaway.use((token) => credentialIdOf({ token }, target.login));
      if (found.is === 'mapped' && found.mount?.credentialId === credentialId) {
        seen.set(target.id, found.mount.path);
        return found.mount.path;
      }
      await mapper.unmap(target, { isDead: true });
      const rc = await process.start(signal);
      let path: string | undefined;
      try {
        path = await places.choose(target);
        await process.keep(target.id, { path, credentialId });
        await rc.addRemote(target.id, { url: target.url, user: target.login, pass: throwaway });
        await rc.mount(target.id, places.mountPoint(path), { vfsOpt: VFS, ...places.options(target) });
        await untilShown(path, signal);
        seen.set(target.id, path);
        return path;
      } catch (error) {
        if (path === undefined) await process.keep(target.id, undefined);
        else await takeDown(target, { path, credentialId }, { rc });
        throw error;
      }
    },

    async unmap(target, { isDead = false, cutsOff = false } = {}) {
      const { is, mount, rc, isHung } = await stateOf(target);
      if (mount === undefined) return;
      if (is === 'mapped' && rc !== undefined && !isDead && !cutsOff) await uploaded(rc, target);
      await takeDown(target, mount, { rc, ...omitUndefined({ isHung }) });
    },

    mounted: async (target) => {
      const { is, mount } = await stateOf(target);
      if (is === 'mapped' && mount !== undefined) seen.set(target.id, mount.path);
      return is;
    },

    async uploads(target) {
      const { is, rc } = await stateOf(target);
      if (is === 'mapped' && rc !== undefined) return await rc.uploads(target.id);
      const failed = await process.notUploaded(target.id);
      return failed === 0 ? undefined : { waiting: 0, failed };
    },
  };

  async function untilShown(path: string, signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + SHOWN_MS;
    while (!(await places.isThere(path))) {
      if (signal.aborted) throw new FailureError('LK-0002');
      if (performance.now() > deadline) throw new FailureError('LK-5007', { seconds: SHOWN_MS / 1000 });
      await sleep(LOOK_MS / 10);
    }
  }
  return mapper;
}

/**
 * Lets a failure of rclone pass: rclone has ended in the meantime (LK-3002), or does not know the mount or remote that it is asked about
 * (LK-5005). Any other error is thrown: what became of the mount is not known then.
 */
function unlessRcloneSays(error: unknown): void {
  if (!isFailure(error, 'LK-5005', 'LK-3002', 'LK-3004')) throw error;
}
