import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { builtProgram } from './built-program.ts';

/** A person at a terminal in front of the built program. */
export interface Terminal {
  /** Everything that was on the screen so far, without colours and movements of the cursor. */
  readonly seen: string;
  /** Waits until the screen shows something it did not when `see` was last called. @throws after 30 s. */
  see(what: string | RegExp): Promise<void>;
  type(keys: string): void;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

export const keys = { enter: '\r', down: '\u001b[B', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

const PATIENCE_MS = 30_000;

/** Runs the program on a pseudo-terminal, made by `script` of util-linux, which every Linux has. */
export function startTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { columns = 120 }: { readonly columns?: number } = {},
): Terminal {
  const quoted = [process.execPath, builtProgram(), ...args].map((arg) => `'${arg}'`).join(' ');
  const command = `stty rows 40 cols ${columns}; exec ${quoted}`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, ...env, SHELL: '/bin/sh', TERM: 'xterm', LC_ALL: 'C.UTF-8' },
  });
  let screen = '';
  let noted = 0;
  let woken = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    woken();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code);
      woken();
    });
  });
  const seen = (): string => stripVTControlCharacters(screen);
  return {
    get seen() {
      return seen();
    },
    async see(what) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const news = seen().slice(noted);
        const at = typeof what === 'string' ? news.indexOf(what) : news.search(what);
        if (at >= 0) {
          noted += at + (typeof what === 'string' ? what.length : 1);
          return;
        }
        const left = deadline - performance.now();
        if (left <= 0 || child.exitCode !== null)
          throw new Error(`not seen: ${String(what)}\non the screen:\n${seen()}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          woken = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    type(text) {
      child.stdin.write(text);
    },
    ended,
  };
}
