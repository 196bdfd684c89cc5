import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountRecordsFile } from '../../../electron/drives/mount-records.ts';
import { failureCode } from '../../support/failure-code.ts';

describe('records of where drives are mapped from', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-mounts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const file = () => join(folder, 'mounts.json');

  it('outlive the program, for their user only, until a drive is unmapped', async () => {
    const place = { port: 50_001, prefix: '/Files', credentialId: '0123456789abcdef' };
    await mountRecordsFile(folder).put('a1', place);
    expect(await mountRecordsFile(folder).of('a1')).toEqual(place);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    await mountRecordsFile(folder).forget('a1');
    await mountRecordsFile(folder).forget('a1');
    expect(await mountRecordsFile(folder).all()).toEqual({});
  });

  it.each([
    ['no JSON', 'LK-1011'],
    ['{"version":1,"mounts":{"a1":{"port":70000,"prefix":"/x","credentialId":"0123456789abcdef"}}}', 'LK-1011'],
    ['{"version":1,"mounts":{"a1":{"port":50000,"prefix":"/../x","credentialId":"0123456789abcdef"}}}', 'LK-1011'],
    ['{"version":2}', 'LK-1012'],
  ])('are not guessed where the file says %s', async (text, code) => {
    writeFileSync(file(), text, { mode: 0o600 });
    expect(await failureCode(mountRecordsFile(folder).of('a1'))).toBe(code);
    if (code === 'LK-1012') expect(readFileSync(file(), 'utf8')).toBe(text);
  });
});
