import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { listening } from './webdav-servers.ts';

export interface ServerCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** This process's when absent. */
  readonly env?: NodeJS.ProcessEnv;
  /** It listens there when it is ready. */
  readonly port: number;
  /** Deleted when it has ended. */
  readonly folder: string;
}

const READY_MS = 5000;
const LOOK_MS = 50;

/** Starts a server of another project. @returns what ends it, once it listens. @throws with its last words when it does not */
export async function startServerProcess(command: ServerCommand): Promise<() => Promise<void>> {
  const { file, args, env = process.env, port, folder } = command;
  const child = spawn(file, [...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  child.once('error', (error) => (errors += error.message));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < READY_MS && child.exitCode === null; waited += LOOK_MS) {
    if (await listening(port)) return stop;
    await sleep(LOOK_MS);
  }
  await stop();
  throw new Error(`${file} does not start: ${errors}`);
}
