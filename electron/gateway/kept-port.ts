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

/** Programs that have many connections open may have some of them. */
const TRIES = 20;

export interface OwnPort {
  readonly held: HeldPort;
  /** The one that was kept, when another program has it: what points there must not be used any more. */
  readonly insteadOf?: number;
}

/** What is known of the port, for who has to explain something. */
export interface PortFacts {
  /** The one that is kept; undefined before the first start. Never rejects. */
  kept(): Promise<number | undefined>;
  /** Who takes connections there, as far as this user may know. */
  holder(port: number): Promise<PortHolder | undefined>;
}

/** The port under which this user's drives are served: the same one after each start, as mounts and bookmarks carry it. */
export interface KeptPort {
  /** Undefined before the first start. Never rejects. */
  read(): Promise<number | undefined>;
  /** @throws FailureError LK-5105 when none can be taken */
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
  /** What the disk does not keep holds until the next start. */
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
