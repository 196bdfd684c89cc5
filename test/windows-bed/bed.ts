import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyProgram } from '../support/built-program.ts';
import { projectRoot } from '../support/project-files.ts';
import type { CliEvent, CliResult } from '../support/run-cli.ts';
import { openInsideLine, type Inside } from './inside.ts';
import { copyPrefix, install, WINE, wineEnvironment, WINESERVER } from './installed.ts';
import { startRedirector, type Redirector } from './redirector.ts';

export interface WindowsRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The events that `--json` printed, in order; the last is the result. */
  readonly events: readonly CliEvent[];
  readonly result: CliResult | undefined;
}

/** Checks that a run ended with 0. @throws Error with everything that the run printed, and with `where` */
export function requireDone({ code, stdout, stderr }: WindowsRun, where = ''): void {
  if (code !== 0) throw new Error([where, `ended with ${String(code)}`, stdout, stderr].join('\n'));
}

export interface RunningOnWindows {
  /** Kills the program as Task Manager does; the programs that it started go on. */
  kill(): void;
  /** Gives what the program has printed so far. */
  printed(): string;
  /** Settles when the program ends; rejects when it takes too long. */
  readonly ended: Promise<WindowsRun>;
}

export interface WindowsRunOptions {
  /** The lines on its standard input. */
  readonly answers?: readonly string[];
  /** Environment variables besides those that Windows sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The time after which the program is killed and the run fails, in milliseconds; 60 s when absent. */
  readonly timeoutMs?: number;
}

/** A Windows of its own under Wine, with the built program, and a redirector that connects letters. */
export interface WindowsBed {
  readonly redirector: Redirector;
  readonly inside: Inside;
  /** The Linux folder with everything of this bed; `C:` is `prefix/drive_c`. */
  readonly folder: string;
  /** Turns a path below `C:\` into a Linux path. */
  pathOf(windowsPath: string): string;
  /** Runs the built program until it ends. */
  run(args: readonly string[], options?: WindowsRunOptions): Promise<WindowsRun>;
  start(args: readonly string[], options?: WindowsRunOptions): RunningOnWindows;
  /** Starts another script in Node for Windows, by its Windows path. */
  startNode(args: readonly string[], options?: WindowsRunOptions): RunningOnWindows;
  /** Starts any program, as an administrator: what IT does. */
  startAsAdministrator(args: readonly string[], options?: WindowsRunOptions): RunningOnWindows;
  /** Starts the built program with these arguments at each log-on of the user. */
  startAtLogOn(name: string, args: readonly string[]): Promise<void>;
  /** Ends every program and takes every letter away, then starts the entries of the Run key. */
  logOffAndOn(): Promise<void>;
  stop(): Promise<void>;
}

const NODE = String.raw`C:\lk\node.exe`;
/** Starts a program without administrator rights, as a person does; Wine would start it with them. */
const AS_USER = String.raw`C:\lk\as-user.exe`;
const PROGRAM = String.raw`C:\lk\app\out\cli.js`;
const RUN_KEY = String.raw`Software\Microsoft\Windows\CurrentVersion\Run`;
/** The key in which Wine stores winecfg's settings of the letters. */
const DRIVE_TYPES = String.raw`Software\Wine\Drives`;

/** Starts a Windows that nobody has used yet, with its service WebClient running. */
export async function startBed(): Promise<WindowsBed> {
  const installed = await install();
  // The copy lies beside the original, because its files are hard links.
  const folder = mkdtempSync(join(dirname(installed.prefix), 'bed-'));
  const prefix = join(folder, 'prefix');
  const driveC = join(prefix, 'drive_c');
  copyPrefix(installed, prefix);
  putProgram(join(driveC, 'lk'), installed.modules);
  const line = await openInsideLine();
  const { inside } = line;
  const redirector = await startRedirector(folder, () => existsSync(join(driveC, 'lk/webclient.running')));
  writeFileSync(join(driveC, 'lk/redirector.port'), String(redirector.port));
  const env = wineEnvironment(prefix);
  const home = homeIn(driveC);
  let runs = 0;

  const running = new Set<Promise<unknown>>();

  const startIn = (args: readonly string[], options: WindowsRunOptions = {}): RunningOnWindows => {
    runs += 1;
    const files = join(folder, `run-${String(runs)}`);
    const started = startInWine(args, { ...options, files, cwd: home, env: { ...env, ...options.env } });
    running.add(started.ended);
    return started;
  };
  const startNode: WindowsBed['startNode'] = (args, options) => startIn([AS_USER, NODE, ...args], options);

  // The program inside runs as an administrator, because a test also acts as IT.
  const startAgent = async (): Promise<void> => {
    const agent = startIn([NODE, String.raw`C:\lk\inside\agent.mjs`], {
      env: { BED_AGENT: String(line.port) },
      timeoutMs: 3_600_000,
    });
    const ended = agent.ended.then(({ stderr }) => Promise.reject(new Error(`the program inside ended: ${stderr}`)));
    ended.catch(() => undefined); // the program also ends when its bed stops
    await Promise.race([line.connected(), ended]);
  };

  const endAll = (): void => {
    spawnSync(WINESERVER, ['-k'], { env });
    spawnSync(WINESERVER, ['-w'], { env, timeout: 10_000 });
  };

  const start: WindowsBed['start'] = (args, options) => startNode([PROGRAM, ...args], options);
  process.once('exit', endAll); // also when a test ends without calling `stop`
  await startAgent();
  await inside.setWebClient('running');
  return {
    ...{ redirector, inside, folder, start, startNode, startAsAdministrator: startIn },
    pathOf: (path) => join(driveC, path.replace(/^C:/i, '').replaceAll('\\', '/')),
    run: (args, options) => start(args, options).ended,
    startAtLogOn: (name, args) =>
      inside.registrySet('HKCU', RUN_KEY, name, [AS_USER, NODE, PROGRAM, ...args].map((part) => `"${part}"`).join(' ')),
    async logOffAndOn() {
      endAll();
      const letters = redirector.letters().map(({ local }) => local.toLowerCase());
      await redirector.disconnectAll();
      for (const letter of letters) rmSync(join(prefix, 'dosdevices', letter), { force: true });
      await startAgent();
      for (const letter of letters) await inside.registryDelete('HKLM', DRIVE_TYPES, letter);
      await inside.setWebClient('running');
      const { code } = await startInWine(['wineboot'], { files: join(folder, 'log-on'), cwd: home, env }).ended;
      if (code !== 0) throw new Error(`logging on ended with ${String(code)}`);
    },
    async stop() {
      line.stop();
      endAll();
      process.off('exit', endAll);
      await Promise.allSettled(running);
      await redirector.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the built program, the modules that it loads, and the bed's own scripts into the prefix. */
function putProgram(lk: string, modules: string): void {
  const app = join(lk, 'app');
  cpSync(join(projectRoot, 'package.json'), join(app, 'package.json'));
  copyProgram(join(app, 'out'));
  for (const name of ['keytar', 'koffi'])
    cpSync(join(projectRoot, 'node_modules', name), join(lk, 'node_modules', name), { recursive: true });
  cpSync(join(modules, '@koromix'), join(lk, 'node_modules/@koromix'), { recursive: true });
  cpSync(join(import.meta.dirname, 'inside'), join(lk, 'inside'), { recursive: true });
  // The import is written into the program: as an option of Node it would be lost, because the program starts itself and passes
  // no options on.
  const entry = join(app, 'out/cli.js');
  writeFileSync(entry, readFileSync(entry, 'utf8').replace('\n', `\nimport '../../inside/no-tcp-keepalive.mjs';\n`));
}

function homeIn(driveC: string): string {
  const users = join(driveC, 'users');
  const [user = ''] = readdirSync(users).filter((name) => name !== 'Public');
  return join(users, user);
}

interface InWine extends WindowsRunOptions {
  /** The beginning of the names of its input and output files. */
  readonly files: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a program with files for its input and output, because Node for Windows cannot read what Wine makes of a Linux pipe. */
function startInWine(
  args: readonly string[],
  { files, cwd, env, answers = [], timeoutMs = 60_000 }: InWine,
): RunningOnWindows {
  writeFileSync(`${files}.in`, answers.map((answer) => `${answer}\n`).join(''));
  const opened = [openSync(`${files}.in`, 'r'), openSync(`${files}.out`, 'w'), openSync(`${files}.err`, 'w')] as const;
  const child = spawn(WINE, args, { cwd, env, stdio: [...opened] });
  for (const each of opened) closeSync(each);
  const read = (kind: 'out' | 'err'): string => readFileSync(`${files}.${kind}`, 'utf8');
  const ended = new Promise<WindowsRun>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.removeAllListeners('exit'); // its files may be gone by then
      child.kill('SIGKILL');
      reject(new Error(`${args.join(' ')} does not end:\n${read('out')}${read('err')}`));
    }, timeoutMs);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const [stdout, stderr] = [read('out'), read('err')];
      const events = eventsIn(stdout);
      const result = events.find(({ event }) => event === 'result') as unknown as CliResult | undefined;
      resolve({ ...{ code, signal, stdout, stderr, events, result } });
    });
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    printed: () => read('out'),
    ended,
  };
}

function eventsIn(stdout: string): readonly CliEvent[] {
  return stdout.split('\n').flatMap((line) => (line.startsWith('{"event":') ? [JSON.parse(line) as CliEvent] : []));
}
