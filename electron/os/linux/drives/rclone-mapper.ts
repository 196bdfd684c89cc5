import { closeSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../contract/failure.ts';
import type { DriveMapper, DriveSpec, MapperTraits, MountState } from '../../../drives/drive-mapper.ts';
import type { SystemDriveServices } from '../../../drives/system-drives.ts';
import { trustedCertificates } from '../../../http/trust.ts';
import { Secret } from '../../../secrets/secret.ts';
import { run } from '../../run.ts';
import { startDetached, type Detached } from '../../start-detached.ts';
import { certificateBundles } from '../machine.ts';
import { leaveNoCore } from '../memory.ts';
import { openUnlinkedFile } from '../unlinked-file.ts';
import { fileUri } from './bookmarks.ts';
import { rclonePrograms } from './drive-programs.ts';
import { makeMountFolder, mountedAt, mountFolderOf, removeMountFolder, unmountFolder } from './mounts.ts';
import { rclonePrerequisites } from './prerequisites.ts';
import {
  assertUsable,
  mountArguments,
  mountConfig,
  mountEnvironment,
  mountFailure,
  obscureCommand,
  rcloneMountType,
} from './rclone-command.ts';
import { endMountProcesses, findMountProcesses, mountProcessesEnd } from './rclone-process.ts';

export interface RcloneMapperParts {
  /** One authenticated request of our own. */
  readonly checkPassword: SystemDriveServices['checkPassword'];
  /** Whether the server answers, asked without credentials. */
  readonly reachable: (spec: DriveSpec) => Promise<boolean>;
  /** Folder for mount points: goes away with the login session. */
  readonly runtime: string;
  /** What the mount inherits. */
  readonly env?: NodeJS.ProcessEnv;
}

const TIMEOUT_MS = 15_000;

/** rclone answers basic only; each of its mounts is a process with a configuration, certificates and a password of its own. */
export const rcloneTraits: MapperTraits = {
  digest: false,
  privateCa: true,
  severalPerAccount: true,
  refusalIsOurs: true,
};

/**
 * Drives by `rclone mount`: where there is no gvfs, and for a private CA of one drive. The mount lives as long as its
 * process, which outlives this program and ends with the login session.
 */
export function rcloneMapper(parts: RcloneMapperParts): DriveMapper {
  const pathOf = (spec: DriveSpec): string => mountFolderOf(parts.runtime, spec.id);

  const stateAt = async (path: string): Promise<MountState> => {
    const mount = await mountedAt(path);
    if (mount === undefined) return 'gone';
    if (mount.type !== rcloneMountType) return 'foreign';
    return (await findMountProcesses(path)).length > 0 ? 'mapped' : 'dead';
  };

  const mapper: DriveMapper = {
    name: 'rclone',
    traits: rcloneTraits,
    programs: rclonePrograms,
    prerequisites: () => rclonePrerequisites(),
    pathOf,
    isPathOf: (spec, path) => path.endsWith(mountFolderOf('/', spec.id)),

    entryUri: (spec) => fileUri(pathOf(spec)),

    async map(spec, secret, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      assertUsable(spec, secret);
      const path = pathOf(spec);
      const state = await stateAt(path);
      if (state === 'mapped') return { spec, path };
      if (state === 'foreign') throw new FailureError('LK-7014', { label: spec.label, path });
      await mapper.unmap(spec); // what a crash may have left
      // rclone mounts without asking the server anything, so whether it is the right one, and takes the password, is asked here.
      const [obscured] = await Promise.all([obscure(secret), parts.checkPassword(spec, secret, signal)]);
      await makeMountFolder(path);
      const errors = openUnlinkedFile('');
      try {
        const started = await start(spec, path, obscured, errors, parts.env ?? process.env);
        await untilMounted(path, started, errors, signal);
      } finally {
        closeSync(errors);
      }
      return { spec, path };
    },

    async unmap(spec) {
      const path = pathOf(spec);
      if ((await stateAt(path)) === 'foreign') return; // not ours, so nothing of ours is mapped
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

    mounted: (spec) => stateAt(pathOf(spec)),

    async status(spec) {
      if ((await stateAt(pathOf(spec))) !== 'mapped') return 'gone';
      return (await parts.reachable(spec)) ? 'mapped' : 'unreachable';
    },
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
  spec: DriveSpec,
  path: string,
  obscured: Secret,
  errors: number,
  env: NodeJS.ProcessEnv,
): Promise<Detached> {
  const files = [openUnlinkedFile(mountConfig(spec, obscured))];
  try {
    // The same certificates as in `Http`, so that both come to the same verdict.
    if (spec.caFile !== undefined)
      files.push(openUnlinkedFile((await trustedCertificates(spec.caFile, certificateBundles)).join('\n')));
    const args = mountArguments(path, { certificates: spec.caFile !== undefined });
    const started = await startDetached({
      file: 'rclone',
      args,
      files,
      stderr: errors,
      env: { ...mountEnvironment(env, spec.url), LC_ALL: 'C' },
    });
    if (started === undefined) throw new FailureError('LK-5004', { packages: 'rclone' });
    await leaveNoCore(started.id);
    return started;
  } finally {
    for (const file of files) closeSync(file);
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
