import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { FailureError } from '../contract/failure.ts';
import { errorCode, makePrivateFolder } from './files.ts';
import { assertOnlyOurs } from './only-ours.ts';

/** How processes of one user speak with each other, and nobody else can: each system has a way of its own. */
export interface ControlSocket {
  /** For people: where it is. */
  readonly path: string;
  /**
   * Takes connections, in the place of whoever has done so until now.
   * @throws FailureError LK-1013, LK-1021, LK-1022 for its folder, LK-5106 when it cannot be there
   */
  listen(connected: (socket: Socket) => void): Promise<Listening>;
  /**
   * Undefined when nobody takes connections there.
   * @throws FailureError LK-1021, LK-1022 when it may be somebody else's, LK-5102 when nobody answers, LK-5106
   */
  connect(): Promise<Socket | undefined>;
}

export interface Listening {
  /** Whether programs still find it: not when somebody else has taken its place, or its folder went away with the session. */
  isThere(): boolean;
  /** Takes no more connections; those that are open stay. Leaves the place to whoever has taken it meanwhile. */
  close(): void;
}

/** `sun_path` of sys/un.h, without its end. macOS has four less. */
const MOST_BYTES = 103;
const CONNECT_MS = 2000;

/** A socket in a folder of the user's own (0700), itself for them alone (0600). @param folder made when it is not there */
export function unixControlSocket(folder: string, name: string): ControlSocket {
  const path = join(folder, name);
  return {
    path,
    async listen(connected) {
      assertShort(path);
      assertOnlyOurs(folder);
      await orUnusable(path, makePrivateFolder(folder));
      chmodSync(folder, 0o700);
      // Under a name of its own at first: nobody connects before it is ours alone, and at its end libuv removes this name only.
      const own = join(folder, `.${name.slice(0, 4)}-${randomBytes(3).toString('hex')}`);
      const server = createServer(connected);
      await orUnusable(
        path,
        new Promise<void>((resolve, reject) => {
          server.once('error', reject).listen(own, resolve);
        }),
      );
      server.on('error', () => undefined); // of a connection that could not be taken
      chmodSync(own, 0o600);
      const { ino } = lstatSync(own);
      renameSync(own, path);
      const isThere = (): boolean => lstatSync(path, { throwIfNoEntry: false })?.ino === ino;
      return {
        isThere,
        close() {
          server.close();
          if (isThere()) rmSync(path, { force: true });
        },
      };
    },
    connect() {
      assertShort(path);
      assertOnlyOurs(folder);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found === undefined) return Promise.resolve(undefined);
      if (!found.isSocket()) throw new FailureError('LK-1023', { path });
      if (found.uid !== process.getuid?.()) throw new FailureError('LK-1022', { path });
      if ((found.mode & 0o077) !== 0) throw new FailureError('LK-1021', { path: dirname(path) });
      return connectTo(path);
    },
  };
}

/**
 * Connects to a place where this user's programs may take connections.
 * @returns undefined when nobody does @throws as `ControlSocket.connect`
 */
export function connectTo(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ path });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new FailureError('LK-5102'));
    }, CONNECT_MS);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(timer);
      const reason = errorCode(error);
      // Left by one that was killed, removed just now, or of one that ends while it is asked.
      if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTSOCK'].includes(reason)) resolve(undefined);
      // So many wait that it surely does not listen.
      else if (reason === 'EAGAIN') reject(new FailureError('LK-5102', undefined, { cause: error }));
      else reject(new FailureError('LK-5106', { path, reason }, { cause: error }));
    });
  });
}

function assertShort(path: string): void {
  if (Buffer.byteLength(path) > MOST_BYTES) throw new FailureError('LK-5106', { path, reason: 'ENAMETOOLONG' });
}

/** Waits for work on a place, which is unusable when that fails. @throws FailureError LK-5106 */
export async function orUnusable<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new FailureError('LK-5106', { path, reason: errorCode(error) }, { cause: error });
  }
}
