import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInRoot, startMachine, type Machine } from './machine.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-not-a-machine-'));
let machine: Machine;
beforeAll(async () => {
  machine = await startMachine();
});
afterAll(async () => {
  await machine.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a machine to install on', () => {
  it('keeps to itself what is written there, and lists it', async () => {
    const file = '/usr/local/latchkey-of-a-machine';
    // From its own root: a way out of it by a relative path would lead into this computer's.
    expect(await machine.run('pwd', [])).toMatchObject({ stdout: '/\n', stderr: '', code: 0 });
    expect((await machine.run('touch', [file])).code).toBe(0);
    expect(await machine.changes()).toContain(file);
    expect(existsSync(file)).toBe(false);
  });

  it('runs nothing in this computer’s own root, whatever process it was told to enter', async () => {
    const file = join(folder, 'made');
    await expect(runInRoot({ pid: process.pid, mark: 'no-machine' }, 'touch', [file])).rejects.toThrow('was not run');
    expect(existsSync(file)).toBe(false);
  });

  it('has no way to this computer’s kernel in /sys, and nothing of the session that runs the tests', async () => {
    const { stdout } = await machine.run('cat', ['/proc/mounts']);
    expect(stdout).toMatch(/^\S+ \/sys sysfs ro,/m);
    expect(stdout).not.toMatch(/^\S+ \/sys\//m);
    const names = (await machine.run('env', [])).stdout.split('\n').map((line) => line.split('=')[0]);
    expect(names.filter((name) => name !== '').toSorted()).toEqual(
      ['DEBIAN_FRONTEND', 'HOME', 'LC_ALL', 'PATH', 'TMPDIR'].toSorted(),
    );
  });
});
