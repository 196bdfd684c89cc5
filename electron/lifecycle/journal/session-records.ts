import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { platformSchema } from '../../connections/connection.ts';
import { orDiskFailure, readVersionedFile } from '../../connections/versioned-file.ts';
import { FailureError } from '../../contract/failure.ts';
import { errorCode, writePrivateFile } from '../../os/files.ts';

const schema = z.strictObject({
  version: z.literal(1),
  /** Also that of the keychain item with the session, once there is one. */
  id: z.string().check(z.regex(/^[a-z0-9]{1,64}$/)),
  /** ISO 8601: when it was asked for. */
  askedAt: z.string(),
  platform: platformSchema,
  /** Empty where only the sign-in in the browser tells. */
  user: z.string(),
  /** PEM file of a private CA. */
  caFile: z.exactOptional(z.string()),
});

/** A session that may be open on a platform. */
export type SessionRecord = z.infer<typeof schema>;

/**
 * The sessions that were asked for and are not known to have ended, one file each: written before a platform is asked for
 * one, so that whoever finds it after a crash ends what the keychain has, and says what nobody can end. Changed while the
 * exclusive lock is held. No secret fits in here.
 */
export interface SessionRecords {
  /** Flushed to the disk when it returns. @throws FailureError LK-1013 when the disk refuses. */
  write(record: SessionRecord): Promise<void>;
  /** @throws FailureError LK-1010 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  list(): Promise<readonly SessionRecord[]>;
  /** One that is not there is a success. @throws FailureError LK-1013 */
  close(id: string): Promise<void>;
}

/** Beside the entries of the journal, of which they are none. */
const ENDING = '.session';

export function fileSessionRecords(dataFolder: string, now: () => Date = () => new Date()): SessionRecords {
  const folder = join(dataFolder, 'journal');
  const fileOf = (id: string): string => join(folder, `${id}${ENDING}`);
  return {
    write: (record) => writePrivateFile(fileOf(record.id), `${JSON.stringify(record, undefined, 2)}\n`),
    async list() {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(ENDING));
      const options = { version: 1, damaged: 'LK-1010', now: now() } as const;
      const read = await Promise.all(names.map((name) => readVersionedFile(join(folder, name), schema, options)));
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
