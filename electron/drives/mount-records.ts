import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { inTurn, type Lock } from '../os/exclusive.ts';
import { writePrivateFile } from '../os/files.ts';
import type { MountTarget } from './drive-mapper.ts';

/** The place at which the gateway serves a drive to its mount tool. */
export interface MountPlace {
  /** Port of the gateway, on 127.0.0.1. */
  readonly port: number;
  /**
   * Path below which the drive is served: a slash and a name in ASCII, or two of them. It never has the credential in it, even
   * where the mount tool's path does.
   */
  readonly prefix: string;
  /** Identifies the credential that the mount tool was given; with any other credential it gets nothing. */
  readonly credentialId: string;
}

/** Accepts a path of one or two names, in which a label is percent-encoded where necessary. */
const PREFIX = /^(\/(?!\.)([A-Za-z0-9._~-]|%(?!2F|00)[0-9A-F]{2}){1,400}){1,2}$/;

const schema = z.strictObject({
  version: z.literal(1),
  /** Places by the id of their drive. */
  mounts: z.record(
    z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
    z.strictObject({
      port: z.int().check(z.minimum(1), z.maximum(65_535)),
      prefix: z.string().check(z.regex(PREFIX)),
      credentialId: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
    }),
  ),
});

type Mounts = Readonly<Record<string, MountPlace>>;

/**
 * Keeps the place that each drive is mapped from, over restarts, so that a mount can be found again and unmapped. A record is
 * written before a mount tool hears of the place, and deleted after the drive is unmapped. A drive without a record was mapped by
 * a Latchkey without a gateway, or not at all. Window, terminal and upkeep change the records one after the other.
 */
export interface MountRecords {
  /** Returns a drive's place. @throws FailureError LK-1011 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  of(id: string): Promise<MountPlace | undefined>;
  all(): Promise<Mounts>;
  /** Records a drive's place. @throws as `of`, and LK-1009 when another program hangs in the middle of a change */
  put(id: string, place: MountPlace): Promise<void>;
  /** Deletes a drive's record; an unknown id is a success. */
  forget(id: string): Promise<void>;
}

/**
 * Keeps the records in `mounts.json`. No secret fits in there.
 * @param lock of this file
 */
export function mountRecordsFile(
  dataFolder: string,
  lock: Pick<Lock, 'exclusively'>,
  now: () => Date = () => new Date(),
): MountRecords {
  const file = join(dataFolder, 'mounts.json');
  const all = async (): Promise<Mounts> =>
    (await readVersionedFile(file, schema, { version: 1, damaged: 'LK-1011', now: now() }))?.mounts ?? {};
  let last: Promise<unknown> = Promise.resolve();
  /** Changes the records. @param edit returns the same object when there is nothing to change */
  const change = (edit: (mounts: Mounts) => Mounts): Promise<void> => {
    const changeOnce = async (): Promise<void> => {
      const before = await all();
      const mounts = edit(before);
      if (mounts !== before) await writePrivateFile(file, `${JSON.stringify({ version: 1, mounts }, undefined, 2)}\n`);
    };
    const turn = last.then(() => inTurn(lock, changeOnce));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    all,
    of: async (id) => (await all())[id],
    put: (id, { port, prefix, credentialId }) =>
      change((mounts) => ({ ...mounts, [id]: { port, prefix, credentialId } })),
    forget: (id) =>
      change((mounts) => {
        const { [id]: gone, ...others } = mounts;
        return gone === undefined ? mounts : others;
      }),
  };
}

/** Tells whether a file manager sees two places as one, whatever their credentials. */
export function isSamePlace(one: MountPlace | undefined, other: MountPlace): boolean {
  return one?.port === other.port && one.prefix === other.prefix;
}

/**
 * Returns the drive as its mount tool knows it: at the gateway, with its id as the login. Without a place it is a drive that an
 * older Latchkey mapped directly, at its platform.
 */
export function mountTarget(
  { id, label, url, login, letter }: Omit<MountTarget, 'credentialId'>,
  place: (Omit<MountPlace, 'credentialId'> & Partial<Pick<MountPlace, 'credentialId'>>) | undefined,
): MountTarget {
  const which = { id, label, ...omitUndefined({ letter }) };
  if (place === undefined) return { ...which, url, login };
  const { port, prefix, credentialId } = place;
  return { ...which, url: `http://127.0.0.1:${port}${prefix}/`, login: id, ...omitUndefined({ credentialId }) };
}
