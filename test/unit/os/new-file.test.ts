import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeNewFile } from '../../../electron/os/files.ts';

// The real ones, but for a file system that has no second names, and a disk that refuses in the middle.
vi.mock(import('node:fs/promises'), { spy: true });

describe('a new file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'new-'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const withoutLinks = (): void => {
    vi.mocked(files.link).mockRejectedValueOnce(Object.assign(new Error('no links'), { code: 'EPERM' }));
  };

  it.each([false, true])(
    'is whole, for its user alone, and leaves nothing beside it; without second names: %s',
    async (isPoor) => {
      if (isPoor) withoutLinks();
      await writeNewFile(join(folder, 'a'), Buffer.from('content'));
      expect(readdirSync(folder)).toEqual(['a']);
      expect([readFileSync(join(folder, 'a'), 'utf8'), statSync(join(folder, 'a')).mode & 0o777]).toEqual([
        'content',
        0o600,
      ]);
    },
  );

  it.each([false, true])('never takes the place of one that is there; without second names: %s', async (isPoor) => {
    if (isPoor) withoutLinks();
    writeFileSync(join(folder, 'a'), 'mine');
    await expect(writeNewFile(join(folder, 'a'), Buffer.from('content'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect([readdirSync(folder), readFileSync(join(folder, 'a'), 'utf8')]).toEqual([['a'], 'mine']);
  });

  it('that cannot get its name leaves nothing', async () => {
    withoutLinks();
    vi.mocked(files.rename).mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(writeNewFile(join(folder, 'a'), Buffer.from('content'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
