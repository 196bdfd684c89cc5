import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orDiskFailure, readVersionedFile } from '../../connections/versioned-file.ts';
import { FailureError } from '../../contract/failure.ts';
import { errorCode, flushFolder, writePrivateFile } from '../../os/files.ts';
import { entryMigrations, entrySchema, type JournalEntry } from './journal-entry.ts';

/** The set-ups and removals that are under way or wait, one file each. Changed while the exclusive lock is held. */
export interface Journal {
  /** Flushed to the disk when it returns. @throws FailureError LK-1013 when the disk refuses. */
  write(entry: JournalEntry): Promise<void>;
  /** All of them, oldest first. @throws FailureError LK-1010 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  list(): Promise<readonly JournalEntry[]>;
  close(id: string): Promise<void>;
  /**
   * Paths of half-written files, where the program was killed while it wrote: of the journal, and of the list of connections
   * beside it. Without the lock, one of them may be what another Latchkey is writing.
   */
  torn(): Promise<readonly string[]>;
  /** Removes those. Only while the exclusive lock is held. @throws FailureError LK-1013 */
  removeTorn(): Promise<void>;
}

/** What write-file-atomic leaves when it is killed before the new text has its name. Nobody ever reads it. */
const tornEntry = /\.(json|session)\.\d+$/;
/** Of the files beside the journal, only this one is never written without the journal's lock. */
const tornConnections = /^connections\.json\.\d+$/;

export function fileJournal(dataFolder: string, now: () => Date = () => new Date()): Journal {
  const folder = join(dataFolder, 'journal');
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  const torn = async (): Promise<readonly string[]> => {
    const [inJournal, beside] = await Promise.all([namesIn(folder), namesIn(dataFolder)]);
    return [
      ...inJournal.filter((name) => tornEntry.test(name)).map((name) => join(folder, name)),
      ...beside.filter((name) => tornConnections.test(name)).map((name) => join(dataFolder, name)),
    ];
  };
  return {
    torn,
    async removeTorn() {
      for (const path of await torn()) await orDiskFailure(path, rm(path, { force: true }));
    },
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
      await orDiskFailure(fileOf(id), removeFlushed(fileOf(id)));
    },
  };
}

/** An entry that a power cut brings back would be finished or undone once more. */
async function removeFlushed(file: string): Promise<void> {
  try {
    await rm(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await flushFolder(dirname(file));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new FailureError('LK-1013', { path: folder, reason: errorCode(error) }, { cause: error });
  }
}
