import { closeSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../contract/failure.ts';
import type { DriveMapper, MountTarget } from '../../../drives/drive-mapper.ts';
import { Secret } from '../../../secrets/secret.ts';
import { run } from '../../run.ts';
import { startDetached, type Detached } from '../../start-detached.ts';
import { leaveNoCore } from '../memory.ts';
import { openUnlinkedFile } from '../unlinked-file.ts';
import { fileUri } from './bookmarks.ts';
import { rclonePrograms } from './drive-programs.ts';
import { makeMountFolder, mountedAt, mountFolderOf, removeMountFolder, unmountFolder } from './mounts.ts';
import { rclonePrerequisites } from './prerequisites.ts';
import {
  mountArguments,
  mountConfig,
  mountEnvironment,
  mountFailure,
  obscureCommand,
  rcloneMountType,
} from './rclone-command.ts';
import { endMountProcesses, findMountProcesses, mountProcessesEnd } from './rclone-process.ts';

export interface RcloneMapperParts {
  /** The folder for mount points, which goes away with the login session. */
  readonly runtime: string;
  /** The environment that the mount inherits from. */
  readonly env?: NodeJS.ProcessEnv;
}

const TIMEOUT_MS = 15_000;

/**
 * Makes a mapper for drives by `rclone mount`, where there is no gvfs. The mount lives as long as its process, which outlives
 * this program and ends with the login session.
 */
export function rcloneMapper(parts: RcloneMapperParts): DriveMapper {
  const pathOf = ({ id }: MountTarget): string => mountFolderOf(parts.runtime, id);

  const stateAt = async (path: string): ReturnType<DriveMapper['mounted']> => {
    const mount = await mountedAt(path);
    if (mount === undefined) return 'gone';
    if (mount.type !== rcloneMountType) return 'foreign';
    return (await findMountProcesses(path)).length > 0 ? 'mapped' : 'dead';
  };

  const mapper: DriveMapper = {
    name: 'rclone',
    programs: rclonePrograms,
    prerequisites: () => rclonePrerequisites(),
    pathOf,
    isPathOf: ({ id }, path) => path.endsWith(mountFolderOf('/', id)),

    entryUri: (target) => fileUri(pathOf(target)),

    async map(target, { throwaway }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const path = pathOf(target);
      const state = await stateAt(path);
      if (state === 'mapped') return path;
      if (state === 'foreign') throw new FailureError('LK-7014', { label: target.label, path });
      await mapper.unmap(target); // a crash may have left something
      const obscured = await obscure(throwaway);
      await makeMountFolder(path);
      const errors = openUnlinkedFile('');
      try {
        const started = await start(target, path, obscured, errors, parts.env ?? process.env);
        await untilMounted(path, started, errors, signal);
      } finally {
        closeSync(errors);
      }
      return path;
    },

    async unmap(target) {
      const path = pathOf(target);
      if ((await stateAt(path)) === 'foreign') return; // the mount is another program's, so nothing of ours is mapped
      if ((await mountedAt(path)) !== undefined) {
        // Without open files rclone then ends by itself, in good order.
        await unmountFolder(path, 'politely');
        if ((await mountedAt(path)) === undefined) await mountProcessesEnd(path, 2000);
      }
      const ended = await endMountProcesses(path);
      if ((await mountedAt(path)) !== undefined) await unmountFolder(path, 'lazily');
      if (!ended || (await mountedAt(path)) !== undefined) throw new FailureError('LK-5005', { name: 'rclone', path });
      await removeMountFolder(path);
    },

    mounted: (target) => stateAt(pathOf(target)),
  };
  return mapper;
}

async function obscure(secret: Secret): Promise<Secret> {
  const { code, stdout, missing } = await run(obscureCommand(secret));
  if (missing) throw new FailureError('LK-5004', { packages: 'rclone' });
  if (code !== 0 || stdout.trim() === '') throw new FailureError('LK-5005', { name: 'rclone obscure' });
  return new Secret(stdout);
}

async function start(
  target: MountTarget,
  path: string,
  obscured: Secret,
  errors: number,
  env: NodeJS.ProcessEnv,
): Promise<Detached> {
  const config = openUnlinkedFile(mountConfig(target, obscured));
  try {
    const started = await startDetached({
      file: 'rclone',
      args: mountArguments(path),
      files: [config],
      stderr: errors,
      env: { ...mountEnvironment(env), LC_ALL: 'C' },
    });
    if (started === undefined) throw new FailureError('LK-5004', { packages: 'rclone' });
    await leaveNoCore(started.id);
    return started;
  } finally {
    closeSync(config);
  }
}

async function untilMounted(path: string, started: Detached, errors: number, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS;
  while ((await mountedAt(path)) === undefined) {
    if (started.hasEnded()) throw mountFailure(readFileSync(`/proc/self/fd/${errors}`, 'utf8'));
    if (signal.aborted) throw new FailureError('LK-0002');
    if (performance.now() > deadline) throw new FailureError('LK-5007', { seconds: TIMEOUT_MS / 1000 });
    await sleep(20);
  }
}
