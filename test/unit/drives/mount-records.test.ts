import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountRecordsFile, slugOf } from '../../../electron/drives/mount-records.ts';
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
    const place = { port: 50_001, slug: 'Files' };
    await mountRecordsFile(folder).put('a1', place);
    expect(await mountRecordsFile(folder).of('a1')).toEqual(place);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    await mountRecordsFile(folder).forget('a1');
    await mountRecordsFile(folder).forget('a1');
    expect(await mountRecordsFile(folder).all()).toEqual({});
  });

  it.each([
    ['no JSON', 'LK-1011'],
    ['{"version":1,"mounts":{"a1":{"port":70000,"slug":"x"}}}', 'LK-1011'],
    ['{"version":1,"mounts":{"a1":{"port":50000,"slug":"../x"}}}', 'LK-1011'],
    ['{"version":2}', 'LK-1012'],
  ])('are not guessed where the file says %s', async (text, code) => {
    writeFileSync(file(), text, { mode: 0o600 });
    expect(await failureCode(mountRecordsFile(folder).of('a1'))).toBe(code);
    if (code === 'LK-1012') expect(readFileSync(file(), 'utf8')).toBe(text);
  });
});

describe('the slug of a drive', () => {
  it.each([
    ['Projekte', 'Projekte'],
    ['Team.2026', 'Team.2026'],
    ['Büro Süd', 'Buro-Sud-4f5g6h7j'],
    ['東京', 'drive-4f5g6h7j'],
    ['..', 'drive-4f5g6h7j'],
  ])('of %s is %s', (label, slug) => {
    expect(slugOf(label, '4f5g6h7jkl')).toBe(slug);
  });

  it('is one segment of a path, the same each time, and another one for another drive', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (label) => {
        const [slug, other] = [slugOf(label, 'aaaaaaaa'), slugOf(label, 'bbbbbbbb')];
        expect(slug).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
        expect(new URL(`http://127.0.0.1/${slug}/`).pathname).toBe(`/${slug}/`);
        if (slug !== label) expect(slug).not.toBe(other);
      }),
    );
  });
});
