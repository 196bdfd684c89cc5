import type { MendName } from '../contract/mend-names.ts';

/**
 * The mends: faults of platforms at which mount tools stumble, and which the gateway puts right on the way. IT can switch each
 * of them off for a server whose answers are right and would be spoilt by the mend (`policy/unmended.ts`).
 */
export const mends = {
  'length-of-errors': {
    why: 'gvfs 1.50 crashes on an error that comes in chunks, as nginx sends them',
    issue: 'https://github.com/nextcloud/server/issues/48602',
  },
  'missing-slash': {
    why: 'a folder without a slash at its end is redirected, which mount tools follow wrongly or not at all',
    issue: 'https://github.com/cryptomator/cryptomator/issues/2679',
  },
  'missing-prefix': {
    why: 'a server behind a proxy does not know the first part of its own addresses, and lists files outside of the folder',
    issue: 'https://github.com/rclone/rclone/issues/8528',
  },
  'unasked-gzip': {
    why: 'a server or a proxy packs answers for mount tools that have not asked for it',
    issue: 'https://github.com/sandstorm-io/sandstorm/issues/2691',
  },
  'length-of-uploads': {
    why: 'a server stores nothing of a file that comes in chunks, and says that it has',
    issue: 'https://github.com/nextcloud/server/issues/7995',
  },
  'hidden-quota': {
    why: 'macOS 15.4 and 15.5 hang for a minute when they are told how much room is left',
    issue: 'https://github.com/cryptomator/webdav-nio-adapter/issues/107',
  },
  'failing-as-gone': {
    why: 'the Mac takes every error of a server but a full one for a file that is not there any more',
    issue: 'https://github.com/apple-oss-distributions/webdavfs',
  },
  'files-of-finder': {
    why: 'the Finder asks for two files of its own beside each file, and leaves them in everybody’s folders',
    issue: 'https://github.com/nextcloud/server/issues/9533',
  },
} as const satisfies Readonly<Record<MendName, { readonly why: string; readonly issue: string }>>;

/** Tells whether a mend is switched on. */
export type Mends = (name: MendName) => boolean;

/** The properties that the Mac's webdavfs is not told: those of RFC 4331, and those of before it. */
export const quotaProperties: ReadonlySet<string> = new Set([
  ...['quota-available-bytes', 'quota-used-bytes'],
  ...['quota', 'quotaused'],
]);
