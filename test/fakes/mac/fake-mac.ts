import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseMountTable } from '../../../electron/os/linux/drives/mounts.ts';
import { statfs, type MountEntry } from '../../../electron/os/mac/drives/mount-table.ts';
import { isSameAddress } from '../../../electron/os/mac/drives/volume-address.ts';
import type { Ref } from '../../../electron/os/mac/native/prototypes.ts';
import { fakeCoreFoundation, symbols } from './core-foundation.ts';
import { recorder, type Recorder } from './recorder.ts';

/** How the Mac names itself to servers. */
export const WEBDAVFS = 'WebDAVFS/3.0.0 (03008000) Darwin/24.0.0 (arm64)';

/** What NetFS does when a file of this name is there. */
export const bent = { hangs: 'netfs-hangs', late: 'netfs-is-late', crashes: 'netfs-crashes' } as const;

/**
 * macOS on this machine, as far as drives need it: its kernel's list of mounts, NetFS and unmount(2), by rclone, which names itself as the
 * Mac's webdavfs does. Volumes lie in a folder of the test's.
 */
export function fakeMac(
  root: string,
): Recorder & { readonly alive: () => number; readonly table: () => readonly MountEntry[] } {
  const volumes = join(root, 'Volumes');
  const cf = fakeCoreFoundation();
  let errno = 0;
  const table = (): readonly MountEntry[] =>
    parseMountTable(readFileSync('/proc/self/mounts', 'utf8'))
      .filter(({ path }) => path.startsWith(`${volumes}/`))
      .map(({ source, path }) => ({ from: source, path, type: 'webdav', owner: process.getuid?.() ?? 0 }));
  const fails = (code: number): number => {
    errno = code;
    return -1;
  };

  const getfsstat = (buffer: Uint8Array | null, size: number, flags: number): number => {
    if (flags !== 2) throw new Error('it would ask the servers');
    const entries = table();
    return buffer === null ? entries.length : fillStatfs(buffer.subarray(0, size), entries);
  };

  const mount = async (url: URL, user: string, password: string): Promise<{ status: number; path?: string }> => {
    if (existsSync(join(root, bent.crashes))) process.kill(process.pid, 'SIGKILL');
    if (existsSync(join(root, bent.hangs))) await sleep(3_600_000);
    const there = table().find(({ from }) => isSameAddress(from, url.href));
    if (there !== undefined) return { status: 17, path: there.path };
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    // As the plugin of NetFS: bare, and once with the password.
    let status = await optionsOf(url, {});
    if (status === 401) status = await optionsOf(url, { authorization });
    if (status !== 200) return { status: resultOf(status) };
    if (existsSync(join(root, bent.late))) await sleep(1500);
    const path = freeFolder(volumes, decodeURIComponent(url.pathname.replace(/\/$/, '').split('/').at(-1) ?? ''));
    mkdirSync(path, { recursive: true });
    const obscured = spawnSync('rclone', ['obscure', '-'], { input: password, encoding: 'utf8' }).stdout.trim();
    const env = { ...process.env, RCLONE_WEBDAV_URL: url.href, RCLONE_WEBDAV_USER: user, RCLONE_WEBDAV_PASS: obscured };
    const limits = ['--low-level-retries', '1', '--retries', '1', '--dir-cache-time', '1s', '--log-level', 'EMERGENCY'];
    const args = ['mount', ':webdav:', path, '--devname', url.href, '--user-agent', WEBDAVFS, ...limits];
    const child = spawn('rclone', [...args, '--config', '/dev/null'], { detached: true, stdio: 'ignore', env });
    child.unref();
    for (let tries = 0; tries < 500 && !table().some((one) => one.path === path); tries += 1) await sleep(20);
    return { status: 0, path };
  };

  const made = recorder(
    {
      ...cf.handlers,
      async NetFSMountURLSync(...args: [Ref, Ref, Ref, Ref, Ref, Ref, Ref[]]) {
        const [url, place, user, password, opening, mounting, mounted] = args;
        if (place !== null || mounting !== null) throw new Error('another place, or options without effect');
        const options = cf.valueOf(opening) as Map<string, unknown>;
        if (options.get('UIOption') !== 'NoUI') throw new Error('it would ask the person');
        if (options.get('AllowLoopback') !== true) return 65;
        const done = await mount(cf.valueOf(url) as URL, cf.valueOf(user) as string, cf.valueOf(password) as string);
        mounted[0] = done.path === undefined ? null : cf.make([done.path]);
        return done.status;
      },
      getfsstat,
      getfsstat$INODE64: getfsstat,
      unmount(path: string, flags: number) {
        if (flags !== 0) throw new Error('by force');
        if (!table().some((one) => one.path === path)) return fails(22);
        if (spawnSync('fusermount3', ['-u', path]).status !== 0) return fails(16);
        rmdirSync(path); // as macOS does with what it has made
        return 0;
      },
      gethostuuid: () => 0,
      setrlimit: () => 0,
      ptrace: () => 0,
    },
    { symbols, errno: () => errno },
  );
  return { ...made, table, alive: () => cf.alive() };
}

/** Fills what `getfsstat` is given, as far as it has room. @returns how many */
export function fillStatfs(buffer: Uint8Array, entries: readonly MountEntry[]): number {
  const count = Math.min(entries.length, Math.floor(buffer.length / statfs.size));
  for (const [line, { from, path, type, owner }] of entries.slice(0, count).entries()) {
    const view = Buffer.from(buffer.buffer, buffer.byteOffset + line * statfs.size, statfs.size);
    view.writeUInt32LE(owner, statfs.f_owner.at);
    view.write(type, statfs.f_fstypename.at);
    view.write(path, statfs.f_mntonname.at);
    view.write(from, statfs.f_mntfromname.at);
  }
  return count;
}

function freeFolder(volumes: string, name: string): string {
  for (let at = 0; ; at += 1) {
    const path = join(volumes, at === 0 ? name : `${name}-${at}`);
    if (!existsSync(path)) return path;
  }
}

/** webdavlib.c, network_mount: what the plugin makes of an answer. */
function resultOf(status: number | 'refused'): number {
  if (status === 'refused') return 61;
  if (status === 401 || status === 403) return 80;
  return 19;
}

function optionsOf({ hostname, port, pathname }: URL, headers: Record<string, string>): Promise<number | 'refused'> {
  return new Promise((resolve) => {
    const asked = request(
      {
        host: hostname,
        port,
        path: pathname,
        method: 'OPTIONS',
        agent: false,
        headers: { ...headers, 'user-agent': WEBDAVFS },
      },
      (response) => {
        response.resume();
        resolve(response.headers['dav'] === undefined && response.statusCode === 200 ? 19 : (response.statusCode ?? 0));
      },
    );
    asked.on('error', () => {
      resolve('refused');
    });
    asked.end();
  });
}
