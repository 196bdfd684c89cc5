/**
 * A drive's life with an installed Latchkey: set up by one version, kept by the next, by a repaired one, and left or taken back
 * when Latchkey is removed. It runs on a `Machine`, where it installs the packages that it is given, and prints what it saw as JSON.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../electron/os/run.ts';
import { answersOf } from '../../support/cli-stage.ts';
import { startDemo } from '../../demo/demo.ts';
import { startDesktop } from '../../support/desktop.ts';
import { runCli, type CliRun } from '../../support/run-cli.ts';

export interface Seen {
  readonly setUp: Look;
  readonly upgraded: Look;
  readonly repaired: Look;
  /** Of the person, after Latchkey was removed without a word to it. */
  readonly leftBehind: readonly string[];
  readonly installedAgain: Look;
  /** Of the person, after `latchkey remove --all` and the removal. */
  readonly leftAtLast: readonly string[];
  /** What is then in the file that has had the drive. */
  readonly connections: string;
  /** How many app passwords of the person the platform has at last. */
  readonly appPasswords: number;
  /** What a program says when the package is damaged, and its exit code. */
  readonly damaged: number | null;
}

interface Look {
  /** Of the package, as dpkg has it. */
  readonly version: string;
  readonly code: number | null;
  readonly failure: string | undefined;
  /** State of each drive. */
  readonly drives: readonly string[];
  /** A file of the platform, read through the drive. */
  readonly file: string;
}

const USER = 'nora';
const [older = '', newer = ''] = process.argv.slice(2);
const desktop = await startDesktop();
const demo = await startDemo();
try {
  process.stdout.write(JSON.stringify(await live()));
} finally {
  await desktop.stop();
  await demo.stop();
}

async function live(): Promise<Seen> {
  writeFileSync(join(demo.folderOf(USER), 'there.txt'), 'from the platform');
  await dpkg('--install', older);
  const first = await latchkey(
    'setup',
    '--platform',
    demo.address,
    '--user',
    USER,
    '--label',
    'Work',
    '--mapper',
    'rclone',
  );
  const setUp = await look(first);
  await dpkg('--install', newer);
  const upgraded = await look();
  rmSync('/opt/Latchkey/resources/app.asar');
  const damaged = (await latchkey('status')).code;
  await dpkg('--install', newer);
  const repaired = await look();
  await dpkg('--purge', 'latchkey');
  const leftBehind = await left();
  await dpkg('--install', newer);
  const installedAgain = await look();
  await latchkey('remove', '--all', '--yes');
  await dpkg('--purge', 'latchkey');
  return {
    ...{ setUp, upgraded, damaged, repaired, leftBehind, installedAgain, leftAtLast: await left() },
    connections: readFileSync(join(desktop.home, '.local/share/latchkey/connections.json'), 'utf8'),
    appPasswords: demo.appPasswords(USER).length,
  };
}

/** Without what other packages do at each installation, such as reading every man page. */
async function dpkg(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run({ file: 'dpkg', args: ['--no-triggers', ...args], timeoutMs: 150_000 });
  if (code !== 0) throw new Error(`dpkg ${args.join(' ')}: ${stderr}`);
}

function latchkey(...args: readonly string[]): Promise<CliRun> {
  return runCli([...args, '--json'], {
    env: desktop.env,
    answers: answersOf(demo, USER),
    program: ['/usr/bin/latchkey'],
  });
}

async function look(after?: CliRun): Promise<Look> {
  const { code, result } = after ?? (await latchkey('status'));
  const status = after === undefined ? result : (await latchkey('status')).result;
  const connections = (status?.['connections'] ?? []) as readonly { readonly health?: { readonly state: string } }[];
  // By another program: this process is the platform, too.
  const args = [join(desktop.home, 'Network drives/Work/there.txt')];
  const file = await run({ file: 'cat', args, timeoutMs: 10_000 });
  const query = ['-W', '-f', '${Version}', 'latchkey'];
  return {
    version: (await run({ file: 'dpkg-query', args: query, timeoutMs: 10_000 })).stdout,
    ...{ code, failure: result?.failure?.code },
    drives: connections.map(({ health }) => health?.state ?? 'unknown'),
    file: file.stdout || file.stderr,
  };
}

/** Files below the person's home that have to do with Latchkey. Another program looks: this process is the platform, too. */
async function left(): Promise<readonly string[]> {
  const notTemporary = ['-not', '-path', join(desktop.home, 'tmp/*')];
  const args = [desktop.home, '-xdev', '-type', 'f', '-path', '*atchkey*', ...notTemporary, '-printf', '%P\\n'];
  const { stdout } = await run({ file: 'find', args, timeoutMs: 10_000 });
  return stdout
    .split('\n')
    .filter((path) => path !== '')
    .toSorted();
}
