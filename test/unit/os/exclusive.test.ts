import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flockOf } from '../../../electron/os/flock.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lk-lock-')), 'data');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('the lock of a data folder', () => {
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => flockOf(folder).exclusively(work);

  it('gives back what the work gives', async () => {
    expect(await exclusively(() => Promise.resolve('done'))).toBe('done');
  });

  it('refuses a second one while the first works, and does not run its work', async () => {
    let ran = false;
    await exclusively(async () => {
      const second = exclusively(() => {
        ran = true;
        return Promise.resolve();
      });
      await expect(second).rejects.toMatchObject({ failure: { code: 'LK-1009' } });
    });
    expect(ran).toBe(false);
  });

  it('is free again at once, also after work that failed', async () => {
    for (let n = 0; n < 20; n += 1) await exclusively(() => Promise.resolve());
    await expect(exclusively(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await exclusively(() => Promise.resolve('free'))).toBe('free');
  });

  it('lets those work that have other folders, or another lock in it', async () => {
    const both = () => flockOf(`${folder}-other`).exclusively(() => Promise.resolve('both'));
    expect(await exclusively(both)).toBe('both');
    const other = () => flockOf(folder, 'other.lock').exclusively(() => Promise.resolve('both'));
    expect(await exclusively(other)).toBe('both');
  });

  it('is looked at without making anything, and refuses nobody by that', async () => {
    const lock = flockOf(folder);
    expect(await lock.isHeld()).toBe(false);
    expect(existsSync(folder)).toBe(false);
    await exclusively(async () => {
      expect(await lock.isHeld()).toBe(true);
    });
    const looks = Array.from({ length: 50 }, () => lock.isHeld());
    expect(await exclusively(() => Promise.resolve('free'))).toBe('free');
    await Promise.all(looks);
  });

  it('lies in a folder and a file that are this user’s alone', async () => {
    await exclusively(() => Promise.resolve());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const file = join(folder, 'latchkey.lock');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o666);
    await exclusively(() => Promise.resolve());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is one also when somebody removes its file between two who come', async () => {
    await exclusively(() => Promise.resolve());
    unlinkSync(join(folder, 'latchkey.lock'));
    await exclusively(async () => {
      await expect(exclusively(() => Promise.resolve())).rejects.toMatchObject({ failure: { code: 'LK-1009' } });
    });
  });

  it('gets no descriptor to programs that are started while it is held', async () => {
    await exclusively(() => {
      const open = execFileSync('/bin/sh', ['-c', 'ls -l /proc/$$/fd'], { encoding: 'utf8' });
      expect(open).not.toContain('latchkey.lock');
      return Promise.resolve();
    });
  });

  it.each<[string, string, (file: string) => void]>([
    ['a pipe', 'LK-1023', (file) => execFileSync('mkfifo', [file])],
    [
      'a folder',
      'LK-1023',
      (file) => {
        mkdirSync(file);
      },
    ],
    [
      'a link',
      'LK-1023',
      (file) => {
        symlinkSync('/etc/passwd', file);
      },
    ],
  ])('ends with a code at once where %s has its name', async (_what, code, make) => {
    mkdirSync(folder);
    make(join(folder, 'latchkey.lock'));
    await expect(exclusively(() => Promise.resolve())).rejects.toMatchObject({ failure: { code } });
    expect(readdirSync(folder)).toEqual(['latchkey.lock']);
  });

  it('is another trouble when the disk does not keep its file', async () => {
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, '');
    await expect(exclusively(() => Promise.resolve())).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
  });

  it('is not taken in a file of somebody else', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root can give a file to somebody else');
    await exclusively(() => Promise.resolve());
    chownSync(join(folder, 'latchkey.lock'), 65534, 65534);
    await expect(exclusively(() => Promise.resolve())).rejects.toMatchObject({ failure: { code: 'LK-1022' } });
  });
});
