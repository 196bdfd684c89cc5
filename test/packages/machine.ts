import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type CommandResult } from '../../electron/os/run.ts';
import { projectRoot } from '../support/project-files.ts';

/**
 * A computer to install packages on: this machine's system, seen through an overlay that keeps whatever is written in memory. The
 * package databases, the programs and the libraries are real ones, and nothing of this machine is changed. It has a `/tmp`, a
 * `/run` and a `/root` of its own, the project's folder to read, and this machine's network and processes.
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
mount -t tmpfs none "$1" && cd "$1" && mkdir written work machine
mount -t overlay overlay -o lowerdir=/,upperdir="$1/written",workdir="$1/work" machine
shift
for folder in proc sys dev; do mount --rbind "/$folder" "machine/$folder"; done
for folder in tmp run root; do mount -t tmpfs none "machine/$folder"; done
chmod 1777 machine/tmp
for folder; do
  mkdir -p "machine$folder" && mount --bind "$folder" "machine$folder" && mount -o remount,bind,ro "machine$folder"
done
# Whoever is told it is ready enters this process's root: it must be the machine's by then, not the one that the machine is made of.
exec chroot machine sh -c 'echo ready; exec cat'
`;

/** Starts one. @throws when this user may not mount file systems */
export async function startMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-machine-'));
  // What lies on another disk is not seen through the overlay.
  const node = join(process.execPath, '../..');
  const mounted = [projectRoot, ...(statSync(node).dev === statSync('/').dev ? [] : [node])];
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
  const enter = (namespaces: readonly string[], file: string, args: readonly string[]): readonly string[] => [
    ...['--target', String(child.pid), '--mount', ...namespaces],
    ...['--', file, ...args],
  ];
  return {
    run: (file, args, { env = {}, stdin, timeoutMs = 150_000, as } = {}) =>
      run({
        file: 'nsenter',
        args: [
          ...['--target', String(child.pid), '--mount', '--root'],
          ...(as === undefined ? [] : [`--setuid=${String(as)}`, `--setgid=${String(as)}`]),
          ...[
            '--',
            'env',
            '--chdir=/',
            ...Object.entries({ HOME: '/root', TMPDIR: '/tmp', ...env }).map(([name, value]) => `${name}=${value}`),
          ],
          ...[file, ...args],
        ],
        ...(stdin === undefined ? {} : { stdin }),
        timeoutMs,
        maxOutputBytes: 4 * 1024 * 1024,
      }),
    async changes() {
      const args = [join(folder, 'written'), '-mindepth', '1', '-printf', String.raw`%y %P\n`];
      const { stdout } = await run({ file: 'nsenter', args: enter([], 'find', args), timeoutMs: 30_000 });
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
