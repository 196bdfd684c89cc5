import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { lockOf } from '../../../electron/os/windows/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Whether another program can open a file. */
const opensElsewhere = (path: string): boolean =>
  spawnSync(process.execPath, ['-e', `require('fs').openSync(${JSON.stringify(path)}, 'r')`]).status === 0;

it('the lock of a data folder is one program’s at a time, and free again after work that failed', async () => {
  const lock = lockOf(folder);
  const inside = await lock.exclusively(async () => {
    const [file = ''] = readdirSync(folder);
    const second = await lockOf(folder)
      .exclusively(() => Promise.resolve('worked'))
      .catch((error: unknown) => (isFailure(error) ? error.failure.code : 'other'));
    return { second, elsewhere: opensElsewhere(join(folder, file)), isHeld: await lockOf(folder).isHeld() };
  });
  expect(inside).toEqual({ second: 'LK-1009', elsewhere: false, isHeld: true });
  await expect(lock.exclusively(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
  expect(await lock.isHeld()).toBe(false);
});
