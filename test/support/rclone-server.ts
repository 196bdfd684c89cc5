import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts, listening } from './webdav-servers.ts';

/** A WebDAV server of somebody else's making, on loopback: rclone's own. */
export interface RcloneServer {
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts it for one user, by Basic. @throws when rclone is not installed, or does not start. */
export async function startRcloneServer(
  user: string,
  password: string,
  more: readonly string[] = [],
): Promise<RcloneServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-rclone-server-'));
  const [port = 0] = await freePorts(1);
  const child = spawn('rclone', ['serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`, ...more], {
    env: { PATH: process.env['PATH'], HOME: folder, RCLONE_CONFIG: '', RCLONE_USER: user, RCLONE_PASS: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  child.once('error', (error) => (errors += error.message));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await listening(port)) return { url: `http://127.0.0.1:${port}/`, folder, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`rclone does not serve: ${errors}`);
}
