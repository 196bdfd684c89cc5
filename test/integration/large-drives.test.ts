import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapperName } from '../../electron/contract/view.ts';
import { createDrives } from '../../electron/drives/create-drives.ts';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../electron/drives/drives.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { linuxDrives } from '../../electron/os/linux/drives/linux-drives.ts';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { memoryMountRecords } from '../fakes/memory-mount-records.ts';
import { builtGateway, type BuiltGateway } from '../support/built-gateway.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { item, multistatus } from '../support/faulty-webdav.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { specOn } from '../support/mapper-bench.ts';
import { startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const password = 'app password';
const secret = new Secret(password);
const { signal } = new AbortController();
/** A whole gigabyte, which takes four times as long, is what the bench carries: `npm run bench -- gateway`. */
const LARGE_MB = 256;
/** What the process that serves the drives may take for carrying it: it must not keep it. */
const CARRYING_MB = 110;
const ENTRIES = 60_000;

let desktop: Desktop;
let servers: WebdavServers;
let gateway: BuiltGateway;
let drives: Drives;
let sum: string;
beforeAll(async () => {
  desktop = await startDesktop();
  servers = await startWebdavServers({ alice: password });
  desktop.enter();
  gateway = builtGateway(desktop.home, desktop.env['XDG_RUNTIME_DIR'] ?? '');
  const networkPasswords = secretServiceNetworkPasswords(secretService());
  drives = createDrives({
    system: linuxDrives({ places: findPlaces(), env: process.env, networkPasswords }),
    http: () => undiciHttp({ userAgent: 'test' }),
    ...{ gateway: gateway.client, mounts: memoryMountRecords() },
  });
  sum = await sh(`${content} | sha256sum`);
});
afterAll(async () => {
  await gateway.stop();
  await desktop.stop();
  await servers.stop();
});

/** The same bytes each time, of which no two blocks are alike: a part that is missing, doubled or displaced is seen. */
const content = `openssl enc -aes-128-ctr -K 00 -iv 00 -in /dev/zero 2>/dev/null | dd bs=1M count=${LARGE_MB} iflag=fullblock status=none`;

async function sh(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run({ file: 'sh', args: ['-c', script, 'sh', ...args], timeoutMs: 120_000 });
  return stdout || stderr;
}

/** Gives what work with a drive is worth, and how much memory the server took for it at most. */
async function onDrive<T>(drive: DriveSpec, work: (path: string) => Promise<T>): Promise<readonly [T, number]> {
  const { path } = await drives.connect(drive, secret, signal);
  try {
    const { mb } = await gateway.memory('server');
    const worth = await work(path);
    return [worth, (await gateway.memory('server')).peakMb - mb];
  } finally {
    await drives.disconnect(drive);
  }
}

describe.each(linuxMappers)('a drive with much in it, mapped by %s', (mapper: MapperName) => {
  it(`takes a file of ${LARGE_MB} MB and gives it back, and what serves it keeps none of it`, async () => {
    const drive = specOn(servers, mapper, { id: `large-${mapper}` });
    const [read, tookMb] = await onDrive(drive, async (path) => {
      expect(await sh(`${content} > "$1"`, join(path, 'large'))).toBe('');
      // gvfs sends it after the program has closed it.
      const arrived = join(servers.folder('basic'), 'large');
      const size = `${String(LARGE_MB * 1024 * 1024)}\n`;
      await expect.poll(() => sh('stat -c %s "$1"', arrived), { timeout: 90_000, interval: 300 }).toBe(size);
      expect(await sh('sha256sum < "$1"', arrived)).toBe(sum);
      return await sh('sha256sum < "$1"', join(path, 'large'));
    });
    expect(read).toBe(sum);
    expect(tookMb).toBeLessThan(CARRYING_MB);
    await sh('rm "$1"', join(servers.folder('basic'), 'large'));
  });

  it(`lists ${ENTRIES} files`, async () => {
    const folder = await startFolder();
    try {
      const drive = specOn(servers, mapper, { id: `many-${mapper}`, url: folder.url });
      const [listed, tookMb] = await onDrive(drive, (path) =>
        sh('ls -U "$1" | LC_ALL=C sort | sed -n -e 1p -e \\$p -e \\$=', path),
      );
      expect(listed).toBe(`file-00000.txt\nfile-${String(ENTRIES - 1)}.txt\n${String(ENTRIES)}\n`);
      // gvfs asks for everything once more when a folder is opened for reading.
      expect(folder.listed()).toBe(mapper === 'gvfs' ? 2 : 1);
      expect(tookMb).toBeLessThan(CARRYING_MB);
    } finally {
      folder.stop();
    }
  });
});

interface Folder {
  readonly url: string;
  /** How often everything in it was asked for. */
  listed(): number;
  stop(): void;
}

/** A platform with nothing but one folder: only what is asked is measured, and not a disk. */
async function startFolder(): Promise<Folder> {
  const name = (n: number): string => `file-${String(n).padStart(5, '0')}.txt`;
  const about =
    '<d:getcontentlength>7</d:getcontentlength><d:getlastmodified>Mon, 01 Jun 2026 10:00:00 GMT</d:getlastmodified>';
  const entries = Array.from({ length: ENTRIES }, (_, n) => item(`/many/${name(n)}`, about)).join('');
  const whole = multistatus(item('/many/') + entries);
  let listed = 0;
  const server = createServer((request, response) => {
    request.resume();
    const isFolder = request.url === '/many/' || request.url === '/many';
    if (request.method === 'OPTIONS') response.writeHead(200, { dav: '1, 2', 'content-length': 0 }).end();
    else if (request.method !== 'PROPFIND' || !isFolder) response.writeHead(404, { 'content-length': 0 }).end();
    else {
      const isAll = request.headers['depth'] === '1';
      if (isAll) listed += 1;
      response
        .writeHead(207, { 'content-type': 'application/xml; charset=utf-8' })
        .end(isAll ? whole : multistatus(item('/many/')));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/many/`,
    listed: () => listed,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
