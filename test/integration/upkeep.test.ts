import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Health } from '../../electron/contract/health.ts';
import { mountFolderOf } from '../../electron/os/linux/drives/mounts.ts';
import { findMountProcesses } from '../../electron/os/linux/drives/rclone-process.ts';
import { run } from '../../electron/os/run.ts';
import { connectingRequests } from '../bench/fleet.ts';
import type { JournalEntry } from '../demo/journal.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { mountsBelow } from '../support/desktop.ts';
import { once as triedOnce } from '../support/once.ts';
import { startCli, type CliRun } from '../support/run-cli.ts';
import { stopProcess } from '../support/session-processes.ts';

const USER = 'nora';
const mappers = ['gvfs', 'rclone'] as const;
type Mapper = (typeof mappers)[number];

let stage: CliStage;
/** Ids of the drives, which are called after their mapper. */
let ids: Readonly<Record<Mapper, string>>;
beforeAll(async () => {
  stage = await startCliStage();
  await writeFile(join(stage.demo.folderOf(USER), 'there.txt'), 'from the platform');
  const idOf = async (mapper: Mapper): Promise<string> => {
    const { result } = await stage.setUp(mapper, { as: USER });
    return (result?.['connection'] as { readonly id: string }).id;
  };
  ids = { gvfs: await idOf('gvfs'), rclone: await idOf('rclone') };
});
afterAll(() => stage.stop());

const reconnectAll = (...more: readonly string[]): Promise<CliRun> => stage.run(['reconnect', '--all', ...more]);

/** How each drive is, as a command says. */
function states({ result }: CliRun): Readonly<Record<string, string>> {
  const said = (result?.['connections'] ?? []) as readonly { readonly label: string; readonly health?: Health }[];
  return Object.fromEntries(said.map(({ label, health }) => [label, health?.state ?? 'unknown']));
}

/** Asked of the desktop, not of Latchkey. */
const mounted = async (): Promise<readonly Mapper[]> => {
  const { stdout } = await run({ file: 'gio', args: ['mount', '-l'], timeoutMs: 10_000, env: stage.desktop.env });
  const rclone = mountsBelow(stage.desktop.home).includes(rcloneFolder());
  return [...(stdout.includes('-> dav://') ? ['gvfs' as const] : []), ...(rclone ? ['rclone' as const] : [])];
};
const rcloneFolder = (id = ids.rclone): string => mountFolderOf(stage.desktop.env['XDG_RUNTIME_DIR'] ?? '', id);
const linkTo = (mapper: Mapper): string => join(stage.desktop.home, 'Network drives', mapper);

/** By another program: this process is the platform, too, and would wait for itself. */
async function reads(mapper: Mapper): Promise<string> {
  const args = [join(linkTo(mapper), 'there.txt')];
  const { stdout, stderr } = await run({ file: 'cat', args, timeoutMs: 10_000, env: stage.desktop.env });
  return stdout || stderr;
}

async function unmountBehindItsBack(mapper: Mapper): Promise<void> {
  const { env } = stage.desktop;
  const [file, args] =
    mapper === 'gvfs'
      ? (['gio', ['mount', '--unmount', await readlink(linkTo(mapper))]] as const)
      : (['fusermount3', ['-u', rcloneFolder()]] as const);
  expect(await run({ file, args, timeoutMs: 10_000, env })).toMatchObject({ code: 0 });
}

const bothReady = { gvfs: 'ready', rclone: 'ready' };
const authenticated = (): readonly JournalEntry[] => stage.demo.journal().filter(({ auth }) => auth !== 'none');

/** How many were made with each app password, the most first. */
function requestsByPassword(): readonly number[] {
  const headers = stage.demo.authorizations();
  return [...new Set(headers)]
    .map((header) => headers.filter((one) => one === header).length)
    .toSorted((a, b) => b - a);
}

it.each([
  ['gvfs', 'rclone'],
  ['rclone', 'gvfs'],
] as const)(
  'a %s drive that was unmounted behind its back is connected again, and the %s drive left alone',
  async (gone, other) => {
    await unmountBehindItsBack(gone);
    const before = await stage.run(['status']);
    expect([before.code, states(before)]).toEqual([0, { [gone]: 'disconnected', [other]: 'ready' }]);
    stage.demo.clearJournal();

    const all = await reconnectAll();

    expect([all.code, states(all)]).toEqual([0, bothReady]);
    const [most = 0, least = 0, ...more] = requestsByPassword();
    expect(most + stage.demo.journal().length - authenticated().length).toBeLessThanOrEqual(connectingRequests);
    expect([least <= 3, more]).toEqual([true, []]); // the look, and whether the mount answers
    expect(await mounted()).toEqual(mappers);
    expect(await reads(gone)).toBe('from the platform');
    const after = await stage.run(['status']);
    expect([after.code, states(after)]).toEqual([0, bothReady]);
  },
);

it.each(mappers)(
  'a %s drive that the user has disconnected stays so through a logon, until they connect it',
  async (mapper) => {
    const others = mappers.filter((one) => one !== mapper);
    const left = { ...bothReady, [mapper]: 'disconnected' };
    expect(await stage.run(['disconnect', mapper])).toMatchObject({ code: 0 });
    expect(await mounted()).toEqual(others);

    for (const logon of [await reconnectAll(), await reconnectAll('--background')]) {
      expect([logon.code, states(logon)]).toEqual([0, left]);
    }
    expect(await mounted()).toEqual(others);
    const status = await stage.run(['status']);
    expect([status.code, states(status)]).toEqual([0, left]);

    expect(await stage.run(['reconnect', mapper])).toMatchObject({ code: 0 });
    expect(await reads(mapper)).toBe('from the platform');
    const all = await reconnectAll();
    expect([all.code, states(all)]).toEqual([0, bothReady]);
  },
);

it('a drive whose program was killed is connected again', async () => {
  const [pid = 0] = await findMountProcesses(rcloneFolder());
  process.kill(pid, 'SIGKILL');
  const all = await reconnectAll();
  expect([all.code, states(all)]).toEqual([0, bothReady]);
  expect(await findMountProcesses(rcloneFolder())).not.toContain(pid);
  expect(await reads('rclone')).toBe('from the platform');
});

describe('a drive that hangs', () => {
  let program: ChildProcessByStdio<null, Readable, null> | undefined;
  afterAll(() => {
    program?.kill('SIGKILL');
  });

  it('is left alone while a program has a file of it open, which is said, and is connected anew when it has not', async () => {
    expect(await reads('rclone')).toBe('from the platform');
    program = spawn('tail', ['-f', join(rcloneFolder(), 'there.txt')], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(program.stdout, 'data');
    const [pid = 0] = await findMountProcesses(rcloneFolder());
    await stopProcess(pid);

    const [kept, status] = await Promise.all([reconnectAll(), stage.run(['status'], { timeoutMs: 10_000 })]);
    expect(status).toMatchObject({ code: 0 });
    expect([kept.code, states(kept)]).toEqual([60, { gvfs: 'ready', rclone: 'trouble' }]);
    expect(JSON.stringify(kept.result)).toContain('"LK-7013"');
    expect(JSON.stringify(kept.result)).toContain('"programs":["tail"]');
    expect(await findMountProcesses(rcloneFolder())).toEqual([pid]);

    program.kill('SIGKILL');
    const all = await reconnectAll();
    expect([all.code, states(all)]).toEqual([0, bothReady]);
    expect(await findMountProcesses(rcloneFolder())).not.toContain(pid);
    expect(await reads('rclone')).toBe('from the platform');
  });
});

it('a logon waits for a locked keychain without asking anybody, goes on when it is unlocked, and ends', async () => {
  for (const mapper of mappers) await unmountBehindItsBack(mapper);
  await stage.desktop.lock();
  stage.demo.clearJournal();
  const prompts = await watchPrompts();
  const logon = startCli(['reconnect', '--all', '--background', '--json'], { env: stage.desktop.env });
  let ended = false;
  void logon.ended.finally(() => (ended = true));
  await sleep(3000);
  expect(ended).toBe(false);
  expect(await mounted()).toEqual([]);
  expect(authenticated()).toEqual([]);
  expect(await prompts.stop()).toEqual([]);

  const unlocked = performance.now();
  await stage.desktop.unlock();
  const done = await logon.ended;
  expect([done.code, states(done)]).toEqual([0, bothReady]);
  // Heard of, not found at the next look, which is a minute away.
  expect(performance.now() - unlocked).toBeLessThan(20_000);
  expect(await mounted()).toEqual(mappers);
});

it('an app password that was revoked is tried once and never again, by whatever command', triedOnce, async () => {
  stage.demo.clearJournal();
  stage.demo.revokeAll(USER);

  const all = await reconnectAll();
  expect([all.code, states(all)]).toEqual([60, { gvfs: 'refused', rclone: 'refused' }]);
  // Nothing leaves: programs go on with their files when there is another app password.
  expect(await mounted()).toEqual(mappers);
  const again = await reconnectAll();
  expect([again.code, states(again)]).toEqual([60, { gvfs: 'refused', rclone: 'refused' }]);
  const status = await stage.run(['status']);
  expect([status.code, states(status)]).toEqual([60, { gvfs: 'refused', rclone: 'refused' }]);
  const background = await reconnectAll('--background');
  expect([background.code, states(background)]).toEqual([60, { gvfs: 'refused', rclone: 'refused' }]);

  // Each drive has an app password of its own.
  const tried = stage.demo.authorizations();
  expect(tried).toHaveLength(2);
  expect(new Set(tried).size).toBe(2);
  expect(authenticated().map(({ method, status: answer }) => [method, answer])).toEqual([
    ['PROPFIND', 401],
    ['PROPFIND', 401],
  ]);
});

it('what drives that nobody knows any more have left mounted is cleared away', async () => {
  const { env } = stage.desktop;
  expect(await stage.run(['remove', '--all', '--local-only', '--yes'])).toMatchObject({ code: 0 });
  const { result } = await stage.setUp('rclone', { as: USER });
  const { id } = result?.['connection'] as { readonly id: string };
  expect(await findMountProcesses(rcloneFolder(id))).toHaveLength(1);
  const file = join(env['XDG_DATA_HOME'] ?? '', 'latchkey/connections.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, JSON.stringify({ ...(JSON.parse(text) as object), connections: [] }));

  expect(await reconnectAll()).toMatchObject({ code: 0, result: { connections: [] } });

  expect(await findMountProcesses(rcloneFolder(id))).toEqual([]);
  expect(mountsBelow(stage.desktop.home)).not.toContain(rcloneFolder(id));
});

/** The calls that would make a keyring show a window, on the session's bus. */
async function watchPrompts(): Promise<{ stop(): Promise<readonly string[]> }> {
  const rules = ["interface='org.freedesktop.Secret.Prompt'"];
  const child = spawn('dbus-monitor', ['--session', ...rules], { env: { ...process.env, ...stage.desktop.env } });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
  await once(child.stdout, 'data');
  return {
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'close');
      return text.split('\n').filter((line) => /member=Prompt\b/.test(line));
    },
  };
}
