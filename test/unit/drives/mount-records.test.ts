import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountRecordsFile, type MountRecords } from '../../../electron/drives/mount-records.ts';
import { flockOf } from '../../../electron/os/flock.ts';
import { failureCode } from '../../support/failure-code.ts';

describe('records of where drives are mapped from', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-mounts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  /** As each program makes its own. */
  const records = (): MountRecords => mountRecordsFile(folder, flockOf(folder, 'mounts.lock'));
  const file = () => join(folder, 'mounts.json');

  it('outlive the program, for their user only, until a drive is unmapped', async () => {
    const place = { port: 50_001, prefix: '/Files', credentialId: '0123456789abcdef' };
    await records().put('a1', place);
    expect(await records().of('a1')).toEqual(place);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    await records().forget('a1');
    await records().forget('a1');
    expect(await records().all()).toEqual({});
  });

  it('are all kept, whoever changes them at the same moment: programs, and one program several times', async () => {
    const place = { port: 50_001, prefix: '/Files', credentialId: '0123456789abcdef' };
    const ids = Array.from({ length: 12 }, (_, n) => `a${String(n)}`);
    const [one, other] = [records(), records()];
    await Promise.all(ids.map((id, n) => (n % 2 === 0 ? one : other).put(id, place)));
    expect(Object.keys(await records().all()).toSorted()).toEqual(ids.toSorted());
    await Promise.all(ids.slice(1).map((id, n) => (n % 2 === 0 ? one : other).forget(id)));
    expect(await records().all()).toEqual({ a0: place });
  });

  it('are not changed while another program hangs in the middle of a change, and that is told', async () => {
    const lock = flockOf(folder, 'mounts.lock');
    await lock.exclusively(async () => {
      expect(await failureCode(records().forget('a1'))).toBe('LK-1009');
    });
    await records().forget('a1');
  });

  it.each([
    ['no JSON', 'LK-1011'],
    ['{"version":1,"mounts":{"a1":{"port":70000,"prefix":"/x","credentialId":"0123456789abcdef"}}}', 'LK-1011'],
    ['{"version":1,"mounts":{"a1":{"port":50000,"prefix":"/../x","credentialId":"0123456789abcdef"}}}', 'LK-1011'],
    ['{"version":2}', 'LK-1012'],
  ])('are not guessed where the file says %s', async (text, code) => {
    writeFileSync(file(), text, { mode: 0o600 });
    expect(await failureCode(records().of('a1'))).toBe(code);
    if (code === 'LK-1012') expect(readFileSync(file(), 'utf8')).toBe(text);
  });
});
