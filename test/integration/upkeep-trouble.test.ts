import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Health } from '../../electron/contract/health.ts';
import { mountFolderOf } from '../../electron/os/linux/drives/mounts.ts';
import { run } from '../../electron/os/run.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { answersOf } from '../support/cli-stage.ts';
import { mountsBelow, startDesktop, type Desktop } from '../support/desktop.ts';
import { once as triedOnce } from '../support/once.ts';
import { runCli, startCli, type CliRun } from '../support/run-cli.ts';
import { davProcesses, stopProcess } from '../support/session-processes.ts';

const USER = 'nora';
let desktop: Desktop;
let demo: Demo;
beforeAll(async () => {
  [desktop, demo] = await Promise.all([startDesktop(), startDemo()]);
});
afterAll(async () => {
  await desktop.stop();
  await demo.stop();
});

async function setUp(mapper: 'gvfs' | 'rclone'): Promise<string> {
  const args = ['setup', '--platform', demo.address, '--user', USER, '--label', mapper, '--mapper', mapper, '--json'];
  const { code, result } = await runCli(args, { env: desktop.env, answers: answersOf(demo, USER) });
  expect(code).toBe(0);
  return (result?.['connection'] as { readonly id: string }).id;
}
const latchkey = (...args: readonly string[]): Promise<CliRun> => runCli([...args, '--json'], { env: desktop.env });

/** How each drive is, as a command says. */
function states({ result }: CliRun): Readonly<Record<string, string>> {
  const said = (result?.['connections'] ?? []) as readonly { readonly label: string; readonly health?: Health }[];
  return Object.fromEntries(said.map(({ label, health }) => [label, health?.state ?? 'unknown']));
}

/** By another program: this process is the platform, too, and would wait for itself. */
async function reads(label: string): Promise<string> {
  const args = [join(desktop.home, 'Network drives', label, 'there.txt')];
  const { stdout, stderr } = await run({ file: 'cat', args, timeoutMs: 10_000, env: desktop.env });
  return stdout || stderr;
}

const davBackends = (): readonly number[] => davProcesses(desktop.home);

it('a gvfs drive whose program hangs is connected anew', triedOnce, async () => {
  await writeFile(join(demo.folderOf(USER), 'there.txt'), 'from the platform');
  await setUp('gvfs');
  const [backend = 0, ...others] = davBackends();
  expect(others).toEqual([]);
  await stopProcess(backend);
  await sleep(2000); // the kernel answers for it as long as it knows

  const all = await latchkey('reconnect', '--all');

  expect([all.code, states(all)]).toEqual([0, { gvfs: 'ready' }]);
  expect(davBackends()).not.toContain(backend);
  expect(await reads('gvfs')).toBe('from the platform');
});

it('what another program has mounted in a drive’s place is left alone and named', async () => {
  const id = await setUp('rclone');
  const place = mountFolderOf(desktop.env['XDG_RUNTIME_DIR'] ?? '', id);
  expect(await run({ file: 'fusermount3', args: ['-u', place], timeoutMs: 5000 })).toMatchObject({ code: 0 });
  await run({ file: 'mkdir', args: ['-p', place], timeoutMs: 5000 });
  // Any program that mounts will do; this one needs no rights, and is there wherever gvfs is.
  const other = spawn('/usr/libexec/gvfsd-fuse', [place, '-f'], {
    env: { ...process.env, ...desktop.env },
    stdio: 'ignore',
  });
  await expect.poll(() => mountsBelow(desktop.home)).toContain(place);
  demo.clearJournal();

  const all = await latchkey('reconnect', '--all');
  expect([all.code, states(all)]).toEqual([60, { gvfs: 'ready', rclone: 'trouble' }]);
  expect(JSON.stringify(all.result)).toContain('"LK-7014"');
  expect(JSON.stringify(all.result)).toContain(place);
  expect(mountsBelow(desktop.home)).toContain(place);
  expect(await latchkey('reconnect', 'rclone')).toMatchObject({ result: { ok: false, failure: { code: 'LK-7014' } } });

  await run({ file: 'fusermount3', args: ['-u', place], timeoutMs: 5000 });
  other.kill();
  const again = await latchkey('reconnect', '--all');
  expect([again.code, states(again)]).toEqual([0, { gvfs: 'ready', rclone: 'ready' }]);
  expect(await reads('rclone')).toBe('from the platform');
});

it('a logon waits for a platform that cannot be reached, and connects when it is back', async () => {
  await latchkey('remove', 'gvfs', '--local-only');
  const place = mountsBelow(desktop.home).find((path) => path.includes('/latchkey/')) ?? '';
  await run({ file: 'fusermount3', args: ['-u', place], timeoutMs: 5000 });
  await demo.unplug();
  const logon = startCli(['reconnect', '--all', '--background', '--json'], { env: desktop.env });
  const first = await Promise.race([logon.ended, sleep(2500, 'waits')]);
  expect(first).toBe('waits');
  await demo.plugIn();
  const done = await logon.ended;
  expect([done.code, states(done)]).toEqual([0, { rclone: 'ready' }]);
  expect(await reads('rclone')).toBe('from the platform');
});
