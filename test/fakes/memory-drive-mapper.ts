import { FailureError } from '../../electron/contract/failure.ts';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveMapper, MountTarget } from '../../electron/drives/drive-mapper.ts';
import { rclonePrograms } from '../../electron/os/linux/drives/drive-programs.ts';

/** A WebDAV server that exists in memory only. */
export interface MemoryServer {
  up: boolean;
  /** By login. */
  readonly passwords: Map<string, string>;
  /** Content by name; every drive shows them. */
  readonly files: Map<string, string>;
  requests: number;
}

export function memoryServer(): MemoryServer {
  return { up: true, passwords: new Map(), files: new Map(), requests: 0 };
}

/** A mapper of drives in memory. */
export function memoryDriveMapper(
  server: MemoryServer,
  name: MapperName = 'gvfs',
): DriveMapper & {
  /** What is mapped, by path. */
  readonly mounts: Map<string, MountTarget>;
  /** Paths of what is mapped by a program that has ended. */
  readonly dead: Set<string>;
} {
  const mounts = new Map<string, MountTarget>();
  const dead = new Set<string>();
  const pathOf = ({ id }: MountTarget): string => `/memory/${id}`;
  return {
    name,
    programs: rclonePrograms,
    mounts,
    dead,
    prerequisites: () => Promise.resolve([{ id: name, state: 'ok' }]),
    pathOf,
    isPathOf: (spec, path) => path === pathOf(spec),
    entryUri: (spec) => `memory://${spec.id}`,
    async map(spec, { throwaway }, signal) {
      await Promise.resolve();
      if (signal.aborted) throw new FailureError('LK-0002');
      const path = pathOf(spec);
      if (mounts.has(path) && !dead.has(path)) return path;
      const { host } = new URL(spec.url);
      if (!server.up) throw new FailureError('LK-3002', { host });
      server.requests += 1;
      if (!throwaway.use((text) => server.passwords.get(spec.login) === text)) {
        throw new FailureError('LK-5006', { label: spec.label });
      }
      mounts.set(path, spec);
      dead.delete(path);
      return path;
    },
    unmap: (spec) => {
      mounts.delete(pathOf(spec));
      dead.delete(pathOf(spec));
      return Promise.resolve();
    },
    mounted: (spec) => Promise.resolve(dead.has(pathOf(spec)) ? 'dead' : mounts.has(pathOf(spec)) ? 'mapped' : 'gone'),
  };
}
