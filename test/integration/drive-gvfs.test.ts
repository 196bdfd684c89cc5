import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { gvfsDaemon } from '../../electron/os/linux/drives/gvfs-daemon.ts';
import { gvfsLocation, gvfsUri } from '../../electron/os/linux/drives/gvfs-location.ts';
import { gvfsMapper } from '../../electron/os/linux/drives/gvfs-mapper.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { specOn, type SpecChanges } from '../support/mapper-bench.ts';
import { authenticated } from '../support/webdav-servers.ts';

const secret = new Secret('pw');
const { signal } = new AbortController();

describe('gvfs in a desktop session', () => {
  let stage: DriveStage;
  const used: DriveSpec[] = [];
  const spec = (changes: SpecChanges = {}): DriveSpec => {
    const made = specOn(stage.servers, 'gvfs', { id: `g${used.length}`, ...changes });
    used.push(made);
    return made;
  };
  const read = async (path: string): Promise<string> =>
    (await run({ file: 'cat', args: [path], timeoutMs: 9000 })).stdout;

  beforeAll(async () => {
    stage = await startDriveStage({ alice: 'pw', bob: 'pw', carl: 'pw', dora: 'pw' });
  });
  afterEach(async () => {
    for (const one of used.splice(0)) await stage.gvfs.unmap(one);
  });
  afterAll(() => stage.stop());

  it('maps a server that asks for a digest', async () => {
    stage.servers.putFile('digest', 'hello.txt', 'digested');
    const { path } = await stage.gvfs.map(spec({ root: 'digest' }), secret, signal);
    expect(await read(join(path, 'hello.txt'))).toBe('digested');
  });

  it('finds a drive that gvfs shows inside the mount of the folder above', async () => {
    stage.servers.putFile('nested', 'hello.txt', 'nested');
    const nested = spec({ root: 'nested' });
    const { path } = await stage.gvfs.map(nested, secret, signal);
    expect(path).toMatch(/prefix=%2Fouter\/inner$/);
    expect(stage.gvfs.isPathOf(nested, path)).toBe(true);
    expect(await read(join(path, 'hello.txt'))).toBe('nested');
    expect(await stage.gvfs.status(nested)).toBe('mapped');
    await stage.gvfs.unmap(nested);
    expect(await stage.gvfs.status(nested)).toBe('gone');
  });

  it('makes two folders of one account one mount, so that removing one takes the other away: hence LK-7031', async () => {
    const inner = spec({ root: 'nested' });
    const outer = spec({ root: 'nested', url: new URL('..', inner.url).href });
    await stage.gvfs.map(inner, secret, signal);
    await stage.gvfs.map(outer, secret, signal);
    expect(await Promise.all([inner, outer].map((one) => stage.gvfs.status(one)))).toEqual(['mapped', 'mapped']);
    await stage.gvfs.unmap(inner);
    expect(await stage.gvfs.status(outer)).toBe('gone');
  });

  it('takes a drive that the user has connected already for mapped, and keeps the password for the next time', async () => {
    const mine = spec({ login: 'bob' });
    const { hostname: server, port } = new URL(mine.url);
    const theirs = { id: 'theirs', server, port: Number(port), user: 'bob', realm: mine.challenge.realm };
    await stage.passwords.put(theirs, secret);
    await gvfsDaemon({ timeoutMs: 9000 }).mount(gvfsLocation(mine));
    const before = authenticated(await stage.servers.requests()).length;
    expect((await stage.gvfs.map(mine, secret, signal)).path).toBe(stage.gvfs.pathOf(mine));
    expect(authenticated(await stage.servers.requests())).toHaveLength(before);
    expect(await stage.passwords.has(mine.id)).toBe(true);
    await stage.gvfs.unmap(mine);
    expect(await stage.passwords.has('theirs')).toBe(true);
    await stage.passwords.remove('theirs');
  });

  it('lets the desktop connect the drive again by itself', async () => {
    const mine = spec({ login: 'carl' });
    await stage.gvfs.map(mine, secret, signal);
    const daemon = gvfsDaemon({ timeoutMs: 9000 });
    for (const mount of await daemon.mounts()) await daemon.unmount(mount);
    expect(await stage.gvfs.status(mine)).toBe('gone');
    // As a click on the bookmark does; no answer is needed.
    const { code } = await run({ file: 'gio', args: ['mount', gvfsUri(mine)], stdin: '2\n', timeoutMs: 15_000 });
    expect(code).toBe(0);
    expect(await stage.gvfs.status(mine)).toBe('mapped');
  });

  it('sends no credentials to where a server redirects', async () => {
    const code = await failureCode(stage.gvfs.map(spec({ url: stage.servers.movedUrl }), secret, signal));
    expect(code).toMatch(/^LK-(5005|5006)$/);
    const elsewhere = (await stage.servers.requests()).filter(({ port }) => port === stage.servers.otherPort);
    expect(authenticated(elsewhere)).toEqual([]);
  });

  it('does not trust a private CA, and sends nothing', async () => {
    stage.servers.forget();
    const { servers } = stage;
    const mine = spec({ url: servers.url('basic', 'https'), caFile: servers.caFile });
    expect(await failureCode(stage.gvfs.map(mine, secret, signal))).toBe('LK-5013');
    expect(authenticated(await servers.requests())).toEqual([]);
  });

  it('gives up on a silent server, and leaves nothing that could answer it later', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const impatient = gvfsMapper({
      passwords: stage.passwords,
      reachable: () => Promise.resolve(true),
      home: stage.desktop.home,
      runtime: stage.desktop.env['XDG_RUNTIME_DIR'],
      daemon: gvfsDaemon({ timeoutMs: 500 }),
    });
    const mine = spec({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/` });
    expect(await failureCode(impatient.map(mine, secret, signal))).toBe('LK-5007');
    await impatient.unmap(mine);
    expect(await stage.passwords.has(mine.id)).toBe(false);
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('says that gvfs is missing where there is no session bus, and has nothing to unmap there', async () => {
    const alone = gvfsMapper({
      passwords: stage.passwords,
      reachable: () => Promise.resolve(true),
      home: stage.desktop.home,
      daemon: gvfsDaemon({ timeoutMs: 3000, address: 'unix:path=/nowhere/bus' }),
    });
    const mine = spec();
    expect(await failureCode(alone.map(mine, secret, signal))).toBe('LK-5002');
    expect(await alone.status(mine)).toBe('gone');
    await alone.unmap(mine);
    expect(await stage.passwords.has(mine.id)).toBe(false);
  });

  it('does not take a mount for a drive when no program can see it', async () => {
    const runtime = stage.desktop.env['XDG_RUNTIME_DIR'] ?? '';
    await run({ file: 'fusermount3', args: ['-u', '-z', join(runtime, 'gvfs')], timeoutMs: 5000 });
    expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(runtime);
    const mine = spec({ login: 'dora' });
    expect(await failureCode(stage.gvfs.map(mine, secret, signal))).toBe('LK-5003');
    expect(await stage.gvfs.status(mine)).toBe('gone');
  });
});
