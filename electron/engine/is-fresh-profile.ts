import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../os/files.ts';

/**
 * Tells whether this user has neither connections nor anything under way, judging by file names alone. Returns false whenever
 * that is not certain.
 * @param dataFolder the folder with connections.json and the journal
 */
export async function isFreshProfile(dataFolder: string): Promise<boolean> {
  const absent = (looked: Promise<unknown>): Promise<boolean> =>
    looked.then(
      () => false,
      (error: unknown) => errorCode(error) === 'ENOENT',
    );
  const kept = await Promise.all([
    absent(access(join(dataFolder, 'connections.json'))),
    absent(readdir(join(dataFolder, 'journal'))),
  ]);
  return kept.every(Boolean);
}
