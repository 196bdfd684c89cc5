import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addBookmark, bookmarksFile, removeBookmark } from '../../../../../electron/os/linux/drives/bookmarks.ts';

const bookmark = { uri: 'davs://alice@h/dav', label: 'Équipe Nord' };
const line = 'davs://alice@h/dav Équipe Nord\n';

describe('bookmarks in Files', () => {
  let config = '';
  const file = (): string => bookmarksFile(config);
  const write = (content: string | Buffer): void => {
    mkdirSync(join(config, 'gtk-3.0'), { recursive: true });
    writeFileSync(file(), content);
  };
  beforeEach(() => {
    config = mkdtempSync(join(tmpdir(), 'lk-bookmarks-'));
  });
  afterEach(() => {
    rmSync(config, { recursive: true });
  });

  it('make the file when there is none, and leave it empty again', async () => {
    await addBookmark(config, bookmark);
    expect(readFileSync(file(), 'utf8')).toBe(line);
    await removeBookmark(config, bookmark);
    expect(readFileSync(file(), 'utf8')).toBe('');
  });

  it('keep the lines of others, their order and every byte of them', async () => {
    const others = Buffer.concat([Buffer.from('file:///a A\n\nfile:///b\n'), Buffer.from([0xff, 0xfe, 0x0a])]);
    write(others);
    await addBookmark(config, bookmark);
    expect(readFileSync(file())).toEqual(Buffer.concat([others, Buffer.from(line)]));
    await removeBookmark(config, bookmark);
    expect(readFileSync(file())).toEqual(others);
  });

  it('end a last line that has no end', async () => {
    write('file:///a A');
    await addBookmark(config, bookmark);
    expect(readFileSync(file(), 'utf8')).toBe(`file:///a A\n${line}`);
  });

  it('are not made twice, nor beside one that the user made for the same place', async () => {
    for (const text of [line, 'davs://alice@h/dav My own name\n', 'davs://alice@h/dav\n']) {
      write(text);
      await addBookmark(config, bookmark);
      expect(readFileSync(file(), 'utf8')).toBe(text);
    }
  });

  it('are left alone, and nothing waits, where something else than a file is in their place, or too much', async () => {
    mkdirSync(join(config, 'gtk-3.0'), { recursive: true });
    execFileSync('mkfifo', [file()]);
    await expect(addBookmark(config, bookmark)).rejects.toMatchObject({
      code: 'NOT_A_FILE',
    });
    await removeBookmark(config, bookmark);
    rmSync(file());
    symlinkSync('/dev/zero', file());
    await expect(addBookmark(config, bookmark)).rejects.toMatchObject({
      code: 'NOT_A_FILE',
    });
    rmSync(file());
    write('x'.repeat(2 * 1024 * 1024));
    await expect(addBookmark(config, bookmark)).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  }, 5000);

  it('are only removed as they were made', async () => {
    write('davs://alice@h/dav My own name\ndavs://alice@h/dav2 Équipe Nord\n');
    await removeBookmark(config, bookmark);
    expect(readFileSync(file(), 'utf8')).toBe('davs://alice@h/dav My own name\ndavs://alice@h/dav2 Équipe Nord\n');
  });

  it('keep the mode of the file', async () => {
    write('file:///a A\n');
    chmodSync(file(), 0o640);
    await addBookmark(config, bookmark);
    expect(statSync(file()).mode & 0o777).toBe(0o640);
  });

  it('go where a link leads, and leave the link', async () => {
    const real = join(config, 'dotfiles');
    writeFileSync(real, 'file:///a A\n');
    mkdirSync(join(config, 'gtk-3.0'));
    symlinkSync(real, file());
    await addBookmark(config, bookmark);
    expect(readFileSync(real, 'utf8')).toBe(`file:///a A\n${line}`);
  });

  it('make no file only to remove something', async () => {
    await removeBookmark(config, bookmark);
    expect(() => statSync(file())).toThrow();
  });
});
