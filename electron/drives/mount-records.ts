import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { writePrivateFile } from '../os/files.ts';

/** Where the gateway serves a drive to its mount tool. */
export interface MountPlace {
  /** Of the gateway, on 127.0.0.1. */
  readonly port: number;
  /** First segment of the path; ASCII, the same as long as the drive is called the same. */
  readonly slug: string;
}

const schema = z.strictObject({
  version: z.literal(1),
  /** Under the id of each drive. */
  mounts: z.record(
    z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
    z.strictObject({
      port: z.int().check(z.minimum(1), z.maximum(65_535)),
      slug: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)),
    }),
  ),
});

type Mounts = Readonly<Record<string, MountPlace>>;

/**
 * Keeps where each drive is mapped from, over restarts: what is to be unmapped has to be found again. Written before a mount
 * tool hears of the place, and forgotten after it is unmapped. A drive without a record was mapped by a Latchkey that had no
 * gateway, or not at all. Changed while the exclusive lock is held.
 */
export interface MountRecords {
  /** @throws FailureError LK-1011 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  of(id: string): Promise<MountPlace | undefined>;
  all(): Promise<Mounts>;
  put(id: string, place: MountPlace): Promise<void>;
  /** Forgetting what is not there is a success. */
  forget(id: string): Promise<void>;
}

/** In `mounts.json`. No secret fits in here. */
export function mountRecordsFile(dataFolder: string, now: () => Date = () => new Date()): MountRecords {
  const file = join(dataFolder, 'mounts.json');
  const all = async (): Promise<Mounts> =>
    (await readVersionedFile(file, schema, { version: 1, damaged: 'LK-1011', now: now() }))?.mounts ?? {};
  const write = (mounts: Mounts): Promise<void> =>
    writePrivateFile(file, `${JSON.stringify({ version: 1, mounts }, undefined, 2)}\n`);
  return {
    all,
    of: async (id) => (await all())[id],
    async put(id, place) {
      const mounts = await all();
      const { port, slug } = mounts[id] ?? {};
      if (port !== place.port || slug !== place.slug) await write({ ...mounts, [id]: place });
    },
    async forget(id) {
      const { [id]: gone, ...others } = await all();
      if (gone !== undefined) await write(others);
    },
  };
}

/** What of a label can stand in a slug as it is. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/**
 * The slug of a drive: its label, where that is ASCII without blanks, since file managers show it as the folder's name. What
 * is left of any other label is told apart by the drive's id.
 */
export function slugOf(label: string, id: string): string {
  if (PLAIN.test(label)) return label;
  const letters = label.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const fit = letters
    .replaceAll(/[^A-Za-z0-9._]+/g, '-')
    .replaceAll(/^[-._]+|[-._]+$/g, '')
    .slice(0, 32);
  return `${fit === '' ? 'drive' : fit}-${id.slice(0, 8)}`;
}
