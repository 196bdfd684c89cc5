import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveMapper, DriveSpec, MountTarget } from '../../electron/drives/drive-mapper.ts';
import { findMountProcesses } from '../../electron/os/linux/drives/rclone-process.ts';
import { run } from '../../electron/os/run.ts';
import type { NetworkPasswords } from '../../electron/secrets/network-password.ts';
import type { MapperBench } from '../contract/drive-mapper.ts';
import { mountsBelow, type Desktop } from './desktop.ts';
import { davProcesses } from './session-processes.ts';
import { realm, type RootName, type WebdavServers } from './webdav-servers.ts';

const logins = { plain: 'alice', odd: 'bob@example.com' };
const roots = { plain: 'basic', odd: 'spaced' } as const;

/** The accounts that a bench needs on its servers. */
export const benchAccounts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(logins).map((login) => [login, 'first']),
);

export type SpecChanges = Partial<DriveSpec> & { readonly root?: RootName };

/** A drive on one of the servers' roots. */
export function specOn(servers: WebdavServers, mapper: MapperName, changes: SpecChanges = {}): DriveSpec {
  const { root = 'basic', ...rest } = changes;
  return {
    id: `id-${root.toLowerCase()}`,
    label: 'Test drive',
    url: servers.url(root),
    login: 'alice',
    challenge: { scheme: root === 'digest' ? 'digest' : 'basic', realm },
    mapper,
    ...rest,
  };
}

/** The same as its mount tool knows it, where nothing is between the two. */
export function targetOn(servers: WebdavServers, { root = 'basic', ...changes }: TargetChanges = {}): MountTarget {
  const id = `id-${root.toLowerCase()}`;
  return { id, label: 'Test drive', url: servers.url(root), login: 'alice', ...changes };
}
export type TargetChanges = Partial<MountTarget> & { readonly root?: RootName };

/** What a bench does with its servers, whatever maps them. Its drives are folders of this machine. */
export function serversBench(
  mapper: DriveMapper,
  servers: WebdavServers,
): Omit<MapperBench, 'crash' | 'leftovers' | 'stop'> {
  return {
    ...{ mapper, realm },
    target: (kind = 'plain') => targetOn(servers, { id: kind, root: roots[kind], login: logins[kind] }),
    setPassword(text) {
      for (const user of Object.keys(benchAccounts)) servers.setPassword(user, text);
    },
    putFile(name, content) {
      for (const root of Object.values(roots)) servers.putFile(root, name, content);
    },
    async read(path, name) {
      const { stdout, stderr } = await run({ file: 'cat', args: [join(path, name)], timeoutMs: 10_000 });
      return stdout || stderr;
    },
    requests: async () => (await servers.requests()).length,
    halt: () => servers.halt(),
    resume: () => servers.resume(),
  };
}

/** The bench of a mapper that maps real servers in a real desktop session, which this process must have entered. */
export function realBench(
  mapper: DriveMapper,
  parts: { readonly desktop: Desktop; readonly servers: WebdavServers; readonly passwords: NetworkPasswords },
): MapperBench {
  const { desktop, servers, passwords } = parts;
  return {
    ...serversBench(mapper, servers),
    crash: async (target) => {
      const ids = mapper.name === 'gvfs' ? davProcesses(desktop.home) : await findMountProcesses(mapper.pathOf(target));
      for (const id of ids) process.kill(id, 'SIGKILL');
      if (ids.length === 0) throw new Error('nothing has mapped it');
    },
    async leftovers(target) {
      const path = mapper.pathOf(target);
      // gvfs keeps one FUSE mount of its own for all drives.
      const mounts = mountsBelow(desktop.home).filter((mount) => mount === path);
      const shown =
        mapper.name === 'gvfs' ? await listed(dirname(path), path) : [path, dirname(path)].filter(existsSync);
      const items = (await passwords.has(target.id)) === false ? [] : [`keychain item ${target.id}`];
      return [...mounts, ...shown, ...items, ...(await findMountProcesses(path)).map((id) => `process ${id}`)];
    },
    stop: async () => {
      await desktop.stop();
      await servers.stop();
    },
  };
}

async function listed(folder: string, path: string): Promise<string[]> {
  const { stdout } = await run({ file: 'ls', args: [folder], timeoutMs: 5000 });
  return stdout.split('\n').filter((name) => join(folder, name) === path);
}
