import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { macDrives } from '../../../../electron/os/mac/drives/mac-drives.ts';
import type { MountEntry } from '../../../../electron/os/mac/drives/mount-table.ts';
import { usualPlaces } from '../../../../electron/os/places.ts';

let home: string;
let table: MountEntry[];
let unmounted: string[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lk-mac-drives-'));
  table = [];
  unmounted = [];
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const drives = () =>
  macDrives(
    { places: { ...usualPlaces(), home }, env: {} },
    {
      ...{ uid: 501, folder: '/Volumes', table: () => Promise.resolve([...table]) },
      volumes: {
        mount: () => Promise.reject(new Error('nothing is mounted here')),
        unmount(path) {
          unmounted.push(path);
          table = table.filter((one) => one.path !== path);
          return Promise.resolve(0);
        },
      },
    },
  );
const link = (label: string): string => join(home, 'Latchkey', label);
const volume = (from: string, path: string, owner = 501): MountEntry => ({ from, path, type: 'webdav', owner });
const target = {
  id: 'abcdefgh-1',
  label: 'Files',
  url: 'http://127.0.0.1:5/latchkey-abcdefgh/Files/',
  login: 'abcdefgh-1',
};

describe('the link to a volume', () => {
  it('leads to where macOS shows it, follows it, and goes with its folder', async () => {
    const { entry, mappers } = drives();
    const [mapper] = mappers;
    if (mapper === undefined) throw new Error('no mapper');
    await entry.assertFree('Files');
    expect(entry.placeOf('Files')).toBe(link('Files'));
    expect(await entry.show(target, '/Volumes/Files', mapper)).toEqual([]);
    expect(entry.find(target, mapper)).toBe('/Volumes/Files');
    expect(await entry.show(target, '/Volumes/Files-1', mapper)).toEqual([]);
    expect(readlinkSync(link('Files'))).toBe('/Volumes/Files-1');
    await entry.hide(target, mapper);
    expect(existsSync(join(home, 'Latchkey'))).toBe(false);
    await entry.hide(target, mapper);
  });

  it('is a note when something of the person’s stands there, which stays', async () => {
    mkdirSync(link('Files'), { recursive: true });
    const { entry, mappers } = drives();
    const [mapper] = mappers;
    if (mapper === undefined) throw new Error('no mapper');
    expect(await entry.show(target, '/Volumes/Files', mapper)).toEqual([
      { code: 'LK-5016', details: { path: link('Files') } },
    ]);
    await expect(entry.assertFree('Files')).rejects.toThrow('LK-5012');
    await entry.hide(target, mapper);
    expect(existsSync(link('Files'))).toBe(true);
  });
});

describe('what nobody knows any more', () => {
  it('is unmounted with its link when it is of a gateway of ours, and what others have mounted stays', async () => {
    const others = [
      volume('http://127.0.0.1:42427/AbCdEf123456/vault', '/Volumes/vault'),
      volume('https://files.example/dav/', '/Volumes/dav'),
      volume('http://127.0.0.1:5/latchkey-zyxwvuts/Theirs/', '/Volumes/Theirs', 502),
      { ...volume('http://127.0.0.1:5/latchkey-zyxwvuts/Nfs/', '/Volumes/Nfs'), type: 'nfs' },
    ];
    const known = volume(target.url, '/Volumes/Files');
    table = [...others, known, volume('http://127.0.0.1:9/latchkey-zyxwvuts/B%C3%BCro/', '/Volumes/Büro-1')];
    mkdirSync(join(home, 'Latchkey'));
    symlinkSync('/Volumes/Files', link('Files'));
    symlinkSync('/Volumes/Büro-1', link('Büro'));
    expect(await drives().clearLeftovers([target.id])).toBe(1);
    expect(unmounted).toEqual(['/Volumes/Büro-1']);
    expect(table).toEqual([...others, known]);
    expect([existsSync(link('Büro')), readlinkSync(link('Files'))]).toEqual([false, '/Volumes/Files']);
  });

  it('of links are those that lead to no volume; a link of the person’s stays', async () => {
    mkdirSync(join(home, 'Latchkey'));
    symlinkSync('/Volumes/Files', link('Files'));
    symlinkSync('/Volumes/Stick', link('My stick'));
    symlinkSync('/Users/somebody', link('Home'));
    expect(await drives().clearLeftovers([target.id])).toBe(0);
    const left = ['Files', 'My stick', 'Home'].filter((label) => {
      try {
        return readlinkSync(link(label)) !== '';
      } catch {
        return false;
      }
    });
    expect(left).toEqual(['My stick', 'Home']);
  });

  it('of a server is told where it is the person’s own', async () => {
    table = [volume('https://files.example/dav/anna', '/Volumes/anna'), volume('https://other.example/', '/Volumes/o')];
    expect(await drives().disconnectUnknown(new URL('https://files.example/'), [])).toEqual(['/Volumes/anna']);
    expect(unmounted).toEqual([]);
  });
});
