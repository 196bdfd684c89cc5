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
import { isFailure } from '../../../electron/contract/failure.ts';
import { assertLinkIsFree, linkPath, makeLink, readLink, removeLink } from '../../../electron/os/drive-link.ts';

const isOurs = (target: string): boolean => target.startsWith('/drives/ours');
const taken = (error: unknown): boolean => isFailure(error, 'LK-5012');

describe('the link to a drive', () => {
  let home = '';
  let folder = '';
  let link = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lk-way-'));
    folder = join(home, 'Network drives');
    link = linkPath(folder, 'Files');
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  it('is made in a folder of its own and goes with it', async () => {
    await assertLinkIsFree(folder, 'Files');
    expect(await makeLink(folder, 'Files', '/drives/ours', isOurs)).toBe(join(folder, 'Files'));
    expect(readlinkSync(link)).toBe('/drives/ours');
    expect(readLink(folder, 'Files', isOurs)).toBe('/drives/ours');
    await removeLink(folder, 'Files', isOurs);
    expect(existsSync(folder)).toBe(false);
    await removeLink(folder, 'Files', isOurs);
  });

  it('may be made again, and moves with the drive', async () => {
    await makeLink(folder, 'Files', '/drives/ours', isOurs);
    await makeLink(folder, 'Files', '/drives/ours', isOurs);
    await makeLink(folder, 'Files', '/drives/ours-elsewhere', isOurs);
    expect(readlinkSync(link)).toBe('/drives/ours-elsewhere');
  });

  it('is made whatever a start that was killed has left, and that goes', async () => {
    await makeLink(folder, 'Files', '/drives/ours', isOurs);
    const left = [`.latchkey-${String(process.pid)}`, '.latchkey-0123456789ab'];
    for (const name of left) symlinkSync('/drives/ours', join(folder, name));
    expect(await makeLink(folder, 'Files', '/drives/ours-elsewhere', isOurs)).toBe(link);
    expect(readdirSync(folder)).toEqual(['Files']);
    symlinkSync('/drives/ours', join(folder, left[0] ?? ''));
    await removeLink(folder, 'Files', isOurs);
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves the folder while something else is in it', async () => {
    await makeLink(folder, 'Files', '/drives/ours', isOurs);
    writeFileSync(join(folder, 'note'), '');
    await removeLink(folder, 'Files', isOurs);
    expect(existsSync(join(folder, 'note'))).toBe(true);
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
    mkdirSync(folder);
    put(link);
    const before = lstatSync(link).ino;
    await expect(assertLinkIsFree(folder, 'Files')).rejects.toSatisfy(taken);
    await expect(makeLink(folder, 'Files', '/drives/ours', isOurs)).rejects.toSatisfy(taken);
    await removeLink(folder, 'Files', isOurs);
    expect(lstatSync(link).ino).toBe(before);
    expect(readLink(folder, 'Files', isOurs)).toBeUndefined();
  });

  it('is not made when the folder’s name is taken', async () => {
    writeFileSync(folder, 'mine');
    await expect(assertLinkIsFree(folder, 'Files')).rejects.toSatisfy(taken);
    await expect(makeLink(folder, 'Files', '/drives/ours', isOurs)).rejects.toSatisfy(taken);
    await removeLink(folder, 'Files', isOurs);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });
});
