import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MappedDrive } from '../../../electron/drives/drive-mapper.ts';
import { assertSameNames } from '../../../electron/drives/list-through.ts';
import { listCommand, listedNames, rclonePrograms } from '../../../electron/os/linux/drives/drive-programs.ts';
import { run } from '../../../electron/os/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-list-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const names = ['a\nb', '\n', 'c\\d', 'e\\n', 'é ü.txt', '🔑', '-rf', '.hidden', 'it\'s "so"', 'tab\there', '\\303'];

it('lists each name as it is, whatever is in it', async () => {
  for (const name of names) writeFileSync(join(folder, name), '');
  const { stdout } = await run(listCommand(folder));
  expect(listedNames(stdout).toSorted()).toEqual(names.toSorted());
});

it('knows the one file again whose name has two lines', async () => {
  writeFileSync(join(folder, 'offer\n2026'), '');
  const drive = {
    path: folder,
    spec: { label: 'Files', mapper: 'rclone' },
  } as unknown as MappedDrive;
  const server = {
    names: ['offer\n2026'],
    folders: [],
    onlyFolders: false,
    cut: false,
  };
  const { signal } = new AbortController();
  expect(
    await assertSameNames({ run, programs: rclonePrograms }, drive, () => Promise.resolve(server), {
      signal,
      patienceMs: 0,
    }),
  ).toBe(server);
});
