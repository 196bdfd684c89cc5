import { lstatSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDrives } from '../../electron/drives/create-drives.ts';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../electron/drives/drives.ts';
import type { StreamingHttp } from '../../electron/http/http.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { macDrives } from '../../electron/os/mac/drives/mac-drives.ts';
import { usualPlaces } from '../../electron/os/places.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { memoryMountRecords } from '../fakes/memory-mount-records.ts';
import { failureCode } from '../support/failure-code.ts';
import { startGateway, type InProcessGateway } from '../support/in-process-gateway.ts';
import { startMacBed, type MacBed } from '../support/mac-bed.ts';
import { specOn } from '../support/mapper-bench.ts';
import { authenticated, startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const secret = new Secret('pässwört-Ü€');
const { signal } = new AbortController();

let bed: MacBed;
let servers: WebdavServers;
let gateway: InProcessGateway;
let home: string;
let drives: Drives;
let spec: DriveSpec;

beforeAll(async () => {
  [bed, servers] = await Promise.all([startMacBed(), startWebdavServers({ alice: 'pässwört-Ü€' })]);
  const http = (caFile?: string): StreamingHttp =>
    undiciHttp({ userAgent: 'test', ...(caFile === undefined ? {} : { caFile }) });
  gateway = await startGateway(http);
  home = mkdtempSync(join(tmpdir(), 'lk-mac-home-'));
  const { table, uid, volumes: folder } = bed;
  drives = createDrives({
    system: macDrives({ places: { ...usualPlaces(), home }, env: {} }, { volumes: bed.calls(), table, uid, folder }),
    ...{ http, gateway, mounts: memoryMountRecords() },
  });
  spec = specOn(servers, 'netfs', { id: 'drive-of-a-mac', label: 'Büro & Co' });
});
afterEach(async () => {
  servers.setPassword('alice', 'pässwört-Ü€');
  await drives.disconnect(spec);
  expect(await bed.leftovers()).toEqual([]);
  expect(lstatSync(join(home, 'Latchkey'), { throwIfNoEntry: false })).toBeUndefined();
});
afterAll(async () => {
  await bed.stop();
  await gateway.stop();
  await servers.stop();
  rmSync(home, { recursive: true, force: true });
});

const cat = async (path: string): Promise<string> => {
  const { stdout, stderr } = await run({ file: 'cat', args: [path], timeoutMs: 20_000 });
  return stdout || stderr;
};

describe('a drive on a Mac, from the set-up to its removal', () => {
  it('is a volume with its label, has a link in the home, is proved, and leaves nothing', async () => {
    servers.putFile('basic', 'hello.txt', 'from the server');
    expect(await drives.choose({})).toBe('netfs');
    const drive = await drives.connect(spec, secret, signal);
    expect(drive).toMatchObject({ path: join(bed.volumes, 'Büro & Co'), notes: [] });
    const link = join(home, 'Latchkey/Büro & Co');
    expect([await drives.entryPath(spec), readlinkSync(link)]).toEqual([link, drive.path]);
    expect(await drives.prove(drive, secret, '.latchkey-proof-mac', signal)).toEqual({ is: 'writable' });
    expect(await cat(join(link, 'hello.txt'))).toBe('from the server');
    expect(await drives.status(spec)).toBe('mapped');
  });

  it('goes on with another app password as it is, and asks with a dead one once', async () => {
    servers.putFile('basic', 'hello.txt', 'again');
    const { path } = await drives.connect(spec, secret, signal);
    const mounted = await bed.table();
    servers.setPassword('alice', 'next');
    servers.forget();
    for (let tries = 0; tries < 4; tries += 1) await cat(join(path, 'hello.txt'));
    expect(authenticated(await servers.requests())).toHaveLength(1);
    expect(await drives.status(spec)).toBe('refused');
    expect((await drives.connect(spec, new Secret('next'), signal)).path).toBe(path);
    expect([await cat(join(path, 'hello.txt')), await bed.table()]).toEqual(['again', mounted]);
  });

  it('is mapped anew when what serves it knows nothing of its credential any more', async () => {
    const { path } = await drives.connect(spec, secret, signal);
    await gateway.forgetAll();
    expect(await drives.mounted(spec)).toBe('dead');
    expect((await drives.connect(spec, secret, signal)).path).toBe(path);
    expect(await drives.mounted(spec)).toBe('mapped');
  });

  it('is told what the platform says, and not what NetFS makes of it', async () => {
    servers.setPassword('alice', 'another');
    expect(await failureCode(drives.connect(spec, secret, signal))).toBe('LK-5006');
  });

  it('is told that the platform cannot be reached, and not what NetFS makes of it', async () => {
    await servers.halt();
    try {
      expect(await failureCode(drives.connect(spec, secret, signal))).toBe('LK-3002');
    } finally {
      await servers.resume();
    }
  });

  it('is unmapped when nobody knows it any more', async () => {
    await drives.connect(spec, secret, signal);
    expect(await drives.clearLeftovers([spec.id])).toBe(0);
    expect(await drives.clearLeftovers([])).toBeGreaterThan(0);
    expect(await drives.mounted(spec)).toBe('gone');
  });
});
