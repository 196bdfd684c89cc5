import { beforeEach, describe, expect, it } from 'vitest';
import { FOLDERS_A_PAGE } from '../../../electron/contract/folders.ts';
import type { DriveSpec } from '../../../electron/drives/drive-mapper.ts';
import { folderBrowser } from '../../../electron/lifecycle/folder.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import type { FolderBrowser } from '../../../electron/sign-in/ask.ts';
import { MemoryDrives } from '../../fakes/memory-drives.ts';

const url = 'https://files.example.com/webdav/';
const root: DriveSpec = {
  ...{ id: 'id', label: 'Files', url, login: 'alice' },
  challenge: { scheme: 'basic', realm: '' },
  mapper: 'rclone',
};
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `Folder ${at + 1}`);

describe('looking through the folders of an account', () => {
  let drives: MemoryDrives;
  let browser: FolderBrowser;
  beforeEach(() => {
    drives = new MemoryDrives();
    browser = folderBrowser(drives, root, new Secret('pw'), new AbortController().signal);
  });

  it('lists one level, by name and number, and says what no drive can show', async () => {
    drives.folders.set(url, ['b 10', 'b 9', 'Été', 'a\\b', 'line\nbreak', 'a/b', '..']);
    const { folders, total } = await browser.open('');
    expect(total).toBe(7);
    expect(folders.map(({ name }) => name)).toEqual(expect.arrayContaining(['a/b', 'a\\b', '..']));
    expect(folders.filter(({ unusable }) => unusable !== true).map(({ name }) => name)).toEqual(['b 9', 'b 10', 'Été']);
  });

  it('goes into folders and up again by their paths', async () => {
    drives.folders.set(`${url}${encodeURIComponent('Été & co')}/`, ['2026']);
    expect(await browser.open('/Été & co/')).toMatchObject({ folder: 'Été & co', folders: [{ name: '2026' }] });
    expect(await browser.open('')).toMatchObject({ folder: '', folders: [] });
  });

  it('shows a big folder in pages, of one list', async () => {
    drives.folders.set(url, names(FOLDERS_A_PAGE * 2 + 1));
    const pages = [await browser.open(''), await browser.open('', FOLDERS_A_PAGE)];
    pages.push(await browser.open('', FOLDERS_A_PAGE * 2));
    expect(pages.map(({ folders }) => folders.length)).toEqual([FOLDERS_A_PAGE, FOLDERS_A_PAGE, 1]);
    expect(pages.flatMap(({ folders }) => folders.map(({ name }) => name))).toEqual(names(FOLDERS_A_PAGE * 2 + 1));
    expect(drives.disturbances.trace.filter((effect) => effect === 'drives.list')).toHaveLength(1);
  });

  it('lists anew what is opened anew, and begins at the beginning when a page is no longer there', async () => {
    drives.folders.set(url, names(3));
    expect((await browser.open('', 200)).from).toBe(0);
    drives.folders.set(url, names(4));
    expect((await browser.open('')).total).toBe(4);
  });

  it.each(['..', 'a/../..', 'a\\b', 'a\nb'])('asks for nothing at the path %j', async (folder) => {
    await expect(browser.open(folder)).rejects.toThrow('LK-7030');
    await expect(browser.make(folder, 'x')).rejects.toThrow('LK-7030');
    expect(drives.disturbances.trace).toEqual([]);
  });

  it('makes a folder and opens it', async () => {
    expect(await browser.make('', 'Sales')).toMatchObject({ folder: 'Sales', folders: [] });
    expect(drives.folders.get(url)).toEqual(['Sales']);
    await expect(browser.make('', 'Sales')).rejects.toThrow('LK-3119');
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a\nb', ' a', 'a ', 'x'.repeat(256)])(
    'makes no folder called %j',
    async (name) => {
      await expect(browser.make('', name)).rejects.toThrow('LK-3121');
      expect(drives.disturbances.trace).toEqual([]);
    },
  );

  it('says which folder is not there', async () => {
    drives.disturbances.fail('drives.list', 'LK-3106');
    await expect(browser.open('Gone')).rejects.toMatchObject({
      failure: { code: 'LK-7030', details: { folder: 'Gone', host: 'files.example.com' } },
    });
  });
});
