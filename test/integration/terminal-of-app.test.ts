import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildStandIn, chooseRuntime } from '@latchkey/electron-stand-in/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { projectRoot } from '../support/project-files.ts';

/** Electron itself would want a display for this; that is left to a machine that has both. */
const standIn = { ELECTRON_OVERRIDE_DIST_PATH: join(projectRoot, 'out/electron-host') };
const { executable } = chooseRuntime(projectRoot, standIn);

let desktop: Desktop;
beforeAll(async () => {
  buildStandIn('ignore');
  desktop = await startDesktop();
});
afterAll(() => desktop.stop());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Without a browser: a window could not even be opened. */
function start(...args: readonly string[]): Promise<Ended> {
  const env = { PATH: process.env['PATH'], LANG: 'C', ...desktop.env, ELECTRON_HOST_CHROMIUM: '/nowhere/chromium' };
  return new Promise((resolve) => {
    const child = execFile(executable, [projectRoot, ...args], { env, timeout: 60_000 }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
    child.stdin?.end();
  });
}

describe('the app started with a command', () => {
  it('is the terminal program, and opens no window', async () => {
    const { code, stdout } = await start('status', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ event: 'result', ok: true, connections: [] });
    expect(code).toBe(0);
    expect(existsSync(join(desktop.home, '.local/share/latchkey/window'))).toBe(false);
  });

  it('ends with the exit codes of the terminal program', async () => {
    const { code, stderr, stdout } = await start('stauts');
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`).toContain('LK-1017');
  });

  it('answers what it is called with', async () => {
    expect((await start('--version')).stdout).toBe('0.1.0\n');
    expect((await start('--help')).stdout).toContain('setup');
  });

  it('opens its window without a command', async () => {
    expect((await start()).code).toBe(1);
  });
});
