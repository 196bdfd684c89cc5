import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gvfsLocation, gvfsPlaces } from '../../../../../electron/os/linux/drives/gvfs-location.ts';
import { strayGvfsDrives } from '../../../../../electron/os/linux/drives/stale-mounts.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lk-stray-'));
  mkdirSync(join(home, 'Network drives'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});
const link = (label: string, url: string, login: string): void => {
  const [place = ''] = gvfsPlaces(gvfsLocation({ url, login }));
  symlinkSync(join('/run/user/1000/gvfs', place), join(home, 'Network drives', label));
};

it('a drive that gvfs has mapped from the gateway and nobody knows is found by the link that leads to it', async () => {
  link('Büro', 'http://127.0.0.1:51234/Buro.ab12/', 'ab12-cd');
  link('Known', 'http://127.0.0.1:51234/Known/', 'known');
  expect(await strayGvfsDrives(home, ['known'])).toEqual([
    { id: 'ab12-cd', label: 'Büro', url: 'http://127.0.0.1:51234/Buro.ab12/', login: 'ab12-cd' },
  ]);
  expect(await strayGvfsDrives(home, ['known', 'ab12-cd'])).toEqual([]);
});

it.each([
  ['https://127.0.0.1:51234/Team/', 'ab12'],
  ['http://files.example/Team/', 'ab12'],
  ['http://127.0.0.1:51234/webdav/below/', 'ab12'],
  ['http://127.0.0.1:51234/Team/', 'Jane@example.com'],
])('what is mounted of %s for %s is somebody’s own', async (url, login) => {
  link('Team', url, login);
  expect(await strayGvfsDrives(home, [])).toEqual([]);
});
