import { spawn } from 'node:child_process';
import type { Secret } from '../secrets/secret.ts';

/** A command that will be executed, as a value that a test can read on any machine. */
export interface Command {
  readonly file: string;
  /** The arguments, which every user of the machine can see: never a secret. */
  readonly args: readonly string[];
  /** Text or bytes for the standard input, which is closed after it. The input is empty when absent. */
  readonly stdin?: string | Uint8Array | Secret;
  readonly timeoutMs: number;
  /** Bytes of each output stream that are kept at most. The rest is dropped, so that a loud program cannot fill the memory. */
  readonly maxOutputBytes?: number;
  /** Variables that are added to this process's environment (LC_ALL is always C). Never a secret. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandResult {
  /** The exit status. Null when the program was ended by a signal, did not end in time, or could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  /** Whether the program is not on this machine. */
  readonly missing: boolean;
}

export type Run = (command: Command, signal?: AbortSignal) => Promise<CommandResult>;

const DEFAULT_OUTPUT_BYTES = 256 * 1024;

/**
 * Runs a program without a shell. Never rejects for what the program does; see `CommandResult`. When `signal` has aborted
 * already, nothing is started. A program that outlives its time is killed and not waited for, because one that hangs on a dead
 * mount does not end.
 */
export const run: Run = (command, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ code: null, stdout: '', stderr: '', timedOut: false, missing: false });
      return;
    }
    const limit = command.maxOutputBytes ?? DEFAULT_OUTPUT_BYTES;
    const output = { stdout: '', stderr: '' };
    let settled = false;
    const child = spawn(command.file, [...command.args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...command.env, LC_ALL: 'C' },
      windowsHide: true,
    });
    const settle = (code: number | null, timedOut: boolean, missing = false): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandon);
      resolve({ code, ...output, timedOut, missing });
    };
    const end = (timedOut: boolean): void => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      settle(null, timedOut);
    };
    const abandon = (): void => {
      end(false);
    };
    const timer = setTimeout(() => {
      end(true);
    }, command.timeoutMs);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text: string) => {
        output[name] = (output[name] + text).slice(0, limit);
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      settle(null, false, error.code === 'ENOENT');
    });
    child.on('close', (code) => {
      settle(code, false);
    });
    // A program that does not read its input closes the pipe. Its exit status says what happened, and not EPIPE.
    child.stdin.on('error', () => undefined);
    const { stdin } = command;
    if (typeof stdin === 'object' && !(stdin instanceof Uint8Array)) stdin.use((text) => child.stdin.end(text));
    else child.stdin.end(stdin ?? '');
    signal?.addEventListener('abort', abandon, { once: true });
  });
