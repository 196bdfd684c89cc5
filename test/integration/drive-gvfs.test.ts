import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DriveMapper, MountTarget } from '../../electron/drives/drive-mapper.ts';
import { gvfsDaemon } from '../../electron/os/linux/drives/gvfs-daemon.ts';
import { gvfsLocation, gvfsUri } from '../../electron/os/linux/drives/gvfs-location.ts';
import { gvfsMapper, type GvfsMapperParts } from '../../electron/os/linux/drives/gvfs-mapper.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startChunkingServer } from '../support/chunking-server.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { targetOn, type TargetChanges } from '../support/mapper-bench.ts';
import { authenticated, realm } from '../support/webdav-servers.ts';

const credential = { throwaway: new Secret('pw'), realm };
const { signal } = new AbortController();

describe('gvfs in a desktop session', () => {
  let stage: DriveStage;
  let gvfs: DriveMapper;
  const used: MountTarget[] = [];
  const target = (changes: TargetChanges = {}): MountTarget => {
    const made = targetOn(stage.servers, { id: `g${used.length}`, ...changes });
    used.push(made);
    return made;
  };
  const read = async (path: string): Promise<string> =>
    (await run({ file: 'cat', args: [path], timeoutMs: 9000 })).stdout;
  const otherMapper = (parts: Partial<GvfsMapperParts>): DriveMapper =>
    gvfsMapper({ passwords: stage.passwords, home: stage.desktop.home, ...parts });

  beforeAll(async () => {
    stage = await startDriveStage({ alice: 'pw', bob: 'pw', carl: 'pw', dora: 'pw', emil: 'pw' });
    ({ gvfs } = stage);
  });
  afterEach(async () => {
    for (const one of used.splice(0)) await gvfs.unmap(one);
  });
  afterAll(() => stage.stop());

  it('finds a drive that gvfs shows inside the mount of the folder above, as it does where no gateway is between', async () => {
    stage.servers.putFile('nested', 'hello.txt', 'nested');
    const nested = target({ root: 'nested' });
    const path = await gvfs.map(nested, credential, signal);
    expect(path).toMatch(/prefix=%2Fouter\/inner$/);
    expect(gvfs.isPathOf(nested, path)).toBe(true);
    expect(await read(join(path, 'hello.txt'))).toBe('nested');
    expect(await gvfs.mounted(nested)).toBe('mapped');
    await gvfs.unmap(nested);
    expect(await gvfs.mounted(nested)).toBe('gone');
  });

  it('takes a drive that the user has connected already for mapped, and keeps the credential for the next time', async () => {
    const mine = target({ login: 'bob' });
    const { hostname: server, port } = new URL(mine.url);
    const theirs = { id: 'theirs', server, port: Number(port), user: 'bob', realm };
    await stage.passwords.put(theirs, credential.throwaway);
    await gvfsDaemon({ timeoutMs: 9000 }).mount(gvfsLocation(mine));
    const before = authenticated(await stage.servers.requests()).length;
    expect(await gvfs.map(mine, credential, signal)).toBe(gvfs.pathOf(mine));
    expect(authenticated(await stage.servers.requests())).toHaveLength(before);
    expect(await stage.passwords.has(mine.id)).toBe(true);
    await gvfs.unmap(mine);
    expect(await stage.passwords.has('theirs')).toBe(true);
    await stage.passwords.remove('theirs');
  });

  it('lets the desktop connect the drive again by itself', async () => {
    const mine = target({ login: 'carl' });
    await gvfs.map(mine, credential, signal);
    const daemon = gvfsDaemon({ timeoutMs: 9000 });
    for (const mount of await daemon.mounts()) await daemon.unmount(mount);
    expect(await gvfs.mounted(mine)).toBe('gone');
    // As a click on the bookmark does; no answer is needed.
    const { code } = await run({ file: 'gio', args: ['mount', gvfsUri(mine)], stdin: '2\n', timeoutMs: 15_000 });
    expect(code).toBe(0);
    expect(await gvfs.mounted(mine)).toBe('mapped');
  });

  it('shows a credential that is refused once, and says so', async () => {
    stage.servers.forget();
    const wrong = { throwaway: new Secret('wrong'), realm };
    expect(await failureCode(gvfs.map(target({ login: 'emil' }), wrong, signal))).toBe('LK-5006');
    expect(authenticated(await stage.servers.requests())).toHaveLength(1);
  });

  it('says that a server that is down cannot be reached', async () => {
    await stage.servers.halt();
    try {
      expect(await failureCode(gvfs.map(target({ login: 'emil' }), credential, signal))).toBe('LK-3002');
    } finally {
      await stage.servers.resume();
    }
  });

  it('gives up on a silent server, and leaves nothing that could answer it later', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const runtime = stage.desktop.env['XDG_RUNTIME_DIR'];
    const impatient = otherMapper({ runtime, daemon: gvfsDaemon({ timeoutMs: 500 }) });
    const mine = target({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/` });
    expect(await failureCode(impatient.map(mine, credential, signal))).toBe('LK-5007');
    await impatient.unmap(mine);
    expect(await stage.passwords.has(mine.id)).toBe(false);
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('calls its crash one, and not a lack of time', async () => {
    const server = await startChunkingServer(stage.servers.url('nested'), '/outer');
    expect(await failureCode(gvfs.map(target({ url: server.url }), credential, signal))).toBe('LK-5017');
    server.stop();
  });

  it('says that gvfs is missing where there is no session bus, and has nothing to unmap there', async () => {
    const alone = otherMapper({ daemon: gvfsDaemon({ timeoutMs: 3000, address: 'unix:path=/nowhere/bus' }) });
    const mine = target();
    expect(await failureCode(alone.map(mine, credential, signal))).toBe('LK-5002');
    expect(await alone.mounted(mine)).toBe('gone');
    await alone.unmap(mine);
    expect(await stage.passwords.has(mine.id)).toBe(false);
  });

  it('does not take a mount for a drive when no program can see it', async () => {
    const runtime = stage.desktop.env['XDG_RUNTIME_DIR'] ?? '';
    await run({ file: 'fusermount3', args: ['-u', '-z', join(runtime, 'gvfs')], timeoutMs: 5000 });
    expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(runtime);
    const mine = target({ login: 'dora' });
    expect(await failureCode(gvfs.map(mine, credential, signal))).toBe('LK-5003');
    expect(await gvfs.mounted(mine)).toBe('gone');
  });
});
