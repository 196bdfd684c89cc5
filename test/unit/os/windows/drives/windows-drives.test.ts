import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DriveSpec } from '../../../../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../../../../electron/drives/drives.ts';
import { undiciHttp } from '../../../../../electron/http/undici-http.ts';
import { readUnc } from '../../../../../electron/os/windows/drives/unc.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';
import { memoryRegistry, type MemoryRegistry } from '../../../../fakes/memory-registry.ts';
import { memoryWindows, type MemoryWindows } from '../../../../fakes/memory-wnet.ts';
import { failureCode } from '../../../../support/failure-code.ts';
import { FaultyWebdav } from '../../../../support/faulty-webdav.ts';
import { startGateway, type InProcessGateway } from '../../../../support/in-process-gateway.ts';
import { memoryWindowsDrives } from '../../../../support/memory-windows-drives.ts';

const secret = new Secret('app password');
const { signal } = new AbortController();
const http = () => undiciHttp({ userAgent: 'test' });

let server: FaultyWebdav;
let gateway: InProcessGateway;
let windows: MemoryWindows;
let registry: MemoryRegistry;
let folder: string;
let drives: Drives;
let spec: DriveSpec;

beforeAll(async () => {
  server = await FaultyWebdav.start();
  gateway = await startGateway(http);
});
afterAll(async () => {
  await gateway.stop();
  await server.stop();
});
beforeEach(() => {
  [windows, registry, folder] = [memoryWindows(), memoryRegistry(), mkdtempSync(join(tmpdir(), 'lk-windows-'))];
  drives = memoryWindowsDrives({ windows, registry, gateway, folder });
  spec = {
    ...{ id: 'one', label: 'Büro Köln', url: `${server.origin}/base/`, login: 'alice', mapper: 'webclient' },
    challenge: { scheme: 'basic', realm: 'theirs' },
  };
});
afterEach(async () => {
  await drives.clearLeftovers([]);
  rmSync(folder, { recursive: true });
});

const tokens = (): readonly string[] => [...windows.mapped.values()].map((remote) => readUnc(remote)?.token ?? '');

describe('a drive on Windows', () => {
  it('gets a letter, which is kept with it, and is found again by what Windows says of it', async () => {
    const { spec: mapped, path, notes } = await drives.connect(spec, secret, signal);
    expect([mapped.letter, path, notes]).toEqual(['Z', 'Z:\\', []]);
    expect([await drives.mounted(mapped), await drives.pathOf(mapped), drives.linkOf(mapped)]).toEqual([
      ...['mapped', 'Z:\\', 'Z:\\'],
    ]);
    expect(await windows.read('Z', 'a.txt')).not.toBe('');
  });

  it('has its old letter at the next log-on, with another credential', async () => {
    const { spec: mapped } = await drives.connect({ ...spec, letter: 'N' }, secret, signal);
    const [before] = tokens();
    await drives.disconnect(mapped);
    windows.others.set('Z', '');
    expect((await drives.connect(mapped, secret, signal)).path).toBe('N:\\');
    expect(tokens()).not.toContain(before);
  });

  it('goes on as it is with another app password', async () => {
    const { spec: mapped } = await drives.connect(spec, secret, signal);
    const before = [...windows.mapped];
    await drives.connect(mapped, new Secret('next'), signal);
    expect([...windows.mapped]).toEqual(before);
  });

  it('has its credential nowhere but in Windows’ own lists while it is mapped', async () => {
    await drives.connect(spec, secret, signal);
    const [token = ''] = tokens();
    expect(token).toHaveLength(43);
    expect(readFileSync(join(folder, 'mounts.json'), 'utf8')).not.toContain(token);
    expect(JSON.stringify(await gateway.look())).not.toContain(token);
    expect(JSON.stringify(gateway.events)).not.toContain(token);
    expect(registry.all().filter((name) => name.includes(token))).toHaveLength(2); // Explorer's names for it
  });

  it('leaves no letter, no name in Explorer and no icon when it is disconnected', async () => {
    const { spec: mapped } = await drives.connect(spec, secret, signal);
    expect(registry.all().length).toBeGreaterThan(0);
    await drives.disconnect(mapped);
    expect([windows.mapped.size, registry.all(), await drives.mounted(mapped)]).toEqual([0, [], 'gone']);
  });

  it('names no credential in a failure of what was asked for with it', async () => {
    const told = await gateway.look();
    server.plays.set('/base', (_request, response) => {
      response.writeHead(404).end();
    });
    let failure: unknown;
    try {
      await drives.connect(spec, secret, signal).catch((error: unknown) => {
        failure = error;
      });
    } finally {
      server.plays.clear();
    }
    expect(failure).toMatchObject({ failure: { code: 'LK-3106', details: { path: '/B%C3%BCro%20K%C3%B6ln/' } } });
    expect(told?.drives).toEqual([]);
  });

  it('is said to be in use while programs have files open, and can be disconnected afterwards', async () => {
    const { spec: mapped } = await drives.connect(spec, secret, signal);
    windows.inUse.add('Z');
    expect(await failureCode(drives.disconnect(mapped))).toBe('LK-5321');
    // What is open can be saved until then.
    expect(await windows.read('Z', 'a.txt')).not.toBe('');
    expect(registry.all()).not.toEqual([]);
    windows.inUse.clear();
    await drives.disconnect(mapped);
    expect(windows.mapped.size).toBe(0);
  });

  it('in use goes all the same when a person says so, and with it its names in Explorer', async () => {
    const { spec: mapped } = await drives.connect(spec, secret, signal);
    windows.inUse.add('Z');
    await drives.disconnect(mapped, { cutsOff: true });
    expect([windows.mapped.size, registry.all(), (await gateway.look())?.drives]).toEqual([0, [], []]);
  });

  it('names letters that lead straight to the server and are no known drive’s, and leaves them', async () => {
    const platform = new URL('https://files.example.com/');
    const known = { ...spec, url: 'https://files.example.com/webdav/mine/' };
    windows.others.set('P', String.raw`\\files.example.com@SSL\DavWWWRoot\webdav`);
    windows.others.set('Q', String.raw`\\FILES.example.com@SSL@443\DavWWWRoot\webdav\other`);
    windows.others.set('R', String.raw`\\files.example.com@SSL\DavWWWRoot\webdav\mine`);
    windows.others.set('S', String.raw`\\other.example.com@SSL\DavWWWRoot\webdav`);
    windows.others.set('T', String.raw`\\files.example.com\share`);
    expect([...(await drives.disconnectUnknown(platform, [known]))].sort()).toEqual(['P:\\', 'Q:\\']);
    expect([...windows.others.keys()].sort()).toEqual(['C', 'P', 'Q', 'R', 'S', 'T']);
  });

  it('is mapped anew over what is open on it, when nobody serves that any more', async () => {
    const { spec: mapped } = await drives.connect(spec, secret, signal);
    const before = tokens();
    windows.inUse.add('Z');
    await gateway.forgetAll(); // as when the gateway has ended with what it knew
    expect(await drives.mounted(mapped)).toBe('dead');
    expect((await drives.connect(mapped, secret, signal)).path).toBe('Z:\\');
    expect(tokens()).not.toEqual(before);
  });

  it('of which nobody knows any more is cleared away', async () => {
    await drives.connect(spec, secret, signal);
    expect(await drives.clearLeftovers([])).toBeGreaterThan(0);
    expect([windows.mapped.size, registry.all()]).toEqual([0, []]);
  });

  it('cannot be chosen where IT has switched its service off, and it is said why', async () => {
    windows.service.is = 'disabled';
    expect(await failureCode(drives.choose({}))).toBe('LK-5331');
  });
});
