import { expect, it } from 'vitest';
import { openOnDesktop } from '../../../electron/os/linux/open.ts';
import { loadOperatingSystem } from '../../../electron/os/load-operating-system.ts';
import { openByOpen } from '../../../electron/os/mac/open.ts';
import type { Command, CommandResult } from '../../../electron/os/run.ts';
import type { DetachedCommand } from '../../../electron/os/start-detached.ts';
import { openByShell } from '../../../electron/os/windows/open.ts';

const path = '/home/anna/Network drives/--odd name';
const url = 'https://files.example.com/?a=1&b=2';

/** What is run and started, as one list. */
function watched(portal = false) {
  const commands: string[][] = [];
  const asked: string[] = [];
  const note = ({ file, args }: Pick<Command | DetachedCommand, 'file' | 'args'>) => commands.push([file, ...args]);
  const done: CommandResult = { code: 0, stdout: '', stderr: '', timedOut: false, missing: false };
  return {
    ...{ commands, asked },
    run: (command: Command) => Promise.resolve(note(command) > 0 ? done : done),
    start: (command: DetachedCommand) => Promise.resolve(note(command) > 0 ? undefined : undefined),
    byPortal: (address: string) => Promise.resolve(asked.push(address) > 0 && portal),
  };
}

it.each([
  ['folder', path, { DISPLAY: ':0' }, ['xdg-open', path]],
  ['folder', path, { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', path]],
  ['folder', path, {}, undefined],
  ['folder', path, { DISPLAY: '' }, undefined],
  ['page', url, { DISPLAY: ':0' }, ['xdg-open', url]],
  ['page', url, { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', url]],
  ['page', url, { DISPLAY: '' }, undefined],
] as const)('on Linux a %s %s with %j is opened by %j', async (what, target, env, started) => {
  const tools = watched();
  await openOnDesktop(what, target, env, tools);
  expect(tools.commands).toEqual(started === undefined ? [] : [started]);
});

it('on Linux the desktop’s portal opens a page before any program has it among its arguments', async () => {
  const tools = watched(true);
  await openOnDesktop('page', url, { DISPLAY: ':0' }, tools);
  expect([tools.commands, tools.asked]).toEqual([[], [url]]);
  await openOnDesktop('page', url, {}, tools); // without a screen nobody would see it
  expect([tools.commands.length, tools.asked.length]).toEqual([0, 1]);
});

it('on macOS folders and pages are opened by `open`', async () => {
  const tools = watched();
  await openByOpen('folder', path, {}, tools);
  await openByOpen('page', url, {}, tools);
  expect(tools.commands).toEqual([
    ['open', path],
    ['open', url],
  ]);
});

it('on Windows pages are opened past the shell, and letters by Explorer itself', async () => {
  const { commands, start } = watched();
  await openByShell('folder', path, {}, start);
  await openByShell('folder', '/select,C:\\Windows', {}, start);
  await openByShell('folder', 'Z:\\', { SystemRoot: 'D:\\Windows' }, start);
  await openByShell('page', url, {}, start);
  expect(commands).toEqual([
    ['D:\\Windows\\explorer.exe', 'Z:\\'],
    ['rundll32.exe', 'url.dll,FileProtocolHandler', url],
  ]);
});

it('on a system that nobody has written it for nothing is opened', async () => {
  const other = await loadOperatingSystem('freebsd');
  await expect(other.open('page', url, { DISPLAY: ':0' })).resolves.toBeUndefined();
});
