import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { MapperName } from '../../electron/contract/view.ts';
import { buildEngine } from '../../electron/engine/build-services.ts';
import type { Engine, StatusReport } from '../../electron/engine/engine.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run } from '../../electron/os/run.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { valueOf } from '../fakes/engine-bed.ts';
import { MemoryLog } from '../fakes/memory-log.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { copyProgram } from '../support/built-program.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { letGoOfGateways } from '../support/gateway-clients.ts';
import { leftovers } from '../support/leftovers.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import type { Killable } from './killable.ts';

export interface Ended {
  /** The points that were passed; absent when it was killed. */
  readonly passed?: readonly string[];
  readonly signal: NodeJS.Signals | null;
}

/** What the next start of Latchkey finds, once it has finished or undone what was open. */
export type NextStart = Pick<StatusReport, 'connections' | 'open'>;

/** A desktop and a platform, and the programs that are killed there. */
export interface KillBed {
  readonly demo: Demo;
  readonly desktop: Desktop;
  /** @param killAfterMs kills it from outside, at any moment, instead of at a point. */
  attempt(what: Pick<Killable, 'work' | 'mapper' | 'killAt'>, killAfterMs?: number): Promise<Ended>;
  /** By the program's engine in this process: what is not killed needs no process of its own. */
  setUp(mapper: MapperName): Promise<void>;
  nextStart(): Promise<NextStart>;
  /** What a logon does. */
  reconnect(): Promise<void>;
  remove(): Promise<void>;
  /** The next start by the program itself. */
  status(): Promise<NextStart>;
  /** Everything that a set-up could have left anywhere, by name; empty when nothing is left. */
  leftovers(): Promise<string[]>;
  /** Whether what is written through the connected drive is on the platform's disk. */
  driveWorks(path: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Signs in with a password alone, so that a hundred attempts need no hundred codes. */
export const USER = 'nora';

export async function killBed(programs: KillPrograms): Promise<KillBed> {
  const [demo, desktop] = await Promise.all([startDemo(), startDesktop()]);
  const { password } = demo.user(USER);
  const env = { ...process.env, ...desktop.env };
  desktop.enter();
  /** By a new one, as each start of the program has, which ends then. */
  const byEngine = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    try {
      const options = { ...servingOnLinux(programs.cli), places: findPlaces(), env: { ...process.env } };
      return await work(buildEngine({ ...options, log: new MemoryLog() }));
    } finally {
      letGoOfGateways();
    }
  };
  const answering = () => ({
    ask: scriptedAsk({ passwords: [password] }),
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  return {
    ...{ demo, desktop },
    async setUp(mapper) {
      valueOf(await byEngine((it) => it.setUp({ platform: demo.address, user: USER, mapper }, answering())));
    },
    nextStart: () =>
      byEngine(async (it) => {
        valueOf(await it.recover(answering()));
        return valueOf(await it.status());
      }),
    async reconnect() {
      valueOf(await byEngine((it) => it.reconnect(undefined, answering())));
    },
    async remove() {
      valueOf(await byEngine((it) => it.remove(undefined, { localOnly: false }, answering())));
    },
    async status() {
      const args = [programs.cli, 'status', '--json'];
      const done = await run({ file: process.execPath, args, timeoutMs: 60_000, env: desktop.env });
      if (done.code !== 0) throw new Error(`status ended with ${String(done.code)}: ${done.stdout} ${done.stderr}`);
      return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') as NextStart;
    },
    attempt: (what, killAfterMs) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [programs.killable], { env, stdio: ['pipe', 'pipe', 'inherit'] });
        let output = '';
        child.stdout.on('data', (data: Buffer) => (output += data.toString()));
        child.once('error', reject);
        child.once('close', (_code, signal) => {
          if (output === '') {
            resolve({ signal });
            return;
          }
          const { passed, done } = JSON.parse(output) as { passed: string[]; done: { ok: boolean } };
          if (done.ok) resolve({ signal, passed });
          else reject(new Error(`not killed, and failed: ${output}`));
        });
        child.stdin.end(JSON.stringify({ ...what, platform: demo.address, user: USER, password, cli: programs.cli }));
        if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      }),
    leftovers: () => leftovers(desktop, demo, USER),
    async driveWorks(path) {
      const name = `written-${String(Date.now())}`;
      const done = await run({ file: 'tee', args: [join(path, name)], stdin: 'x', timeoutMs: 10_000 });
      const there = join(demo.folderOf(USER), name);
      for (let tries = 0; tries < 50 && !existsSync(there); tries += 1) await new Promise((r) => setTimeout(r, 50));
      const works = done.code === 0 && existsSync(there);
      rmSync(there, { force: true });
      return works;
    },
    async stop() {
      await desktop.stop();
      await demo.stop();
    },
  };
}

/** Two programs in a folder of their own. */
export interface KillPrograms {
  readonly killable: string;
  readonly cli: string;
  remove(): void;
}

/** Bundles `killable.ts` into one file that starts as fast as the real program: dozens of attempts are made. */
export async function bundle(): Promise<KillPrograms> {
  // Below the project, where the keychain's native module is found.
  const cache = join(import.meta.dirname, '../../.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'killable-'));
  await build({
    configFile: join(import.meta.dirname, '../../electron/vite.config.ts'),
    build: { ssr: join(import.meta.dirname, 'killable.ts'), outDir, emptyOutDir: true },
    plugins: [],
  });
  copyProgram(join(outDir, 'program'));
  return {
    killable: join(outDir, 'killable.js'),
    cli: join(outDir, 'program/cli.js'),
    remove: () => {
      rmSync(outDir, { recursive: true });
    },
  };
}
