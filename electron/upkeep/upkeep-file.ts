import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Space } from '../contract/view.ts';
import type { Log } from '../log/log.ts';
import { inTurn, type Lock } from '../os/exclusive.ts';
import { writePrivateFile } from '../os/files.ts';

const schema = z.strictObject({
  version: z.literal(1),
  /** Refused app passwords, by the id of their connection. */
  refused: z._default(z.record(z.string(), z.strictObject({ passwordId: z.string(), at: z.string() })), {}),
  /** When each notice was shown last, by its key; ISO 8601. */
  said: z._default(z.record(z.string(), z.string()), {}),
  /** The platform's clock minus this machine's, in ms, as last measured. */
  offsetMs: z._default(z.number(), 0),
  /** How much room the platform said last that there is, by the id of the connection. */
  spaces: z._default(
    z.record(z.string(), z.strictObject({ available: z.number(), used: z.exactOptional(z.number()) })),
    {},
  ),
  /** When IT's rule `retire` was first seen, or so much earlier that a person need not wait for their turn; ISO 8601. */
  retireSince: z.exactOptional(z.string()),
});

/**
 * The memory of upkeep that must outlive a restart. No secret fits in here. If the file is lost, each dead app password is tried
 * once more.
 */
export type UpkeepMemory = Omit<z.infer<typeof schema>, 'version'>;

export interface UpkeepStore {
  /**
   * Reads the file. Never rejects: when the file cannot be read, what this process read or changed last counts, which is nothing
   * at first.
   */
  read(): Promise<UpkeepMemory>;
  /**
   * Reads, changes and writes the file; calls run one after the other, and an edit that changes nothing writes nothing. Never
   * rejects.
   * @returns what holds now.
   */
  change(edit: (memory: UpkeepMemory) => UpkeepMemory): Promise<UpkeepMemory>;
}

export const emptyMemory: UpkeepMemory = { refused: {}, said: {}, offsetMs: 0, spaces: {} };

/** Keeps upkeep's memory in `upkeep.json`. @param lock of this file: window and terminal must not undo each other's changes */
export function upkeepFile(dataFolder: string, lock: Pick<Lock, 'exclusively'>, log: Log): UpkeepStore {
  const file = join(dataFolder, 'upkeep.json');
  let memory: UpkeepMemory = emptyMemory;
  /** True while the disk has refused the last change; for this process the change holds all the same. */
  let unkept = false;
  let last: Promise<unknown> = Promise.resolve();

  /**
   * Reads the file into memory.
   * @returns whether it may be written: not when it is from a newer Latchkey, or in a folder that others can change.
   */
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
      // The holder of the lock hangs, or nothing can be locked there. Writing without the lock is better then: what this process
      // knows is worth more than what another process may add.
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

/** Marks an app password as refused, or as no longer refused. @returns the same memory when nothing changes */
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

/** Keeps how much room there is for the files of a connection. @returns the same memory when nothing changes */
export function withSpace(memory: UpkeepMemory, id: string, { available, used }: Space): UpkeepMemory {
  const known = memory.spaces[id];
  if (known?.available === available && known.used === used) return memory;
  return { ...memory, spaces: { ...memory.spaces, [id]: { available, ...omitUndefined({ used }) } } };
}

/** Forgets the rooms of connections that are gone. @returns the same memory when there are none */
export function withSpacesOf(memory: UpkeepMemory, ids: ReadonlySet<string>): UpkeepMemory {
  const spaces = Object.entries(memory.spaces).filter(([id]) => ids.has(id));
  if (spaces.length === Object.keys(memory.spaces).length) return memory;
  return { ...memory, spaces: Object.fromEntries(spaces) };
}
