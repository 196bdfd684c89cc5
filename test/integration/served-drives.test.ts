import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startChunkingServer } from '../support/chunking-server.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { specOn, type SpecChanges } from '../support/mapper-bench.ts';
import { authenticated } from '../support/webdav-servers.ts';

const password = 'pässwört-Ü€ "quoted" %(x)s ';
const secret = new Secret(password);
const { signal } = new AbortController();
const logins = ['alice', 'jürgen', 'DOM\\carl', 'bob@example.com', '日本'];

let stage: DriveStage;
const used: DriveSpec[] = [];
const spec = (mapper: MapperName, changes: SpecChanges = {}): DriveSpec => {
  const made = specOn(stage.servers, mapper, {
    id: `s${String(used.length)}`,
    label: `Drive ${String(used.length)}`,
    ...changes,
  });
  used.push(made);
  return made;
};
/** The gateway is in this process, which must never wait for a mount: programs of their own go into it. */
const sh = async (script: string, ...args: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await run({ file: 'sh', args: ['-c', script, 'sh', ...args], timeoutMs: 30_000 });
  return stdout || stderr;
};
const cat = (path: string): Promise<string> => sh('cat "$1"', path);
const dead = async (): Promise<number> => authenticated(await stage.servers.requests()).length;

beforeAll(async () => {
  stage = await startDriveStage(Object.fromEntries(logins.map((login) => [login, password])));
});
afterEach(async () => {
  for (const login of logins) stage.servers.setPassword(login, password);
  for (const one of used.splice(0)) await stage.drives.disconnect(one);
});
afterAll(() => stage.stop());

describe.each(linuxMappers)('drives that the gateway serves, mapped by %s', (mapper) => {
  it.each<[string, () => DriveSpec]>([
    ['by Basic', () => spec(mapper)],
    ['by Digest', () => spec(mapper, { root: 'digest' })],
    [
      'over TLS with a private CA of this drive only',
      () => spec(mapper, { url: stage.servers.url('basic', 'https'), caFile: stage.servers.caFile }),
    ],
    ['below a folder that is WebDAV as well', () => spec(mapper, { root: 'nested' })],
    ['with a blank in its path', () => spec(mapper, { root: 'spaced' })],
    ...logins.map((login): [string, () => DriveSpec] => [`for ${login}`, () => spec(mapper, { login })]),
    ['called Büro & Co', () => spec(mapper, { label: 'Büro & Co' })],
  ])('lists, writes, compares, renames and deletes %s', async (_what, make) => {
    const drive = await stage.drives.connect(make(), secret, signal);
    const name = 'Größe 100 % (1) +~.txt';
    await sh('printf "%s" "written by a program" > "$1"', join(drive.path, name));
    await expect.poll(() => cat(join(drive.path, name))).toBe('written by a program');
    const script = 'cd "$1" && mv "$2" renamed.txt && head -c 3000000 /dev/urandom > "$3" && cp "$3" big.bin';
    const copied = join(stage.desktop.home, 'big.bin');
    expect(await sh(script, drive.path, name, copied)).toBe('');
    await expect.poll(() => sh('cd "$1" && cmp "$2" big.bin && ls', drive.path, copied)).toContain('renamed.txt');
    expect(await sh('cd "$1" && rm renamed.txt big.bin && ls', drive.path)).not.toContain('renamed.txt');
    expect(await stage.drives.status(drive.spec)).toBe('mapped');
    expect(await stage.drives.prove(drive, secret, '.latchkey-proof-x', signal)).toEqual({ is: 'writable' });
  });

  it('are two of one account at once, each unmapped alone', async () => {
    const [one, two] = [spec(mapper), spec(mapper, { root: 'spaced' })];
    stage.servers.putFile('spaced', 'there.txt', 'two');
    await stage.drives.connect(one, secret, signal);
    const second = await stage.drives.connect(two, secret, signal);
    await stage.drives.disconnect(one);
    expect(await cat(join(second.path, 'there.txt'))).toBe('two');
    expect([await stage.drives.mounted(one), await stage.drives.mounted(two)]).toEqual(['gone', 'mapped']);
  });

  it('are a folder and the one above it, of one account, each unmapped alone', async () => {
    stage.servers.putFile('nested', 'there.txt', 'inner');
    const inner = spec(mapper, { root: 'nested' });
    const outer = spec(mapper, { root: 'nested', url: new URL('..', inner.url).href });
    await stage.drives.connect(inner, secret, signal);
    const { path } = await stage.drives.connect(outer, secret, signal);
    expect(await cat(join(path, 'inner/there.txt'))).toBe('inner');
    await stage.drives.disconnect(inner);
    expect(await cat(join(path, 'inner/there.txt'))).toBe('inner');
    expect([await stage.drives.mounted(inner), await stage.drives.mounted(outer)]).toEqual(['gone', 'mapped']);
  });

  it('send a dead app password once for twenty accesses, and go on with the next one as they are', async () => {
    stage.servers.putFile('basic', 'hello.txt', 'hello');
    const one = spec(mapper);
    const { path } = await stage.drives.connect(one, secret, signal);
    // A program that has the file open all the time.
    const reader = spawn('sh', ['-c', 'exec 3< "$1"; echo open; read go; cat <&3', 'sh', join(path, 'hello.txt')]);
    await once(reader.stdout, 'data');
    await sleep(1600); // what has just been answered is trusted for a moment
    stage.servers.setPassword('alice', 'another');
    stage.servers.forget();
    for (let n = 0; n < 20; n += 1) expect(await cat(join(path, 'hello.txt'))).not.toBe('hello');
    expect(await dead()).toBe(1);
    expect(await stage.drives.status(one)).toBe('refused');
    await stage.drives.connect(one, new Secret('another'), signal);
    await expect.poll(() => cat(join(path, 'hello.txt')), { timeout: 15_000 }).toBe('hello');
    reader.stdin.end('go\n');
    expect(String(await once(reader.stdout, 'data'))).toBe('hello');
    expect(await stage.drives.status(one)).toBe('mapped');
  });

  it('say why they cannot be mapped, with one request', async () => {
    stage.servers.forget();
    expect(await failureCode(stage.drives.connect(spec(mapper), new Secret('wrong'), signal))).toBe('LK-5006');
    expect(await dead()).toBe(1);
    const untrusted = spec(mapper, { url: stage.servers.url('basic', 'https') });
    stage.servers.forget();
    expect(await failureCode(stage.drives.connect(untrusted, secret, signal))).toBe('LK-3005');
    expect(
      await failureCode(stage.drives.connect(spec(mapper, { url: stage.servers.movedUrl }), secret, signal)),
    ).toMatch(/^LK-3/);
    expect((await stage.servers.requests()).filter(({ port }) => port === stage.servers.otherPort)).toEqual([]);
  });

  it('say that a platform that is down cannot be reached', async () => {
    await stage.servers.halt();
    try {
      expect(await failureCode(stage.drives.connect(spec(mapper), secret, signal))).toBe('LK-3002');
    } finally {
      await stage.servers.resume();
    }
  });

  it('answer at once while the server is down, and work when it is back', async () => {
    stage.servers.putFile('basic', 'hello.txt', 'hello');
    const one = spec(mapper);
    const { path } = await stage.drives.connect(one, secret, signal);
    await stage.servers.halt();
    try {
      await cat(join(path, 'first.txt'));
      const began = performance.now();
      await cat(join(path, 'second.txt'));
      expect(performance.now() - began).toBeLessThan(5000);
      expect(await stage.drives.status(one)).toBe('unreachable');
    } finally {
      await stage.servers.resume();
    }
    await expect.poll(() => cat(join(path, 'hello.txt')), { timeout: 20_000 }).toBe('hello');
  });

  it('are mapped anew when another process serves, which knows nothing of before', async () => {
    stage.servers.putFile('basic', 'hello.txt', 'hello');
    const one = spec(mapper);
    await stage.drives.connect(one, secret, signal);
    await stage.gateway.forgetAll();
    expect(await stage.drives.mounted(one)).toBe('dead');
    const { path } = await stage.drives.connect(one, secret, signal);
    expect(await cat(join(path, 'hello.txt'))).toBe('hello');
  });

  it('leave nothing when they are disconnected, also while the server is down', async () => {
    const one = spec(mapper);
    const { path } = await stage.drives.connect(one, secret, signal);
    await stage.servers.halt();
    try {
      await stage.drives.disconnect(one);
      expect(await stage.drives.mounted(one)).toBe('gone');
      // The desktop's FUSE process hears of it a moment later.
      await expect.poll(() => sh('ls -d "$1"', path)).toContain('No such file');
      expect(await stage.passwords.has(one.id)).toBe(false);
    } finally {
      await stage.servers.resume();
    }
  });

  it('work behind a server that answers for the folder above in chunks', async () => {
    const server = await startChunkingServer(stage.servers.url('nested'), '/outer');
    try {
      stage.servers.putFile('nested', 'hello.txt', 'hello');
      const { path } = await stage.drives.connect(spec(mapper, { url: server.url }), secret, signal);
      expect(await cat(join(path, 'hello.txt'))).toBe('hello');
    } finally {
      server.stop();
    }
  });
});
