import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Failure } from '../../electron/contract/failure.ts';
import type { StepEvent } from '../../electron/contract/view.ts';
import { builtProgram } from './built-program.ts';

/** One line of `--json`. */
export type CliEvent = Readonly<Record<string, unknown>> & { readonly event: string };

/** The last line of `--json`; what belongs to the command is beside it. */
export type CliResult = Readonly<Record<string, unknown>> & { readonly ok: boolean; readonly failure?: Failure };

export interface CliRun {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What `--json` printed, in order. */
  readonly events: readonly CliEvent[];
  readonly steps: readonly StepEvent[];
  /** Undefined without `--json`, or when it was ended before. */
  readonly result: CliResult | undefined;
}

export interface CliOptions {
  /** The session that it runs in: see `Desktop`. */
  readonly env: Readonly<Record<string, string>>;
  /** Set (or, when undefined, taken away) besides. */
  readonly with?: Readonly<Record<string, string | undefined>>;
  /** Lines on standard input, which is closed after them. */
  readonly answers?: readonly string[];
  /** Told of each event as it comes. */
  readonly heard?: (event: CliEvent) => void;
  /** It is killed after this time, and the run fails; 60 s when absent. */
  readonly timeoutMs?: number;
  /** Program, and arguments before those of the command; the built terminal program when absent. */
  readonly program?: readonly [string, ...string[]];
}

export interface RunningCli {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** @throws when it took too long, or printed with `--json` what is no JSON. */
  readonly ended: Promise<CliRun>;
}

/** Runs the built terminal program to its end. @throws as `startCli`, and as `RunningCli.ended`. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliRun> {
  return startCli(args, options).ended;
}

/** Starts the built terminal program. @throws when it is not built, or older than its sources. */
export function startCli(args: readonly string[], options: CliOptions): RunningCli {
  const { answers = [], heard, timeoutMs = 60_000 } = options;
  const json = args.includes('--json');
  const [file, ...before] = options.program ?? [process.execPath, builtProgram()];
  const child = spawn(file, [...before, ...args], {
    windowsHide: true,
    env: { ...cleanEnvironment(), ...options.env, ...options.with },
  });
  const output = { stdout: '', stderr: '' };
  const events: CliEvent[] = [];
  const strange: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  createInterface(child.stdout).on('line', (line) => {
    output.stdout += `${line}\n`;
    if (!json) return;
    const event = eventIn(line);
    if (event === undefined) {
      strange.push(line);
      return;
    }
    events.push(event);
    heard?.(event);
  });
  child.stdin.on('error', () => undefined); // it may end without reading
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));

  const ended = new Promise<CliRun>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`latchkey ${args.join(' ')} does not end:\n${output.stdout}${output.stderr}`));
    }, timeoutMs);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (strange.length > 0) reject(new Error(`--json printed what is no event:\n${strange.join('\n')}`));
      const steps = events.filter((event) => event.event === 'step') as unknown as StepEvent[];
      const result = events.find((event) => event.event === 'result') as unknown as CliResult | undefined;
      resolve({ code, signal, ...output, events, steps, result });
    });
  });
  return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), ended };
}

function eventIn(line: string): CliEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'event' in value ? (value as CliEvent) : undefined;
  } catch {
    return undefined;
  }
}

/** This process's environment without what ties it to a desktop, and in English. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ties = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'LANG', 'LC_MESSAGES', 'NO_COLOR']);
  const rest = Object.entries(process.env).filter(([name]) => !ties.has(name) && !name.startsWith('VITEST'));
  return { ...Object.fromEntries(rest), LC_ALL: 'C.UTF-8' };
}
