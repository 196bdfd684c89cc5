import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import { within } from '../abort.ts';
import { connectTo, orUnusable, type ControlSocket } from '../control-socket.ts';
import { makePrivateFolder, readTextFile, writePrivateFile } from '../files.ts';
import { assertOnlyOurs } from '../only-ours.ts';
import { proveAsCaller, proveAsListener, type Claim } from './proof-of-key.ts';

export interface ControlPipeParts {
  /** A folder in the user's own profile, which no other user can read or write. */
  readonly folder: string;
  readonly name: string;
  /** Makes the name of a pipe from a text that no earlier pipe has had. */
  readonly placeOf: (unique: string) => Promise<string> | string;
  /** How long both ends have to prove that they know the key, in milliseconds. */
  readonly patienceMs?: number;
}

/**
 * The record in the user's profile: it tells the user's programs the name of the pipe, and the key by which both ends
 * recognise each other.
 */
const schema = z.strictObject({
  place: z.string().check(z.minLength(1), z.maxLength(256)),
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** The id of the process that listens. */
  process: z.number().check(z.int(), z.minimum(1)),
});
type Record = z.infer<typeof schema>;

const KEY_BYTES = 32;
/** A listener that does not answer in this time is suspended or gets no processor time, and is treated as absent. */
const PATIENCE_MS = 2000;
/** The most connections that have not proved the key yet: other users can open the pipe for reading. */
const MOST_UNPROVED = 32;

/**
 * Makes a control socket over a named pipe. Each listener makes a new name and a new key, and stores both in a file of the
 * user's profile. This is needed because every user can open Node's pipes for reading, and anybody can reuse the name of a
 * pipe that has ended: only an end that knows the key is spoken to.
 */
export function controlPipe(parts: ControlPipeParts): ControlSocket {
  const { folder, name, placeOf, patienceMs = PATIENCE_MS } = parts;
  const path = join(folder, name);
  return {
    path,
    async listen(connected) {
      assertOnlyOurs(folder);
      const key = randomBytes(KEY_BYTES);
      const place = await placeOf(randomBytes(16).toString('hex'));
      const admit = doorman({ key, place }, patienceMs, connected);
      const server = createServer(admit);
      await orUnusable(
        path,
        makePrivateFolder(folder).then(
          () =>
            new Promise<void>((resolve, reject) => {
              server.once('error', reject).listen(place, resolve);
            }),
        ),
      );
      // An error of a single connection that could not be accepted must not end the server.
      server.on('error', () => undefined);
      try {
        // The record is written only when the server listens, so that a program that finds the record also finds a listener.
        await writePrivateFile(path, `${JSON.stringify({ place, key: key.toString('hex'), process: process.pid })}\n`);
      } catch (error) {
        server.close();
        throw error;
      }
      const isThere = (): boolean => recordIn(readNow(path))?.place === place;
      return {
        isThere,
        close() {
          server.close();
          if (isThere()) rmSync(path, { force: true });
        },
      };
    },
    async connect() {
      assertOnlyOurs(folder);
      const record = recordIn(await orUnusable(path, readTextFile(path)));
      if (record === undefined) return undefined;
      try {
        return await connectBy(record, patienceMs);
      } catch (error) {
        // When the listener has ended, anybody can take its pipe's name. A stranger that only disturbs the connection must
        // not be reported as a failure of ours.
        if (isRunning(record.process)) throw error;
        return undefined;
      }
    },
  };
}

/** Hands over the connections that prove to know the key, and closes all others. */
function doorman(claim: Claim, patienceMs: number, connected: (socket: Socket) => void): (socket: Socket) => void {
  const unproved = new Set<Socket>();
  return (socket) => {
    if (unproved.size >= MOST_UNPROVED) {
      socket.destroy();
      return;
    }
    unproved.add(socket);
    const ignore = (): void => undefined;
    socket.on('error', ignore);
    const late = setTimeout(() => socket.destroy(), patienceMs);
    void proveAsListener(socket, claim).then((isOurs) => {
      clearTimeout(late);
      unproved.delete(socket);
      if (!isOurs || socket.destroyed) {
        socket.destroy();
        return;
      }
      connected(socket);
      socket.off('error', ignore);
    });
  };
}

/**
 * Connects to a listener.
 * @returns undefined when none of the user's own programs listens there
 * @throws FailureError LK-5102, LK-5106
 */
async function connectBy({ place, key }: Record, patienceMs: number): Promise<Socket | undefined> {
  const socket = await connectTo(place);
  if (socket === undefined) return undefined;
  const ignore = (): void => undefined;
  socket.on('error', ignore);
  try {
    const proof = proveAsCaller(socket, { key: Buffer.from(key, 'hex'), place });
    if (await within(patienceMs, proof, () => new FailureError('LK-5102'))) {
      socket.off('error', ignore);
      return socket;
    }
    socket.destroy();
    return undefined;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function recordIn(text: string | undefined): Record | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // No program of ours writes such a file: it counts as no record until the next listener writes one
  }
}

function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process runs. A process that this user may not signal (EPERM) runs as well. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
