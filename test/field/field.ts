import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../electron/os/run.ts';
import type { ConnectionView } from '../../electron/contract/view.ts';
import type { Demo } from '../demo/demo.ts';
import type { CliRun } from '../support/run-cli.ts';
import type { Finding } from './facts.ts';

/** A field test plays here: the person's own session, the demo platform on this machine, and Latchkey between them. */
export interface Field {
  readonly demo: Demo;
  readonly user: string;
  readonly label: string;
  /** Smaller files and folders, for a first look. */
  readonly quick: boolean;
  /** Runs a command of Latchkey with `--json`, signing in where it is asked for. */
  readonly latchkey: (args: readonly string[]) => Promise<CliRun>;
}

/** The drive of a field test: where it is, and the folder of this machine in which the platform keeps its files. */
export interface FieldDrive extends Field {
  readonly connection: ConnectionView;
  /** Folder by which programs reach the drive. */
  readonly root: string;
  readonly behind: string;
}

export const seen = (detail?: string): Finding =>
  detail === undefined ? { state: 'seen' } : { state: 'seen', detail };
export const different = (detail: string): Finding => ({ state: 'different', detail });

/** A drive that hangs must not take the test with it: so long any one piece of work may take, in milliseconds. */
const LONGEST_MS = 120_000;

/** Gives what work finds, and what went wrong as "different"; work that does not end is left behind. */
export async function look(work: () => Promise<Finding>, limitMs = LONGEST_MS): Promise<Finding> {
  const late = new AbortController();
  const limit = sleep(limitMs, different(`It did not end within ${String(limitMs / 1000)} s.`), {
    signal: late.signal,
  }).catch(() => different('stopped'));
  try {
    return await Promise.race([work(), limit]);
  } catch (error) {
    return different(error instanceof Error ? error.message : String(error));
  } finally {
    late.abort();
  }
}

/** Lists a folder in a process that is killed when it does not end. @returns names, or why not */
export async function listIn(folder: string, timeoutMs: number): Promise<{ names?: readonly string[]; ms: number }> {
  const began = performance.now();
  const script = 'process.stdout.write(JSON.stringify(require("node:fs").readdirSync(process.argv[1])))';
  const ended = await run({ file: process.execPath, args: ['-e', script, folder], timeoutMs }).catch(() => undefined);
  const ms = Math.round(performance.now() - began);
  return ended?.code === 0 ? { names: JSON.parse(ended.stdout) as string[], ms } : { ms };
}

/** Whether something holds within a time, in milliseconds. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (await holds()) return true;
    await sleep(100);
  }
  return false;
}
