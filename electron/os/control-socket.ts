import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { FailureError } from '../contract/failure.ts';
import { errorCode, makePrivateFolder } from './files.ts';
import { assertOnlyOurs } from './only-ours.ts';

/** The way in which the processes of one user speak with each other, and nobody else can. Each system has its own. */
export interface ControlSocket {
  /** Where the socket is, to show to people. */
  readonly path: string;
  /**
   * Takes connections, and replaces any process that has done so until now.
   * @throws FailureError LK-1013, LK-1021, LK-1022 for the socket's folder, LK-5106 when the socket cannot be made
   */
  listen(connected: (socket: Socket) => void): Promise<Listening>;
  /**
   * Connects to the process that takes connections. Undefined when there is none.
   * @throws FailureError LK-1021, LK-1022 when the socket may be another user's, LK-1023 when the path is not a socket, LK-5102
   * when there is no answer, LK-5106
   */
  connect(): Promise<Socket | undefined>;
}

export interface Listening {
  /**
   * Tells whether programs still find the socket. They do not when another process has taken its place, or its folder went away
   * with the session.
   */
  isThere(): boolean;
  /** Takes no more connections; open ones stay. A socket that has taken this one's place is left there. */
  close(): void;
}

/** Longest path of a socket in bytes: `sun_path` of sys/un.h on macOS, without its end. */
const MOST_BYTES = 103;
const CONNECT_MS = 2000;

/**
 * Makes a socket in a folder of the user's own (0700); only this user may connect to it (0600).
 * @param folder is made when it is not there
 */
export function unixControlSocket(folder: string, name: string): ControlSocket {
  const path = join(folder, name);
  return {
    path,
    async listen(connected) {
      assertShort(path);
      assertOnlyOurs(folder);
      await orUnusable(path, makePrivateFolder(folder));
      chmodSync(folder, 0o700);
      // The socket begins under a name of its own, so that nobody connects before only this user may. At its end libuv removes
      // this name only.
      const own = join(folder, `.${name.slice(0, 4)}-${randomBytes(3).toString('hex')}`);
      const server = createServer(connected);
      await orUnusable(
        path,
        new Promise<void>((resolve, reject) => {
          server.once('error', reject).listen(own, resolve);
        }),
      );
      server.on('error', () => undefined); // for a connection that could not be taken
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
 * @returns undefined when no process takes them
 * @throws FailureError as `ControlSocket.connect`
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
      // The socket was left by a killed process, was removed just now, or belongs to a process that is ending.
      if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTSOCK'].includes(reason)) resolve(undefined);
      // So many connections wait that no process can be taking them.
      else if (reason === 'EAGAIN') reject(new FailureError('LK-5102', undefined, { cause: error }));
      else reject(new FailureError('LK-5106', { path, reason }, { cause: error }));
    });
  });
}

function assertShort(path: string): void {
  if (Buffer.byteLength(path) > MOST_BYTES) throw new FailureError('LK-5106', { path, reason: 'ENAMETOOLONG' });
}

/**
 * Waits for work on a place. When the work fails, the place is unusable.
 * @throws FailureError LK-5106
 */
export async function orUnusable<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new FailureError('LK-5106', { path, reason: errorCode(error) }, { cause: error });
  }
}
