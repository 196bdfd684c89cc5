import { spawn } from 'node:child_process';
import { parse } from 'node:path';

/** A program that goes on running when this one has ended. */
export interface DetachedCommand {
  readonly file: string;
  /** The arguments, which every user of the machine can see: never a secret. */
  readonly args: readonly string[];
  /** A file for the error output. A pipe would kill the program once nobody reads it. No error output is kept when absent. */
  readonly stderr?: number;
  /** Open files that the program gets as descriptors 3, 4, …. Programs for Windows have none. */
  readonly files?: readonly number[];
  /** The program's whole environment. Never a secret. */
  readonly env: Readonly<Partial<Record<string, string>>>;
  /** Whether the program is to show a window. Otherwise Windows hides its first window, and no console appears. */
  readonly shows?: boolean;
}

export interface Detached {
  /** The id of the program's process. */
  readonly id: number;
  /** Settles when the program has ended, if this process lives to see that. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
}

/**
 * Starts a program in a session of its own, away from the terminal, with no input and no output but errors. It runs in the root
 * of the disk that this program is on, so that it keeps no folder busy.
 * @returns undefined when the program is not on this machine
 */
export function startDetached(command: DetachedCommand): Promise<Detached | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, [...command.args], {
      cwd: parse(process.execPath).root,
      detached: true,
      stdio: ['ignore', 'ignore', command.stderr ?? 'ignore', ...(command.files ?? [])],
      env: command.env,
      windowsHide: command.shows !== true,
    });
    const ended = new Promise<void>((end) => {
      child.once('exit', () => {
        end();
      });
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(undefined);
      else reject(error);
    });
    child.once('spawn', () => {
      child.unref();
      resolve({ id: child.pid ?? 0, ended, hasEnded: () => child.exitCode !== null || child.signalCode !== null });
    });
  });
}
