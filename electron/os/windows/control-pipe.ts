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
  /** In the user's own profile, where nobody else reads and writes. */
  readonly folder: string;
  readonly name: string;
  /** Gives the place of a pipe that nobody has had yet. */
  readonly placeOf: (unique: string) => Promise<string> | string;
  /** Both ends have so long to prove who they are. */
  readonly patienceMs?: number;
}

/** What the user's programs find in the profile: where somebody of theirs listens, and by what to know them. */
const schema = z.strictObject({
  place: z.string().check(z.minLength(1), z.maxLength(256)),
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Number of the process that listens. */
  process: z.number().check(z.int(), z.minimum(1)),
});
type Record = z.infer<typeof schema>;

const KEY_BYTES = 32;
/** A program that is stopped, or has no processor for so long, is as good as none. */
const PATIENCE_MS = 2000;
/** Whoever has proved nothing yet: other users can open the pipe to read. */
const MOST_UNPROVED = 32;

/**
 * A pipe whose name and key are new with each listener and lie in a file of the user's own. Windows lets every user open a pipe
 * that Node makes, to read, and anybody take the name of one that has ended; nobody but who knows the key is spoken with.
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
      server.on('error', () => undefined); // of a connection that could not be taken
      try {
        // Only now: whoever finds the record finds somebody who listens.
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
        // The name of a listener that has ended is anybody's: one who only hinders says nothing of ours.
        if (isRunning(record.process)) throw error;
        return undefined;
      }
    },
  };
}

/** Lets in who proves to know the key. */
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

/** @returns undefined when nobody of ours is there @throws FailureError LK-5102, LK-5106 */
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
    return undefined; // nobody of ours writes it so: there is none until the next one listens
  }
}

function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A process of this user's; one that may not be asked runs, too. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
