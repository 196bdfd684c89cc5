import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../support/project-files.ts';

const exitOfPosix = join(projectRoot, 'electron/os/exit-of-posix.ts');

/** Runs a script in a program of its own. @returns its exit code and signal, and what it has printed */
async function ended(script: string): Promise<{ readonly end: unknown; readonly said: string }> {
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
  });
  let said = '';
  program.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
  return { end: await once(program, 'close'), said };
}

/** A script that prints something, and ends the program by the module at this path. */
const ending = (module: string): string => `
  const { exitAtOnce } = await import(${JSON.stringify(module)});
  setTimeout(() => {
    process.stdout.write('said');
    void exitAtOnce(42);
  }, 100);`;

it('a program ends with its exit code and all that it has written, while a call of the system hangs', async () => {
  const hanging = `
    import koffi from 'koffi';
    koffi.load(null).func('unsigned int sleep(unsigned int seconds)').async(3600, () => {});`;
  expect(await ended(hanging + ending(exitOfPosix))).toEqual({ end: [42, null], said: 'said' });
});

it('it ends where koffi cannot be loaded, too', async () => {
  // A module finds no others from there.
  const folder = mkdtempSync(join(tmpdir(), 'lk-exit-'));
  try {
    const alone = join(folder, 'exit.mts');
    cpSync(exitOfPosix, alone);
    const server = `const { createServer } = await import('node:net'); createServer().listen(0);`;
    expect(await ended(server + ending(alone))).toEqual({ end: [42, null], said: 'said' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
