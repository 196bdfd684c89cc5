import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { Finding, MapperName } from '../../../electron/contract/view.ts';
import { chooseMapper, type MapperWish } from '../../../electron/drives/choose-mapper.ts';
import type { DriveMapper } from '../../../electron/drives/drive-mapper.ts';
import { memoryDriveMapper, memoryServer } from '../../fakes/memory-drive-mapper.ts';

const ok: Finding = { id: 'x', state: 'ok' };
const noGvfs: Finding = { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: ['gvfs-fuse', 'gvfs-backends'] };
const noFuse: Finding = { id: 'fuse', state: 'problem', code: 'LK-5003' };
const noRclone: Finding = { id: 'rclone', state: 'problem', code: 'LK-5004', packages: ['rclone'] };

function mapper(name: MapperName, findings: readonly Finding[]): DriveMapper {
  return { ...memoryDriveMapper(memoryServer(), name), prerequisites: () => Promise.resolve(findings) };
}

async function choice(gvfs: readonly Finding[], rclone: readonly Finding[], wish: MapperWish = {}): Promise<string> {
  try {
    return (await chooseMapper([mapper('gvfs', gvfs), mapper('rclone', rclone)], wish)).name;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const { code, details } = error.failure;
    return details?.['packages'] === undefined ? code : `${code} ${String(details['packages'])}`;
  }
}

describe('choosing a mapper', () => {
  it.each<[string, readonly Finding[], readonly Finding[], MapperWish, string]>([
    ['the best when all work', [ok], [ok], {}, 'gvfs'],
    ['the other when the best does not', [noGvfs], [ok], {}, 'rclone'],
    ['the one of the setting', [ok], [ok], { preferred: 'rclone' }, 'rclone'],
    ['another one when that of the setting does not work', [ok], [noRclone], { preferred: 'rclone' }, 'gvfs'],
    ['the one asked for', [ok], [ok], { requested: 'rclone', preferred: 'gvfs' }, 'rclone'],
    ['none but the one asked for', [noGvfs], [ok], { requested: 'gvfs' }, 'LK-5002 gvfs-fuse gvfs-backends'],
    ['none without FUSE', [noFuse], [ok], { requested: 'gvfs' }, 'LK-5003'],
    ['none without rclone', [ok], [noRclone], { requested: 'rclone' }, 'LK-5004 rclone'],
    ['none when nothing works', [noGvfs], [noRclone], {}, 'LK-5001 gvfs-fuse gvfs-backends rclone'],
  ])('takes %s', async (_what, gvfs, rclone, wish, expected) => {
    expect(await choice(gvfs, rclone, wish)).toBe(expected);
  });

  it('has none on an operating system without mappers', async () => {
    await expect(chooseMapper([], {})).rejects.toThrow('LK-5014');
  });
});
