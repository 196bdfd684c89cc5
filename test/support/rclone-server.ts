import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from './server-process.ts';
import { freePorts } from './webdav-servers.ts';

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
  const stop = await startServerProcess({
    file: 'rclone',
    args: ['serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`, ...more],
    env: { PATH: process.env['PATH'], HOME: folder, RCLONE_CONFIG: '', RCLONE_USER: user, RCLONE_PASS: password },
    ...{ port, folder },
  });
  return { url: `http://127.0.0.1:${port}/`, folder, stop };
}
