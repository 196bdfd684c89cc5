import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../electron/contract/failure.ts';
import {
  assertLinkIsFree,
  linkFolder,
  linkPath,
  makeLink,
  readLink,
  removeLink,
} from '../../../../../electron/os/linux/drives/drive-link.ts';

const isOurs = (target: string): boolean => target.startsWith('/drives/ours');
const taken = (error: unknown): boolean => isFailure(error, 'LK-5012');

describe('the link to a drive', () => {
  let home = '';
  let link = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lk-way-'));
    link = linkPath(home, 'Files');
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  it('is made in a folder of its own and goes with it', async () => {
    await assertLinkIsFree(home, 'Files');
    expect(await makeLink(home, 'Files', '/drives/ours', isOurs)).toBe(join(home, 'Network drives', 'Files'));
    expect(readlinkSync(link)).toBe('/drives/ours');
    expect(readLink(home, 'Files', isOurs)).toBe('/drives/ours');
    await removeLink(home, 'Files', isOurs);
    expect(existsSync(linkFolder(home))).toBe(false);
    await removeLink(home, 'Files', isOurs);
  });

  it('may be made again, and moves with the drive', async () => {
    await makeLink(home, 'Files', '/drives/ours', isOurs);
    await makeLink(home, 'Files', '/drives/ours', isOurs);
    await makeLink(home, 'Files', '/drives/ours-elsewhere', isOurs);
    expect(readlinkSync(link)).toBe('/drives/ours-elsewhere');
  });

  it('is made whatever a start that was killed has left, and that goes', async () => {
    await makeLink(home, 'Files', '/drives/ours', isOurs);
    const left = [`.latchkey-${String(process.pid)}`, '.latchkey-0123456789ab'];
    for (const name of left) symlinkSync('/drives/ours', join(linkFolder(home), name));
    expect(await makeLink(home, 'Files', '/drives/ours-elsewhere', isOurs)).toBe(link);
    expect(readdirSync(linkFolder(home))).toEqual(['Files']);
    symlinkSync('/drives/ours', join(linkFolder(home), left[0] ?? ''));
    await removeLink(home, 'Files', isOurs);
    expect(existsSync(linkFolder(home))).toBe(false);
  });

  it('leaves the folder while something else is in it', async () => {
    await makeLink(home, 'Files', '/drives/ours', isOurs);
    writeFileSync(join(linkFolder(home), 'note'), '');
    await removeLink(home, 'Files', isOurs);
    expect(existsSync(join(linkFolder(home), 'note'))).toBe(true);
    expect(existsSync(link)).toBe(false);
  });

  it.each([
    [
      'a file',
      (path: string) => {
        writeFileSync(path, 'mine');
      },
    ],
    [
      'a folder',
      (path: string) => {
        mkdirSync(path);
      },
    ],
    [
      'a link to somewhere else',
      (path: string) => {
        symlinkSync('/etc', path);
      },
    ],
    [
      'a link to nothing',
      (path: string) => {
        symlinkSync('/nowhere', path);
      },
    ],
  ])('never replaces or removes %s of the user', async (_what, put) => {
    mkdirSync(linkFolder(home));
    put(link);
    const before = lstatSync(link).ino;
    await expect(assertLinkIsFree(home, 'Files')).rejects.toSatisfy(taken);
    await expect(makeLink(home, 'Files', '/drives/ours', isOurs)).rejects.toSatisfy(taken);
    await removeLink(home, 'Files', isOurs);
    expect(lstatSync(link).ino).toBe(before);
    expect(readLink(home, 'Files', isOurs)).toBeUndefined();
  });

  it('is not made when the folder’s name is taken', async () => {
    writeFileSync(linkFolder(home), 'mine');
    await expect(assertLinkIsFree(home, 'Files')).rejects.toSatisfy(taken);
    await expect(makeLink(home, 'Files', '/drives/ours', isOurs)).rejects.toSatisfy(taken);
    await removeLink(home, 'Files', isOurs);
    expect(readFileSync(linkFolder(home), 'utf8')).toBe('mine');
  });
});
