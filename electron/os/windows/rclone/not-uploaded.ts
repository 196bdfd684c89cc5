import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { errorCode, readRegularFile } from '../../files.ts';

/** What rclone writes down about a file of its cache, as far as it matters here. */
const schema = z.object({ Dirty: z.boolean() });
/** Bytes of such a record at most: it names the parts of the file that are in the cache. */
const MOST_BYTES = 1024 * 1024;

/**
 * Counts the files of a remote that are in rclone's cache and not on the platform yet, for a drive that no rclone serves now: they
 * outlive a crash and a restart of the machine, and are uploaded once the drive is mapped again.
 * @param cache the folder that rclone was given as `--cache-dir`
 * @throws the system's errors when the cache cannot be looked through
 */
export async function notUploaded(cache: string, remote: string): Promise<number> {
  const folder = join(cache, 'vfsMeta', remote);
  const below = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  let count = 0;
  for (const entry of below)
    if (entry.isFile() && (await isNotUploaded(join(entry.parentPath, entry.name)))) count += 1;
  return count;
}

async function isNotUploaded(record: string): Promise<boolean> {
  try {
    return schema.parse(JSON.parse((await readRegularFile(record, MOST_BYTES)).toString('utf8'))).Dirty;
  } catch {
    return false; // rclone does not upload either what it has no readable record of
  }
}
