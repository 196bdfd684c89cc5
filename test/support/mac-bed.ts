import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { startIpcChild } from '../../electron/os/ipc-child.ts';
import { readMountTable, type MountEntry } from '../../electron/os/mac/drives/mount-table.ts';
import { netFsMapper } from '../../electron/os/mac/drives/netfs-mapper.ts';
import { volumeCalls, type VolumeCalls, type VolumeTimes } from '../../electron/os/mac/drives/volume-call.ts';
import { nativeCalls } from '../../electron/os/mac/native/native-calls.ts';
import { libSystem } from '../../electron/os/mac/native/prototypes.ts';
import { run } from '../../electron/os/run.ts';
import { bent, fakeMac } from '../fakes/mac/fake-mac.ts';
import { projectRoot } from './project-files.ts';
import { endProcesses } from './session-processes.ts';

/** A Mac of this machine's: volumes in a folder, and the process that makes each call, as the program starts it. */
export interface MacBed {
  readonly root: string;
  /** The process that makes a call, bundled. */
  readonly program: string;
  /** Where volumes are shown. */
  readonly volumes: string;
  readonly table: () => Promise<readonly MountEntry[]>;
  readonly uid: number;
  /** Numbers of the processes that were started for a call. */
  readonly started: readonly number[];
  calls(times?: Partial<VolumeTimes>): VolumeCalls;
  mapper(times?: Partial<VolumeTimes>): ReturnType<typeof netFsMapper>;
  bend(how: keyof typeof bent, on: boolean): void;
  /** Ends what has mounted a path by force; the kernel's agent then takes the mount away. */
  crash(path: string): Promise<void>;
  /** Mounts, folders and processes that are left at a path, or anywhere below the volumes. */
  leftovers(path?: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Bundles the process for one call into one file, which starts as fast as the real program, and makes a Mac. */
export async function startMacBed(): Promise<MacBed> {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'volume-child-'));
  await build({
    configFile: join(projectRoot, 'electron/vite.config.ts'),
    build: {
      ...{ ssr: join(projectRoot, 'test/fakes/mac/volume-child.ts'), outDir, emptyOutDir: true },
      // The program's chunks are cut for its own entries: one of another entry could need what is in that entry itself.
      rolldownOptions: { output: { codeSplitting: false } },
    },
    plugins: [],
  });
  const program = join(outDir, 'volume-child.js');
  const root = mkdtempSync(join(tmpdir(), 'lk-mac-'));
  const volumes = join(root, 'Volumes');
  mkdirSync(volumes);
  const system = nativeCalls(fakeMac(root).foreign, libSystem);
  const table = (): Promise<readonly MountEntry[]> => Promise.resolve(readMountTable(system));
  const started: number[] = [];
  const uid = process.getuid?.() ?? -1;
  const calls = (times?: Partial<VolumeTimes>): VolumeCalls =>
    volumeCalls((listener) => {
      const env = { ...process.env, FAKE_MAC: root };
      const child = startIpcChild({ file: process.execPath, args: [program], env, outlives: false }, listener);
      started.push(child.id);
      return child;
    }, times);
  const rcloneAt = (path: string): number[] =>
    readdirSync('/proc')
      .filter((id) => /^\d+$/.test(id))
      .filter((id) => {
        const words = cmdlineOf(id);
        return words[0]?.endsWith('rclone') === true && words.includes(path);
      })
      .map(Number);
  return {
    ...{ root, program, volumes, table, uid, started, calls },
    mapper: (times) =>
      netFsMapper({ volumes: calls(times), table, uid, folder: volumes, openIn: () => Promise.resolve(['cat']) }),
    bend(how, on) {
      const file = join(root, bent[how]);
      if (on) writeFileSync(file, '');
      else rmSync(file, { force: true });
    },
    async crash(path) {
      for (const id of rcloneAt(path)) process.kill(id, 'SIGKILL');
      await run({ file: 'fusermount3', args: ['-u', '-z', path], timeoutMs: 9000 });
      await run({ file: 'rmdir', args: [path], timeoutMs: 9000 });
    },
    async leftovers(path) {
      const mounts = (await table()).map((one) => one.path);
      const folders = readdirSync(volumes).map((name) => join(volumes, name));
      const all = [...mounts.map((one) => `mount ${one}`), ...folders.map((one) => `folder ${one}`)];
      return path === undefined ? all : all.filter((one) => one.endsWith(` ${path}`));
    },
    async stop() {
      for (const { path } of await table())
        await run({ file: 'fusermount3', args: ['-u', '-z', path], timeoutMs: 9000 });
      await endProcesses([...started]);
      rmSync(root, { recursive: true, force: true });
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

function cmdlineOf(id: string): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // ended meanwhile
  }
}
