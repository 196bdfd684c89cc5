import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run, type CommandResult } from '../../electron/os/run.ts';
import { projectRoot } from '../support/project-files.ts';

/**
 * A computer to install packages on: this machine's system, seen through an overlay that keeps whatever is written in memory. The
 * package databases, the programs and the libraries are real ones, and nothing of this machine is changed. It has a `/tmp`, a
 * `/run` and a `/root` of its own, the project's folder and `/sys` to read, and this machine's network and processes.
 */
export interface Machine {
  /** Runs a program there, as root. */
  run(file: string, args: readonly string[], more?: MachineOptions): Promise<CommandResult>;
  /** The files and folders that are there and were not, or are not what they were; `gone` is before what was there before. */
  changes(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export interface MachineOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly timeoutMs?: number;
  /** User and group id; root when absent. */
  readonly as?: number;
}

/** What is mounted there besides, so that no program finds less than on a computer. */
const script = String.raw`
set -e
mark=$(basename "$1")
mount -t tmpfs none "$1" && cd "$1" && mkdir written work machine
mount -t overlay overlay -o lowerdir=/,upperdir="$1/written",workdir="$1/work" machine
shift
for folder in proc dev; do mount --rbind "/$folder" "machine/$folder"; done
# Without what is mounted below it: rules of AppArmor are given to the kernel there, and the kernel is this machine's.
mount --bind /sys machine/sys && mount -o remount,bind,ro machine/sys
for folder in tmp run root; do mount -t tmpfs none "machine/$folder"; done
chmod 1777 machine/tmp
touch "machine/run/$mark"
for folder; do
  mkdir -p "machine$folder" && mount --bind "$folder" "machine$folder" && mount -o remount,bind,ro "machine$folder"
done
# Whoever is told it is ready enters this process's root: it must be the machine's by then, not the one that the machine is made of.
exec chroot machine sh -c 'echo ready; exec cat'
`;

/** Instead of the variables of whoever runs the tests, which name that person's session bus and display. */
const ownVariables = {
  HOME: '/root',
  TMPDIR: '/tmp',
  LC_ALL: 'C',
  DEBIAN_FRONTEND: 'noninteractive',
  PATH: `/usr/local/sbin:${dirname(process.execPath)}:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
};

/** What a shell ends with that finds itself elsewhere. */
const ELSEWHERE = 99;

/**
 * Runs a program in the root of a process, as root or another user.
 * @param mark name of a file in that root's `/run`, by which it is known
 * @throws when it is another root, such as this machine's own, or a process that has got the id of one that ended: nothing is run then
 */
export async function runInRoot(
  { pid, mark }: { readonly pid: number; readonly mark: string },
  file: string,
  args: readonly string[],
  { env = {}, stdin, timeoutMs = 150_000, as }: MachineOptions = {},
): Promise<CommandResult> {
  const variables = { ...ownVariables, ...env };
  const there = `[ -e "/run/$1" ] || exit ${String(ELSEWHERE)}; shift; exec env -i "$@"`;
  const result = await run({
    file: 'nsenter',
    args: [
      ...['--target', String(pid), '--mount', '--root', '--wdns=/'],
      ...(as === undefined ? [] : [`--setuid=${String(as)}`, `--setgid=${String(as)}`]),
      ...['--', 'sh', '-c', there, 'sh', mark],
      ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      ...[file, ...args],
    ],
    ...(stdin === undefined ? {} : { stdin }),
    timeoutMs,
    maxOutputBytes: 4 * 1024 * 1024,
  });
  if (result.code === ELSEWHERE) throw new Error(`${file} was not run: process ${String(pid)} is not the machine's`);
  return result;
}

/** Starts one. @throws when this user may not mount file systems */
export async function startMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-machine-'));
  // What lies on another disk, or in a folder that the machine has of its own, is not seen through the overlay.
  const node = join(process.execPath, '../..');
  const isSeen = statSync(node).dev === statSync('/').dev && !/^\/(tmp|run|root)\//.test(node);
  const mounted = [projectRoot, ...(isSeen ? [] : [node])];
  const shell = ['--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', folder, ...mounted];
  // It ends with this process, whose pipe it reads.
  const child = spawn('unshare', shell, { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  await Promise.race([
    new Promise((resolve) => child.stdout.once('data', resolve)),
    ended.then(() => {
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`No file system can be mounted for the tests of packages (root may): ${said}`);
    }),
  ]);
  const { pid } = child;
  if (pid === undefined) throw new Error('The machine has no process.');
  return {
    run: (file, args, more) => runInRoot({ pid, mark: basename(folder) }, file, args, more),
    async changes() {
      const find = ['find', join(folder, 'written'), '-mindepth', '1', '-printf', String.raw`%y %P\n`];
      const args = ['--target', String(pid), '--mount', '--', ...find];
      const { stdout, stderr, code } = await run({
        file: 'nsenter',
        args,
        timeoutMs: 30_000,
        maxOutputBytes: 16 * 1024 * 1024,
      });
      // Of nothing one would conclude that nothing is left behind.
      if (code !== 0) throw new Error(`What was written cannot be listed: ${stderr}`);
      return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (line.startsWith('c ') ? `gone /${line.slice(2)}` : `/${line.slice(2)}`))
        .sort();
    },
    async stop() {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
