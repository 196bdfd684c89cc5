import { createHash } from 'node:crypto';
import { createServer, connect, type Server } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { FailureError } from '../contract/failure.ts';

/** One Latchkey at a time changes anything. */
export interface Lock {
  /** Runs work while no other one does. @throws FailureError LK-1009 when another one does. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether somebody, this program included, works now. Takes nothing: who comes at this moment is not refused. */
  readonly isHeld: () => Promise<boolean>;
}

export function lockOf(os: NodeJS.Platform, dataFolder: string): Lock {
  return {
    exclusively: (work) => exclusively(os, dataFolder, work),
    isHeld: () => answers(lockAddress(os, dataFolder)),
  };
}

/**
 * Runs `work` while no other Latchkey of this user works on the same data folder.
 *
 * The lock is a listening socket: the kernel frees it when its process dies, however it dies, so nothing stale can be left.
 * @throws FailureError LK-1009 when another one holds it.
 */
export async function exclusively<T>(os: NodeJS.Platform, dataFolder: string, work: () => Promise<T>): Promise<T> {
  const server = await hold(lockAddress(os, dataFolder));
  try {
    return await work();
  } finally {
    server.close();
  }
}

/** Where the lock listens: Linux's abstract sockets and Windows' pipes have no file that could stay behind. */
export function lockAddress(os: NodeJS.Platform, dataFolder: string): string {
  const id = createHash('sha256').update(dataFolder).digest('hex').slice(0, 24);
  switch (os) {
    case 'linux':
      return `\0latchkey-${id}`;
    case 'win32':
      return `\\\\.\\pipe\\latchkey-${id}`;
    default:
      return join(tmpdir(), `latchkey-${id}.sock`);
  }
}

async function hold(address: string): Promise<Server> {
  try {
    return await listen(address);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (!address.startsWith('/') || (await answers(address)))
      throw new FailureError('LK-1009', undefined, { cause: error });
    // macOS: the file of a process that died. Its socket answers nobody.
    rmSync(address, { force: true });
    return await listen(address);
  }
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(address);
    visitor.once('connect', () => {
      visitor.destroy();
      resolve(true);
    });
    visitor.once('error', () => {
      resolve(false);
    });
  });
}
