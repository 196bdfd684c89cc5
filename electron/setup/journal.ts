import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { orDiskFailure, readVersionedFile } from '../connections/versioned-file.ts';
import { FailureError } from '../contract/failure.ts';
import { errorCode, writePrivateFile } from '../os/files.ts';
import { entryMigrations, entrySchema, type Entry } from './entry.ts';

/** The set-ups and removals that are under way or wait, one file each. Changed while the exclusive lock is held. */
export interface Journal {
  /** Flushed to the disk when it returns. @throws FailureError LK-1013 when the disk refuses. */
  write(entry: Entry): Promise<void>;
  /** All of them, oldest first. @throws FailureError LK-1010 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  list(): Promise<readonly Entry[]>;
  close(id: string): Promise<void>;
}

export function fileJournal(dataFolder: string, now: () => Date = () => new Date()): Journal {
  const folder = join(dataFolder, 'journal');
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  return {
    write: (entry) => writePrivateFile(fileOf(entry.id), `${JSON.stringify(entry, undefined, 2)}\n`),
    async list() {
      const names = (await namesIn(folder)).filter((name) => name.endsWith('.json'));
      const options = { version: 2, migrations: entryMigrations, damaged: 'LK-1010', now: now() } as const;
      const entries = await Promise.all(
        names.map((name) => readVersionedFile(join(folder, name), entrySchema, options)),
      );
      return entries.filter((entry) => entry !== undefined).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    },
    async close(id) {
      await orDiskFailure(fileOf(id), rm(fileOf(id), { force: true }));
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new FailureError('LK-1013', { path: folder, reason: errorCode(error) }, { cause: error });
  }
}
