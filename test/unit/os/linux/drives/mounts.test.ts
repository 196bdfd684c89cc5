import { expect, it } from 'vitest';
import { parseMountTable } from '../../../../../electron/os/linux/drives/mounts.ts';

it('reads blanks, tabs and backslashes in paths', () => {
  const text = 'proc /proc proc rw 0 0\nlatchkey /run/a\\040b\\011c\\134d fuse.rclone rw,nosuid 0 0\n';
  expect(parseMountTable(text)).toEqual([
    { source: 'proc', path: '/proc', type: 'proc' },
    { source: 'latchkey', path: '/run/a b\tc\\d', type: 'fuse.rclone' },
  ]);
});

it('reads an empty list', () => {
  expect(parseMountTable('')).toEqual([]);
});

it('reads a path with a line end in one entry', () => {
  expect(parseMountTable('latchkey /run/a\\012b\\134n fuse.rclone rw 0 0\n')).toEqual([
    { source: 'latchkey', path: '/run/a\nb\\n', type: 'fuse.rclone' },
  ]);
});
