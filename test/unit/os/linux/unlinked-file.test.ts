import { closeSync, fstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openUnlinkedFile } from '../../../../electron/os/linux/unlinked-file.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';

it('has content, but no name and no reader besides its owner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lk-unlinked-'));
  const text = `é${'x'.repeat(300_000)}`;
  const descriptor = openUnlinkedFile(new Secret(text), folder);
  expect(readdirSync(folder)).toEqual([]);
  expect(fstatSync(descriptor)).toMatchObject({ nlink: 0 });
  expect(fstatSync(descriptor).mode & 0o777).toBe(0o600);
  // As rclone reads it: opened anew, from the beginning.
  expect(readFileSync(`/proc/self/fd/${descriptor}`, 'utf8')).toBe(text);
  closeSync(descriptor);
  rmSync(folder, { recursive: true });
});

it('lies in memory', () => {
  const descriptor = openUnlinkedFile('');
  expect(fstatSync(descriptor).size).toBe(0);
  closeSync(descriptor);
});
