import { expect, it } from 'vitest';
import { terminalArguments } from '../../../electron/shell/terminal-start.ts';

it.each([
  ['a command', ['latchkey', 'status', '--json'], undefined, ['status', '--json']],
  ['what is no command, so that the terminal says so', ['latchkey', 'stauts'], undefined, ['stauts']],
  ['help', ['latchkey', '--help'], undefined, ['--help']],
  ['the version', ['latchkey', '-V'], undefined, ['-V']],
  ['options before the command', ['latchkey', '--json', 'status'], undefined, ['--json', 'status']],
  ['a command to an app in a folder', ['electron', '-r', 'x.cjs', '/app', 'doctor'], '/app', ['doctor']],
  ['nothing', ['latchkey'], undefined, undefined],
  ['a link', ['latchkey', 'latchkey://setup?platform=a.example'], undefined, undefined],
  ['a link in capitals', ['latchkey', 'LATCHKEY://setup?platform=a.example'], undefined, undefined],
  ['the start at logon', ['latchkey', '--hidden'], undefined, undefined],
  ["the runtime's own switches", ['latchkey', '--no-sandbox', '--lang=fr'], undefined, undefined],
  ['an app that is a script', ['electron', '/app/main.js', 'status'], '/app', undefined],
  ['an app in a folder', ['electron', '-r', 'x.cjs', '--inspect=0', '/app'], '/app', undefined],
] as const)('tells the terminal program and the window apart: %s', (_what, argv, appFolder, expected) => {
  expect(terminalArguments(argv, appFolder)).toEqual(expected);
});
