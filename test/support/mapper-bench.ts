import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveMapper, DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { run } from '../../electron/os/run.ts';
import type { NetworkPasswords } from '../../electron/secrets/network-password.ts';
import type { MapperBench } from '../contract/drive-mapper.ts';
import { mountsBelow, type Desktop } from './desktop.ts';
import { authenticated, realm, type RootName, type WebdavServers } from './webdav-servers.ts';

const users = { plain: 'alice', odd: 'bob@example.com', untrusted: 'alice' };

/** The accounts that a bench needs on its servers. */
export const benchAccounts: Readonly<Record<string, string>> = Object.fromEntries(
  ['alice', 'bob@example.com', ...Array.from({ length: 32 }, (_, index) => `user${index}`)].map((user) => [
    user,
    'first',
  ]),
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

/** The bench of a mapper that maps real servers in a real desktop session, which this process must have entered. */
export function realBench(
  mapper: DriveMapper,
  parts: { readonly desktop: Desktop; readonly servers: WebdavServers; readonly passwords: NetworkPasswords },
): MapperBench {
  const { desktop, servers, passwords } = parts;
  return {
    mapper,
    spec: (kind = 'plain') =>
      specOn(servers, mapper.name, {
        id: kind,
        login: users[kind],
        ...(kind === 'odd' ? { root: 'spaced' } : {}),
        ...(kind === 'untrusted' ? { url: servers.url('basic', 'https') } : {}),
      }),
    setPassword(text) {
      for (const user of Object.keys(benchAccounts)) servers.setPassword(user, text);
    },
    putFile(name, content) {
      servers.putFile('basic', name, content);
      servers.putFile('spaced', name, content);
    },
    async read(drive, name) {
      const file = join(drive.path, name);
      const { stdout, stderr } = await run({ file: 'cat', args: [file], timeoutMs: 10_000 });
      return stdout || stderr;
    },
    authenticatedRequests: async () => authenticated(await servers.requests()).length,
    halt: () => servers.halt(),
    resume: () => servers.resume(),
    async leftovers(spec) {
      const path = mapper.pathOf(spec);
      // gvfs keeps one FUSE mount of its own for all drives.
      const mounts = mountsBelow(desktop.home).filter((mount) => mount === path);
      const shown =
        mapper.name === 'gvfs' ? await listed(dirname(path), path) : [path, dirname(path)].filter(existsSync);
      const items = (await passwords.has(spec.id)) === false ? [] : [`keychain item ${spec.id}`];
      return [...mounts, ...shown, ...items, ...mountProcesses(path)];
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

/** Command lines of processes that mount at a path. */
export function mountProcesses(path: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => commandLine(id))
    .filter((line) => line.includes('rclone') && line.includes(path));
}

function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
