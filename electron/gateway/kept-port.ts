import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { writePrivateFile } from '../os/files.ts';
import { firstPort, holdPort, lastPort, type HeldPort } from '../os/held-port.ts';
import type { PortHolder } from '../os/operating-system.ts';

const schema = z.strictObject({
  version: z.literal(1),
  port: z.number().check(z.int(), z.minimum(firstPort), z.maximum(lastPort)),
});

/** Random ports that are tried. Programs with many open connections may have some of them. */
const TRIES = 20;

export interface OwnPort {
  readonly held: HeldPort;
  /** The port that was kept, when another program has it. Mounts that point to that port must not be used any more. */
  readonly insteadOf?: number;
}

/** What is known of the port, for a diagnosis. */
export interface PortFacts {
  /** Returns the port that is kept; undefined before the first start. Never rejects. */
  kept(): Promise<number | undefined>;
  /** Returns the program that takes connections at a port, as far as this user may know it. */
  holder(port: number): Promise<PortHolder | undefined>;
}

/**
 * Keeps the port under which this user's drives are served. The port is the same after each start, because mounts and bookmarks
 * contain it.
 */
export interface KeptPort {
  /** Returns the port that is kept; undefined before the first start. Never rejects. */
  read(): Promise<number | undefined>;
  /**
   * Takes the port that is kept, or a random one when another program has the kept one.
   * @throws FailureError LK-5105 when no port can be taken
   */
  hold(): Promise<OwnPort>;
}

export function keptPort(dataFolder: string, log: Log, hold: typeof holdPort = holdPort): KeptPort {
  const file = join(dataFolder, 'gateway.json');
  let isNewers = false;
  const read = async (): Promise<number | undefined> => {
    try {
      return (await readVersionedFile(file, schema, { version: 1, damaged: 'LK-1011', now: new Date() }))?.port;
    } catch (error) {
      isNewers = isFailure(error, 'LK-1012', 'LK-1021', 'LK-1022');
      log.info('gateway-port-not-read', { reason: error instanceof Error ? error.message : 'unknown' });
      return undefined;
    }
  };
  /** Saves the port. When the disk does not take it, the port is used until the next start, which takes another one. */
  const keep = async (port: number): Promise<void> => {
    if (isNewers) return;
    await writePrivateFile(file, `${JSON.stringify({ version: 1, port })}\n`).catch((error: unknown) => {
      log.info('gateway-port-not-kept', { reason: error instanceof Error ? error.message : 'unknown' });
    });
  };
  return {
    read,
    async hold() {
      const kept = await read();
      const held = kept === undefined ? undefined : await hold(kept);
      if (held !== undefined) return { held };
      for (let left = TRIES; left > 0; left -= 1) {
        const other = await hold(randomInt(firstPort, lastPort + 1));
        if (other === undefined) continue;
        await keep(other.port);
        return { held: other, ...(kept === undefined ? {} : { insteadOf: kept }) };
      }
      throw new FailureError('LK-5105');
    },
  };
}
