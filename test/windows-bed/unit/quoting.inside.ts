import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { quoted } from '../../../electron/os/windows/run-key.ts';

const awkward = [
  'plain',
  'C:\\Program Files\\Latchkey\\',
  'C:\\no blank\\\\',
  'say "hello"',
  'ends with a backslash and a quote\\"',
  '\\\\server\\share\\a b',
  '',
  '"',
  '\\',
  ' ',
  'tab\there',
  '%TEMP% ^& été 🔑',
];

it.each(awkward)('a program is given %j as it was quoted', (argument) => {
  const show = 'console.log(JSON.stringify(process.argv.slice(1)))';
  // The line goes to CreateProcess as it is, so only what `quoted` did counts.
  const { stdout } = spawnSync(quoted(process.execPath), ['-e', quoted(show), '--', quoted(argument), 'next'], {
    windowsVerbatimArguments: true,
    argv0: quoted(process.execPath),
    encoding: 'utf8',
    shell: false,
  });
  expect(JSON.parse(stdout)).toEqual([argument, 'next']);
});
