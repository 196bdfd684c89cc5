import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { listenedHosts } from '../support/apache-config.ts';
import { startChunkingServer } from '../support/chunking-server.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { startFrontServer } from '../support/front-server.ts';
import { startLighttpd, type Lighttpd } from '../support/lighttpd.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { specOn, type SpecChanges } from '../support/mapper-bench.ts';
import { authenticated, realm } from '../support/webdav-servers.ts';

const password = 'pässwört-Ü€ "quoted" %(x)s ';
const secret = new Secret(password);
const { signal } = new AbortController();
const logins = ['alice', 'jürgen', 'DOM\\carl', 'bob@example.com', '日本'];

let stage: DriveStage;
let lighttpd: Lighttpd;
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
  const accounts = Object.fromEntries(logins.map((login) => [login, password]));
  [stage, lighttpd] = await Promise.all([startDriveStage(accounts), startLighttpd(accounts)]);
});
afterEach(async () => {
  for (const login of logins) stage.servers.setPassword(login, password);
  for (const one of used.splice(0)) await stage.drives.disconnect(one);
});
afterAll(async () => {
  await Promise.all([stage.stop(), lighttpd.stop()]);
});

/** Where this machine has IPv6. */
const atIpv6Literals = (mapper: MapperName): readonly [string, () => DriveSpec][] => {
  const url = (scheme: 'http' | 'https'): string => stage.servers.url('basic', scheme, '[::1]');
  const all: readonly [string, () => DriveSpec][] = [
    ['at an IPv6 literal', () => spec(mapper, { url: url('http') })],
    ['over TLS at an IPv6 literal', () => spec(mapper, { url: url('https'), caFile: stage.servers.caFile })],
  ];
  return listenedHosts().length > 1 ? all : [];
};

describe.each(linuxMappers)('drives that the gateway serves, mapped by %s', (mapper) => {
  const all: readonly (readonly [string, () => DriveSpec])[] = [
    ['by Basic', () => spec(mapper)],
    ['called Büro & Co', () => spec(mapper, { label: 'Büro & Co' })],
  ];
  /** How the gateway asks the platform, no mount tool sees: each of these is mapped by one of the two. */
  const byTurns: typeof all = [
    ['by Digest', () => spec(mapper, { root: 'digest' })],
    [
      'over TLS with a private CA of this drive only',
      () => spec(mapper, { url: stage.servers.url('basic', 'https'), caFile: stage.servers.caFile }),
    ],
    ...atIpv6Literals(mapper),
    [
      'over TLS at a name',
      () => spec(mapper, { url: stage.servers.url('basic', 'https', 'localhost'), caFile: stage.servers.caFile }),
    ],
    ['below a folder that is WebDAV as well', () => spec(mapper, { root: 'nested' })],
    ['with a blank in its path', () => spec(mapper, { root: 'spaced' })],
    ...logins.slice(1).map((login): [string, () => DriveSpec] => [`for ${login}`, () => spec(mapper, { login })]),
    ['on lighttpd', () => spec(mapper, { url: lighttpd.url('basic') })],
    [
      'on lighttpd, by a Digest that no mount tool knows, over TLS with a private CA',
      () =>
        spec(mapper, {
          ...{ url: lighttpd.url('digest', 'https'), caFile: lighttpd.caFile },
          challenge: { scheme: 'digest', realm },
        }),
    ],
  ];
  const mine = byTurns.filter((_, at) => at % linuxMappers.length === linuxMappers.indexOf(mapper));
  it.each([...all, ...mine])('lists, writes, compares, renames and deletes %s', async (_what, make) => {
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

  it('are of a server that asks in ways that no mount tool knows, besides one that Latchkey does', async () => {
    const server = await startFrontServer(stage.servers.url('basic'), { challenges: ['Negotiate', 'NTLM'] });
    try {
      stage.servers.putFile('basic', 'hello.txt', 'hello');
      const challenge = await stage.drives.probe(server.url, undefined, signal);
      expect(challenge.scheme).toBe('basic');
      const { path } = await stage.drives.connect(spec(mapper, { url: server.url, challenge }), secret, signal);
      expect(await cat(join(path, 'hello.txt'))).toBe('hello');
    } finally {
      server.stop();
    }
  });

  it('are of a server that takes three seconds for each answer', async () => {
    const server = await startFrontServer(stage.servers.url('basic'), { delayMs: 3200 });
    try {
      stage.servers.putFile('basic', 'hello.txt', 'hello');
      const { path } = await stage.drives.connect(spec(mapper, { url: server.url }), secret, signal);
      expect(await cat(join(path, 'hello.txt'))).toBe('hello');
    } finally {
      server.stop();
    }
  });

  it('need no password that the person has saved, and send none: neither for the platform nor for this computer', async () => {
    const one = spec(mapper);
    const { port } = new URL(one.url);
    const theirs = [
      { id: 'theirs', server: '127.0.0.1', port: Number(port), user: one.login, realm },
      { id: 'theirs-too', server: '127.0.0.1', port: stage.gateway.port, user: one.login, realm: 'Latchkey' },
    ];
    for (const item of theirs) await stage.passwords.put(item, new Secret('saved long ago'));
    try {
      stage.servers.putFile('basic', 'hello.txt', 'hello');
      stage.servers.forget();
      const { path } = await stage.drives.connect(one, secret, signal);
      expect(await cat(join(path, 'hello.txt'))).toBe('hello');
      expect((await stage.servers.requests()).filter(({ status }) => status === 401)).toEqual([]);
    } finally {
      for (const { id } of theirs) await stage.passwords.remove(id);
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
