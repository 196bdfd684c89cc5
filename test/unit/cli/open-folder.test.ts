import { expect, it } from 'vitest';
import { openFolder } from '../../../electron/cli/open-folder.ts';
import type { Command } from '../../../electron/os/run.ts';

const path = '/home/anna/Network drives/--odd name';

it.each([
  ['linux', { DISPLAY: ':0' }, ['xdg-open', path]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', path]],
  ['linux', {}, undefined],
  ['linux', { DISPLAY: '' }, undefined],
  ['darwin', {}, ['open', path]],
  ['freebsd', { DISPLAY: ':0' }, undefined],
] as const)('on %s with %j', async (os, env, started) => {
  const commands: Command[] = [];
  await openFolder(path, os, env, (command) => {
    commands.push(command);
    return Promise.resolve({ code: 0, stdout: '', stderr: '', timedOut: false, missing: false });
  });
  expect(commands.map(({ file, args }) => [file, ...args])).toEqual(started === undefined ? [] : [started]);
});
