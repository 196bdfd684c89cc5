import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

/** How a run of the built program ended. */
export interface Ended {
  readonly code: number | null;
  readonly result: Readonly<Record<string, unknown>>;
  /** Everything it printed. */
  readonly printed: string;
}

export type ProgramEvent = Readonly<Record<string, unknown>>;

const program = join(import.meta.dirname, '../../../out/cli.js');

/** Runs the built program with `--json`, its answers on standard input; `heard` gets each event as it comes. */
export async function latchkey(
  args: readonly string[],
  options: {
    readonly env: Readonly<Record<string, string>>;
    readonly answers: readonly string[];
    readonly heard: (event: ProgramEvent) => void;
  },
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args, '--json'], { env: { ...process.env, ...options.env } });
  let printed = '';
  let result: ProgramEvent = {};
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
  createInterface(child.stdout).on('line', (line) => {
    printed += `${line}\n`;
    const event = JSON.parse(line) as ProgramEvent;
    if (event['event'] === 'result') result = event;
    else options.heard(event);
  });
  child.stdin.on('error', () => undefined); // it may end without reading
  child.stdin.end(options.answers.map((answer) => `${answer}\n`).join(''));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, result, printed };
}
