import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../../contract/failure.ts';
import type { Finding } from '../../../contract/view.ts';
import type { DriveMapper, MountTarget } from '../../../drives/drive-mapper.ts';
import type { Run } from '../../run.ts';
import { netFsPrograms } from './drive-programs.ts';
import type { MountEntry } from './mount-table.ts';
import { EEXIST, mountFailure } from './netfs-results.ts';
import { programsWithOpenFiles } from './open-files.ts';
import { isVolumeOf, mountsOf, WEBDAV } from './volume-address.ts';
import type { VolumeCalls } from './volume-call.ts';

export interface NetFsMapperParts {
  readonly volumes: VolumeCalls;
  /** Reads the kernel's list of mounts. @throws where its library cannot be loaded */
  readonly table: () => Promise<readonly MountEntry[]>;
  /** Id of this user. */
  readonly uid: number;
  /** Folder in which macOS shows volumes; tests use another one. */
  readonly folder?: string;
  readonly openIn?: (path: string) => Promise<readonly string[]>;
}

/** sys/errno.h of macOS. */
const EBUSY = 16;
/** Errors of unmount(2) that mean that nothing is mounted there (ENOENT, EINVAL). */
const notMounted: ReadonlySet<number> = new Set([2, 22]);

type Found = { readonly state: 'gone' | 'foreign' } | { readonly state: 'mapped'; readonly path: string };

/** Maps drives with NetFS, which the Finder also uses to connect to servers, and the kernel's webdavfs. */
export function netFsMapper(parts: NetFsMapperParts): DriveMapper {
  const { volumes, table, uid, folder = '/Volumes', openIn = programsWithOpenFiles } = parts;
  /** The path at which each drive was seen last, by its address, since macOS chooses the name of the volume. */
  const seen = new Map<string, string>();

  const find = async (target: MountTarget): Promise<Found> => {
    const mounts = mountsOf(target, await table());
    const ours = mounts.find(({ type, owner }) => type === WEBDAV && owner === uid);
    if (ours !== undefined) {
      seen.set(target.url, ours.path);
      return { state: 'mapped', path: ours.path };
    }
    seen.delete(target.url);
    return { state: mounts.length === 0 ? 'gone' : 'foreign' };
  };

  const mapper: DriveMapper = {
    name: 'netfs',
    programs: netFsPrograms,
    async prerequisites(): Promise<readonly Finding[]> {
      try {
        await table();
        return [{ id: 'netfs', state: 'ok' }];
      } catch (error) {
        const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
        return [{ id: 'netfs', state: 'problem', code: 'LK-5421', details: { reason } }];
      }
    },
    pathOf: ({ url, label }) => seen.get(url) ?? join(folder, label),
    isPathOf: ({ label }, path) => dirname(path) === folder && isVolumeOf(label, basename(path)),
    // The address is what the Finder's "Connect to Server" accepts.
    entryUri: ({ url }) => url,

    async map(target, { throwaway }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const { label, url, login } = target;
      const before = await find(target);
      if (before.state === 'mapped') return before.path;
      const { status, paths } = await volumes.mount({ url, user: login, password: throwaway }, signal);
      if (status !== 0 && status !== EEXIST) throw mountFailure(status, { label });
      const after = await find(target);
      // NetFS does not compare the user, so the existing mount may be another user's.
      if (status === EEXIST && after.state !== 'mapped') throw mountFailure(EEXIST, { label });
      const [told] = paths;
      const path = status === 0 && told !== undefined ? told : after.state === 'mapped' ? after.path : undefined;
      if (path === undefined) throw new FailureError('LK-5418', { label });
      seen.set(url, path);
      return path;
    },

    async unmap(target) {
      for (;;) {
        const found = await find(target);
        if (found.state !== 'mapped') return;
        const { path } = found;
        const errno = await volumes.unmount(path);
        if (errno === EBUSY) {
          const programs = await openIn(path);
          throw new FailureError('LK-5419', {
            label: target.label,
            path,
            ...(programs.length === 0 ? {} : { programs }),
          });
        }
        if (errno !== 0 && !notMounted.has(errno)) throw new FailureError('LK-5420', { path, errno });
        const still = await find(target);
        if (still.state === 'mapped' && still.path === path) throw new FailureError('LK-5420', { path, errno });
      }
    },

    async mounted(target) {
      return (await find(target)).state;
    },
    untilUsable,
  };
  return mapper;
}

/**
 * Waits until this program may use the volume. macOS asks the person once whether Latchkey may use network volumes, when a
 * program of Latchkey's first enters one. After a "no" each of them gets EPERM, while the Finder still shows the drive.
 * @throws FailureError LK-5422 when Latchkey may not, LK-0002 when the signal aborts
 */
export async function untilUsable(run: Run, path: string, signal: AbortSignal): Promise<void> {
  const { stderr } = await run({ file: '/bin/ls', args: ['-d', '--', join(path, '.')], timeoutMs: CONSENT_MS }, signal);
  if (signal.aborted) throw new FailureError('LK-0002');
  if (stderr.includes('Operation not permitted')) throw new FailureError('LK-5422', { path });
}

/** Limit of the wait, during which a person reads the question. */
const CONSENT_MS = 60_000;
