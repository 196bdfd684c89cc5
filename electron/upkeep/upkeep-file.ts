import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { isFailure } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { inTurn, type Lock } from '../os/exclusive.ts';
import { writePrivateFile } from '../os/files.ts';

const schema = z.strictObject({
  version: z.literal(1),
  /** Under the id of each connection. */
  refused: z._default(z.record(z.string(), z.strictObject({ passwordId: z.string(), at: z.string() })), {}),
  /** Under its key, when a notice was shown last. */
  said: z._default(z.record(z.string(), z.string()), {}),
  /** The platform's clock less this machine's, in ms, as last seen. */
  offsetMs: z._default(z.number(), 0),
});

/** What upkeep must not forget over a restart. No secret fits in here; lost, it costs one more try of each dead password. */
export type UpkeepMemory = Omit<z.infer<typeof schema>, 'version'>;

export interface UpkeepStore {
  /** Never rejects: what cannot be read is as if nothing were there. */
  read(): Promise<UpkeepMemory>;
  /** Reads, changes and writes, one after the other; writes nothing when nothing changes. Never rejects. @returns what holds now. */
  change(edit: (memory: UpkeepMemory) => UpkeepMemory): Promise<UpkeepMemory>;
}

export const emptyMemory: UpkeepMemory = { refused: {}, said: {}, offsetMs: 0 };

/** @param lock of this file: window and terminal must not undo each other's changes */
export function upkeepFile(dataFolder: string, lock: Pick<Lock, 'exclusively'>, log: Log): UpkeepStore {
  const file = join(dataFolder, 'upkeep.json');
  let memory: UpkeepMemory = emptyMemory;
  /** What the disk refused to keep holds for this process all the same. */
  let unkept = false;
  let last: Promise<unknown> = Promise.resolve();

  /** @returns whether the file may be written: that of a newer Latchkey may not, nor one in a folder that others can change. */
  const load = async (): Promise<boolean> => {
    try {
      const options = { version: 1, damaged: 'LK-1011', now: new Date() } as const;
      const { version: _, ...read } = (await readVersionedFile(file, schema, options)) ?? {
        version: 1,
        ...emptyMemory,
      };
      memory = unkept ? { ...memory, refused: { ...read.refused, ...memory.refused } } : read;
      return true;
    } catch (error) {
      log.info('upkeep-not-read', { reason: error instanceof Error ? error.message : 'unknown' });
      return !isFailure(error, 'LK-1012', 'LK-1021', 'LK-1022');
    }
  };

  const changeOnce = async (edit: (memory: UpkeepMemory) => UpkeepMemory): Promise<UpkeepMemory> => {
    const mayWrite = await load();
    const before = memory;
    memory = edit(before);
    if (memory === before && !unkept) return memory;
    unkept = true;
    if (!mayWrite) return memory;
    try {
      await writePrivateFile(file, `${JSON.stringify({ version: 1, ...memory }, undefined, 2)}\n`);
      unkept = false;
    } catch (error) {
      log.info('upkeep-not-kept', { reason: error instanceof Error ? error.message : 'unknown' });
    }
    return memory;
  };

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const attempt = { begun: false };
    const begin = (): Promise<T> => {
      attempt.begun = true;
      return work();
    };
    try {
      return await inTurn(lock, begin);
    } catch (error) {
      if (attempt.begun) throw error;
      // Whoever holds it hangs, or nothing can be locked there: what we know is worth more than what another one may add.
      return await work();
    }
  };

  return {
    async read() {
      await load();
      return memory;
    },
    change(edit) {
      const turn = last.then(() => alone(() => changeOnce(edit)));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Marks an app password as refused, or not any more. @returns the same memory when nothing changes */
export function withRefused(
  memory: UpkeepMemory,
  id: string,
  passwordId: string | undefined,
  at: string,
): UpkeepMemory {
  const { [id]: known, ...others } = memory.refused;
  if (known?.passwordId === passwordId) return memory;
  return { ...memory, refused: passwordId === undefined ? others : { ...others, [id]: { passwordId, at } } };
}
