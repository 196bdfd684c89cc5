import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fusePrerequisites,
  gvfsPrerequisites,
  rclonePrerequisites,
} from '../../../../../electron/os/linux/drives/prerequisites.ts';

describe('what a machine lacks', () => {
  let folder = '';
  const program = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-tools-'));
    for (const name of ['rclone', 'fusermount3', 'gio', 'gvfsd']) program(name);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is told with the package for a missing rclone and FUSE', async () => {
    expect(await rclonePrerequisites({ path: '/nowhere' })).toEqual([
      { id: 'rclone', state: 'problem', code: 'LK-5004', packages: ['rclone'] },
      { id: 'fuse', state: 'problem', code: 'LK-5003', details: { reason: 'no-helper' }, packages: ['fuse3'] },
    ]);
    expect(await rclonePrerequisites({ path: folder })).toMatchObject([{ id: 'rclone', state: 'ok' }, { id: 'fuse' }]);
  });

  it('is the device itself when that is missing', async () => {
    expect(await fusePrerequisites({ path: folder, device: '/nowhere' })).toMatchObject({
      state: 'problem',
      code: 'LK-5003',
      details: { reason: 'no-device' },
    });
    expect(await fusePrerequisites({ path: folder, device: join(folder, 'gio') })).toEqual({ id: 'fuse', state: 'ok' });
  });

  it('is each part of gvfs by the name of its package, and the session bus', async () => {
    const pieces = [
      { files: ['/nowhere', join(folder, 'gvfsd')], package: 'gvfs-daemons' },
      { files: ['/nowhere', '/nor/here'], package: 'gvfs-fuse' },
    ];
    const busAddress = 'unix:path=/nowhere/bus';
    expect(await gvfsPrerequisites({ pieces, path: '/nowhere', busAddress })).toMatchObject([
      { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: ['gvfs-fuse', 'libglib2.0-bin'] },
      { id: 'bus', state: 'problem', code: 'LK-5002', details: { reason: 'no-session-bus' }, packages: ['dbus'] },
      { id: 'fuse', state: 'problem' },
    ]);
    expect((await gvfsPrerequisites({ pieces: pieces.slice(0, 1), path: folder, busAddress }))[0]).toEqual({
      id: 'gvfs',
      state: 'ok',
    });
  });
});
