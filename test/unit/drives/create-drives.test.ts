import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { createDrives } from '../../../electron/drives/create-drives.ts';
import type { DriveMapper, DriveSpec } from '../../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../../electron/drives/drives.ts';
import { linuxDrives } from '../../../electron/os/linux/drives/linux-drives.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { memoryDriveMapper, memoryServer } from '../../fakes/memory-drive-mapper.ts';
import { MemoryGateway } from '../../fakes/memory-gateway.ts';
import { memoryMountRecords } from '../../fakes/memory-mount-records.ts';
import { failureCode } from '../../support/failure-code.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

const secret = new Secret('pw');
const { signal } = new AbortController();
const spec: DriveSpec = {
  ...{
    id: 'id',
    label: 'Files',
    url: 'http://127.0.0.1/dav/',
    login: 'alice',
    mapper: 'gvfs',
  },
  challenge: { scheme: 'basic', realm: 'r' },
};

describe('connecting a drive', () => {
  let folder: string;
  let gateway: MemoryGateway;
  let mapper: ReturnType<typeof memoryDriveMapper>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-drives-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function drives(change: Partial<DriveMapper> = {}, answer: Answer = { status: 207 }): Drives {
    gateway = new MemoryGateway(() => Promise.resolve([]));
    mapper = throwawayMapper();
    const http = fakeHttp(() => answer);
    const places = {
      ...{
        home: join(folder, 'home'),
        userConfig: join(folder, 'config'),
        runtime: join(folder, 'run'),
      },
      ...{ data: folder, config: folder, state: folder },
    };
    const services = { places, env: {}, networkPasswords: {} } as unknown as Parameters<typeof linuxDrives>[0];
    const mappers = [{ ...mapper, ...change }];
    const system = { ...linuxDrives(services), mappers, clearLeftovers: () => Promise.resolve(0) };
    return createDrives({ system, http: () => http, gateway, mounts: memoryMountRecords() });
  }

  /** Maps with whatever the gateway serves to. */
  const throwawayMapper = (): ReturnType<typeof memoryDriveMapper> => {
    const server = memoryServer();
    const inMemory = memoryDriveMapper(server);
    return {
      ...inMemory,
      map(target, credential, by) {
        const expected = gateway.throwawayOf(target.id);
        if (expected !== undefined)
          server.passwords.set(
            target.login,
            expected.use((text) => text),
          );
        return inMemory.map(target, credential, by);
      },
    };
  };

  it('makes a link and a bookmark, and has nothing more to say', async () => {
    const some = drives();
    expect((await some.connect(spec, secret, signal)).notes).toEqual([]);
    expect(await some.entryPath(spec)).toBe(join(folder, 'home/Network drives/Files'));
    await some.disconnect(spec);
  });

  it.each(['home', 'config'])('is done also where %s cannot be written, with a note, and undone', async (what) => {
    writeFileSync(join(folder, what), 'a file, in which no folder can be made');
    const some = drives();
    const { notes, path } = await some.connect(spec, secret, signal);
    expect(notes).toMatchObject([{ code: 'LK-5016', details: { reason: 'ENOTDIR' } }]);
    if (what === 'home') expect(await some.entryPath(spec)).toBe(path);
    await some.disconnect(spec);
    expect(await some.mounted(spec)).toBe('gone');
  });

  it('is done with a note where the bookmarks are a pipe that nobody writes to', async () => {
    mkdirSync(join(folder, 'config/gtk-3.0'), { recursive: true });
    execFileSync('mkfifo', [join(folder, 'config/gtk-3.0/bookmarks')]);
    const some = drives();
    const { notes } = await some.connect(spec, secret, signal);
    expect(notes).toMatchObject([{ code: 'LK-5016', details: { reason: 'NOT_A_FILE' } }]);
    await some.disconnect(spec);
    await some.clearLeftovers([]);
  }, 5000);

  it('does not hide a fault of its own behind a note', async () => {
    const some = drives({
      isPathOf: () => {
        throw new TypeError('broken');
      },
    });
    mkdirSync(join(folder, 'home/Network drives'), { recursive: true });
    writeFileSync(join(folder, 'home/Network drives/Files'), '');
    await some.connect(spec, secret, signal);
    rmSync(join(folder, 'home/Network drives/Files'));
    symlinkSync('/elsewhere', join(folder, 'home/Network drives/Files'));
    await expect(some.connect(spec, secret, signal)).rejects.toThrow('broken');
  });

  it('is dead, and not mapped, when nobody serves it any more', async () => {
    const some = drives();
    await some.connect(spec, secret, signal);
    gateway.served.clear();
    expect([await some.mounted(spec), await some.status(spec)]).toEqual(['dead', 'gone']);
  });

  it('is moved over when an older Latchkey has mapped it, and what somebody else has mounted is left alone', async () => {
    const some = drives({ isPathOf: (target, path) => path === `/memory/${target.id}` });
    mapper.mounts.set('/memory/id', spec);
    expect(await some.mounted(spec)).toBe('gone'); // nobody knows that it is ours
    mkdirSync(join(folder, 'home/Network drives'), { recursive: true });
    symlinkSync('/memory/id', join(folder, 'home/Network drives/Files'));
    expect(await some.mounted(spec)).toBe('direct');
    expect(await some.takesPassword(spec)).toBe(false);
    await some.connect(spec, secret, signal);
    expect(mapper.mounts.get('/memory/id')?.login).toBe('id');
    expect(await some.mounted(spec)).toBe('mapped');
  });

  it('is served no longer once it is disconnected, whatever its mount tool says', async () => {
    const some = drives({ unmap: () => Promise.reject(new FailureError('LK-5005')) });
    await some.connect(spec, secret, signal);
    expect(await failureCode(some.disconnect(spec))).toBe('LK-5005');
    expect([...gateway.served]).toEqual([]);
    expect(await some.mounted(spec)).toBe('dead'); // its place is still known, so that it can be tried again
  });

  it('that nobody knows any more is unmapped, and served no longer', async () => {
    const some = drives();
    await some.connect(spec, secret, signal);
    expect(await some.clearLeftovers(['id'])).toBe(0);
    expect(await some.clearLeftovers([])).toBe(1);
    expect([[...gateway.served], [...mapper.mounts]]).toEqual([[], []]);
  });
});
