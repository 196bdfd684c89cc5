import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  let requests: () => number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-drives-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function drives(change: Partial<DriveMapper> = {}, answer: Answer = { status: 207 }): Drives {
    const server = memoryServer();
    server.passwords.set('alice', 'pw');
    const http = fakeHttp(() => answer);
    requests = () => http.requests.length;
    const places = {
      ...{
        home: join(folder, 'home'),
        userConfig: join(folder, 'config'),
        runtime: join(folder, 'run'),
      },
      ...{ data: folder, config: folder, state: folder },
    };
    const services = { places, env: {}, networkPasswords: {} } as unknown as Parameters<typeof linuxDrives>[0];
    const mappers = [{ ...memoryDriveMapper(server), ...change }];
    return createDrives({ system: { ...linuxDrives(services), mappers }, certificateBundles: [], http: () => http });
  }

  it('makes a link and a bookmark, and has nothing more to say', async () => {
    const some = drives();
    expect((await some.connect(spec, secret, signal)).notes).toEqual([]);
    expect(some.entryPath(spec)).toBe(join(folder, 'home/Network drives/Files'));
    await some.disconnect(spec);
  });

  it.each(['home', 'config'])('is done also where %s cannot be written, with a note, and undone', async (what) => {
    writeFileSync(join(folder, what), 'a file, in which no folder can be made');
    const some = drives();
    const { notes, path } = await some.connect(spec, secret, signal);
    expect(notes).toMatchObject([{ code: 'LK-5016', details: { reason: 'ENOTDIR' } }]);
    if (what === 'home') expect(some.entryPath(spec)).toBe(path);
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
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/elsewhere', join(folder, 'home/Network drives/Files'));
    await expect(some.connect(spec, secret, signal)).rejects.toThrow('broken');
  });

  const refusing = { map: () => Promise.reject(new FailureError('LK-5006')) };

  it('takes a mount tool’s “permission denied” for a refused password only when our own try is refused', async () => {
    expect(await failureCode(drives(refusing, { status: 401 }).connect(spec, secret, signal))).toBe('LK-5006');
    expect(requests()).toBe(1);
    expect(await failureCode(drives(refusing, { status: 207 }).connect(spec, secret, signal))).toBe('LK-5018');
  });
});
