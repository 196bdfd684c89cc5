import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { Finding, MapperName } from '../../../electron/contract/view.ts';
import { chooseMapper, isTrustedBySystem, type MapperWish } from '../../../electron/drives/choose-mapper.ts';
import type { DriveMapper } from '../../../electron/drives/drive-mapper.ts';
import { pemCertificates, trustedCertificates } from '../../../electron/http/trust.ts';
import { certificateBundles } from '../../../electron/os/linux/machine.ts';
import { memoryDriveMapper, memoryServer } from '../../fakes/memory-drive-mapper.ts';
import { makeAuthority } from '../../support/certificates.ts';

const ok: Finding = { id: 'x', state: 'ok' };
const noGvfs: Finding = { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: ['gvfs-fuse', 'gvfs-backends'] };
const noFuse: Finding = { id: 'fuse', state: 'problem', code: 'LK-5003' };
const noRclone: Finding = { id: 'rclone', state: 'problem', code: 'LK-5004', packages: ['rclone'] };

function mapper(name: MapperName, findings: readonly Finding[]): DriveMapper {
  return { ...memoryDriveMapper(memoryServer(), name), prerequisites: () => Promise.resolve(findings) };
}

async function choice(gvfs: readonly Finding[], rclone: readonly Finding[], wish: MapperWish = {}): Promise<string> {
  try {
    return (await chooseMapper([mapper('gvfs', gvfs), mapper('rclone', rclone)], wish, certificateBundles)).name;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const { code, details } = error.failure;
    return details?.['packages'] === undefined ? code : `${code} ${String(details['packages'])}`;
  }
}

describe('choosing a mapper', () => {
  let folder = '';
  let privateCa = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lk-choose-'));
    privateCa = await makeAuthority(folder, 'server', ['DNS:localhost']);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

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
    [
      'gvfs for digest, although the setting says rclone',
      [ok],
      [ok],
      { scheme: 'digest', preferred: 'rclone' },
      'gvfs',
    ],
    ['none that cannot do digest', [ok], [ok], { scheme: 'digest', requested: 'rclone' }, 'LK-3107'],
  ])('takes %s', async (_what, gvfs, rclone, wish, expected) => {
    expect(await choice(gvfs, rclone, wish)).toBe(expected);
  });

  it('takes rclone for a private CA, which gvfs would not trust', async () => {
    expect(await choice([ok], [ok], { caFile: privateCa })).toBe('rclone');
    expect(await choice([ok], [ok], { caFile: privateCa, requested: 'gvfs' })).toBe('LK-5013');
    expect(await choice([ok], [noRclone], { caFile: privateCa })).toBe('LK-5001 rclone');
    expect(await choice([ok], [ok], { caFile: privateCa, scheme: 'digest' })).toBe('LK-5013');
  });

  it('takes gvfs for a CA that the machine trusts anyway', async () => {
    const known = join(folder, 'known.pem');
    const [pem] = (await trustedCertificates(undefined, certificateBundles)).flatMap(pemCertificates);
    writeFileSync(known, pem ?? '');
    expect(await isTrustedBySystem(known, certificateBundles)).toBe(true);
    expect(await choice([ok], [ok], { caFile: known })).toBe('gvfs');
  });

  it.each(['no certificate in it', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
    'says that the file of the private CA is none: %s',
    async (text) => {
      const file = join(folder, 'bad.pem');
      writeFileSync(file, text);
      expect(await choice([ok], [ok], { caFile: file })).toBe('LK-1015');
      expect(await choice([ok], [ok], { caFile: join(folder, 'none.pem') })).toBe('LK-1015');
    },
  );

  it('has none on an operating system without mappers', async () => {
    await expect(chooseMapper([], {}, [])).rejects.toThrow('LK-5014');
  });
});
