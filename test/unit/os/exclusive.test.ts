import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exclusively, lockAddress } from '../../../electron/os/exclusive.ts';

/** A program that takes the lock and says so, then waits to be killed. */
const holder = (address: string): string =>
  `require('net').createServer().listen(${JSON.stringify(address)}, () => console.log('held'))`;

describe.each(['linux', 'darwin'] as const)('the lock of a data folder on %s', (os) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(lockAddress('darwin', folder), { force: true });
  });

  it('gives back what the work gives', async () => {
    expect(await exclusively(os, folder, () => Promise.resolve('done'))).toBe('done');
  });

  it('refuses a second one while the first works, and does not run its work', async () => {
    let ran = false;
    await exclusively(os, folder, async () => {
      const second = exclusively(os, folder, () => {
        ran = true;
        return Promise.resolve();
      });
      await expect(second).rejects.toMatchObject({ failure: { code: 'LK-1009' } });
    });
    expect(ran).toBe(false);
  });

  it('is free again at once, also after work that failed', async () => {
    for (let n = 0; n < 20; n += 1) await exclusively(os, folder, () => Promise.resolve());
    await expect(exclusively(os, folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await exclusively(os, folder, () => Promise.resolve('free'))).toBe('free');
  });

  it('lets those work that have other folders', async () => {
    const other = `${folder}-other`;
    expect(await exclusively(os, folder, () => exclusively(os, other, () => Promise.resolve('both')))).toBe('both');
  });

  it('is held against other programs, and freed when one is killed', async () => {
    const child = spawn(process.execPath, ['-e', holder(lockAddress(os, folder))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const work = (): Promise<string> => Promise.resolve('free');
    await expect(exclusively(os, folder, work)).rejects.toMatchObject({ failure: { code: 'LK-1009' } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await exclusively(os, folder, work)).toBe('free');
  });
});

describe('where the lock listens', () => {
  it.each([
    ['linux', /^\0latchkey-[0-9a-f]{24}$/],
    ['win32', /^\\\\\.\\pipe\\latchkey-[0-9a-f]{24}$/],
    ['darwin', /^\/.+\/latchkey-[0-9a-f]{24}\.sock$/],
  ] as const)('on %s tells nothing of the folder', (os, shape) => {
    expect(lockAddress(os, '/home/nora/.local/share/latchkey')).toMatch(shape);
  });

  it('is another trouble when it is not the lock’s own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lk-lock-'));
    writeFileSync(lockAddress('darwin', folder), '');
    // A plain file answers nobody: it is taken for the socket of a process that died.
    expect(await exclusively('darwin', folder, () => Promise.resolve('free'))).toBe('free');
    rmSync(folder, { recursive: true });
  });
});
