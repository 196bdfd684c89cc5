import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';
import { startBed, type WindowsBed } from './bed.ts';
import { COMPILER } from './installed.ts';

const FOLDER = String.raw`C:\lk\launcher – été`;
let bed: WindowsBed;
beforeAll(async () => {
  bed = await startBed();
  const folder = bed.pathOf(FOLDER);
  mkdirSync(folder);
  const source = join(projectRoot, 'electron/os/windows/launcher/latchkey.c');
  const made = spawnSync(COMPILER, [
    '-O1',
    '-Wall',
    '-Werror',
    '-s',
    '-static',
    '-o',
    join(folder, 'latchkey.com'),
    source,
  ]);
  expect(made.stderr.toString()).toBe('');
  // Node in the place of the packaged app: what matters is what the launcher hands over.
  linkSync(bed.pathOf(String.raw`C:\lk\node.exe`), join(folder, 'Latchkey.exe'));
});
afterAll(() => bed.stop());

/** Runs a program of Windows in the folder of the launcher, with these arguments. */
const start = (program: string, args: readonly string[]) => {
  const code = `const { spawnSync } = require('child_process');
    const [program, ...args] = process.argv.slice(1);
    process.exitCode = spawnSync(program, args, { stdio: 'inherit', cwd: ${JSON.stringify(FOLDER)} }).status;`;
  return bed.startNode(['-e', code, '--', program, ...args], { answers: ['typed'] }).ended;
};

it('hands every argument, the input and the output over, waits, and gives the exit code', async () => {
  const awkward = ['status', '--json', 'a "quoted" word', 'C:\\ends with\\', '', '%TEMP% ^& été 🔑'];
  const script =
    'console.log(JSON.stringify(process.argv.slice(1))); console.error(require("fs").readFileSync(0, "utf8").trim()); setTimeout(() => process.exit(40), 300)';
  const run = await start(`${FOLDER}\\latchkey.com`, ['-e', script, '--', ...awkward]);
  expect(JSON.parse(run.stdout)).toEqual(awkward);
  expect([run.code, run.stderr.trim()]).toEqual([40, 'typed']);
});

it('is what a console means by `latchkey`', async () => {
  const run = await start('cmd.exe', ['/c', 'latchkey', '-p', '6*7']);
  expect([run.code, run.stdout.trim()]).toEqual([0, '42']);
});
