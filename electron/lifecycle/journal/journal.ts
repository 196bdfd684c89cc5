import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orDiskFailure, readVersionedFile } from '../../connections/versioned-file.ts';
import { FailureError } from '../../contract/failure.ts';
import { errorCode, flushFolder, writePrivateFile } from '../../os/files.ts';
import {
  entryMigrations,
  entrySchema,
  sessionRecordSchema,
  type Journal,
  type SessionRecords,
} from './journal-entry.ts';

/**
 * Names of the files that write-file-atomic leaves when it is killed before the new text has its final name. Nothing ever reads
 * them.
 */
const tornEntry = /\.(json|session)\.\d+$/;
/** Names of half-written lists of connections: beside the journal, only that list is always written under the journal's lock. */
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
      const options = { version: 3, migrations: entryMigrations, damaged: 'LK-1010', now: now() } as const;
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

/** Deletes a file and flushes its folder: an entry that a power cut brings back would be finished or undone once more. */
async function removeFlushed(file: string): Promise<void> {
  try {
    await rm(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await flushFolder(dirname(file));
}

/** Ending of the session records, which are in the journal's folder without being entries of it. */
const ENDING = '.session';

export function fileSessionRecords(dataFolder: string, now: () => Date = () => new Date()): SessionRecords {
  const folder = join(dataFolder, 'journal');
  const fileOf = (id: string): string => join(folder, `${id}${ENDING}`);
  return {
    write: (record) => writePrivateFile(fileOf(record.id), `${JSON.stringify(record, undefined, 2)}\n`),
    async list() {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(ENDING));
      const options = { version: 1, damaged: 'LK-1010', now: now() } as const;
      const read = await Promise.all(
        names.map((name) => readVersionedFile(join(folder, name), sessionRecordSchema, options)),
      );
      return read.filter((record) => record !== undefined);
    },
    close: (id) => orDiskFailure(fileOf(id), rm(fileOf(id), { force: true })),
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
