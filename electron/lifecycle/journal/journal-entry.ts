import * as z from 'zod/mini';
import {
  driveSpecSchema,
  originSchema,
  passwordSchema,
  platformSchema,
  useSchema,
  withProvidedOrigin,
} from '../../connections/connection.ts';
import type { Migration } from '../../connections/versioned-file.ts';
import { failureCodes, type Failure, type FailureCode } from '../../contract/failure.ts';
import type { DriveSpec } from '../../drives/drive-mapper.ts';

const failureSchema = z.object({
  code: z.custom<FailureCode>((code) => typeof code === 'string' && Object.hasOwn(failureCodes, code)),
  details: z.exactOptional(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.readonly(z.array(z.string()))])),
  ),
  reference: z.exactOptional(z.string()),
});

/**
 * Describes what the journal knows of one set-up, removal or renewal that is under way. An entry is written and flushed before
 * each outside effect, so that after a crash it tells everything that may exist:
 *
 * - `begun`: perhaps the session in the keychain; while undoing, nothing on the platform any more
 * - `creating`: perhaps an app password on the platform, under `password.name`; a granted one perhaps in the keychain
 * - `created`: that app password, by `password.id`; perhaps in the keychain
 * - `stored`: in the keychain; perhaps a drive, a proof file, an entry of the drive, a saved connection
 *
 * In a renewal the drive and its connection exist already, with the app password that `replaces` names. From `stored` on:
 *
 * - `stored`: the new app password is in the keychain as the next one; the drive is surely not mapped with it
 * - `switching`: the drive is perhaps mapped with it, or not mapped at all
 * - `replaced`: it is the connection's app password; there is no way back, and the old one is perhaps on the platform
 * - `retired`: the old one is gone from the platform too
 *
 * `undoing` is set before the first step back and never removed: what was to be undone is not finished later.
 */
const common = {
  version: z.literal(3),
  /** Id of the entry, and also of the connection, its keychain items and its drive. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  startedAt: z.string(),
  platform: platformSchema,
  user: z.string(),
  label: z.string(),
  /** PEM file of a private CA. */
  caFile: z.exactOptional(z.string()),
  /** Set when the user signed in with the browser. */
  browser: z.exactOptional(z.literal(true)),
  phase: z.enum(['begun', 'creating', 'created', 'stored', 'switching', 'replaced', 'retired']),
  undoing: z.boolean(),
  password: z.strictObject({
    name: z.string(),
    /** Set when a person chose the name, so that other app passwords may have it too; a name made by Latchkey is unique. */
    chosen: z.exactOptional(z.literal(true)),
    origin: originSchema,
    id: z.exactOptional(z.string()),
    expiresAt: z.exactOptional(z.string()),
    reviewAt: z.exactOptional(z.string()),
    use: useSchema,
  }),
  /**
   * ISO 8601: since when the platform has owed the answer whether it made the app password. A grant has this mark as long as an
   * answer may be on its way, so that after a crash it is known that one may be lost.
   */
  unansweredAt: z.exactOptional(z.string()),
  /** ISO 8601: until when the app password can be granted in the browser, in `creating`. */
  grantUntil: z.exactOptional(z.string()),
  drive: z.exactOptional(driveSpecSchema),
  /**
   * Set while a person chooses the drive's folder; until then the drive is at the account's root. A start after a crash must not
   * give them a drive of all their files.
   */
  choosing: z.exactOptional(z.literal(true)),
  /** Set when another application uses the app password, so that no drive will come. */
  purpose: z.exactOptional(z.literal('application')),
  /** Login name that goes with such an app password; a drive has its own. */
  login: z.exactOptional(z.string()),
  /** Name of the file that `prove` writes into the drive. */
  proof: z.string().check(z.regex(/^\.latchkey-proof-[a-z0-9]+$/)),
  /** True when the user asked for a removal without the platform. */
  localOnly: z.exactOptional(z.boolean()),
  /** Why the work stopped; tells the user what it waits for. */
  failure: z.exactOptional(failureSchema),
};

const ofRenewal = {
  /** Set when the drive was connected at the beginning, so that going back connects it again. */
  wasConnected: z.exactOptional(z.literal(true)),
  /** Set when the app password replaces itself: the old one ends at the moment at which the new one is made. */
  rotates: z.exactOptional(z.literal(true)),
};

const setUpSchema = z.strictObject({ kind: z.literal('setup'), ...common });

/**
 * Describes a removal. A removal may take the place of a renewal; `replaces` is then the old app password that the renewal left
 * besides the new one.
 */
const removalSchema = z.strictObject({
  kind: z.literal('remove'),
  ...common,
  ...ofRenewal,
  replaces: z.exactOptional(passwordSchema),
});

/** Describes a renewal; `replaces` is the old app password. */
const renewalSchema = z.strictObject({ kind: z.literal('renew'), ...common, ...ofRenewal, replaces: passwordSchema });

export const entrySchema = z.discriminatedUnion('kind', [setUpSchema, removalSchema, renewalSchema]);

export type Removal = z.infer<typeof removalSchema>;
export type Renewal = z.infer<typeof renewalSchema>;
export type JournalEntry = z.infer<typeof setUpSchema> | Removal | Renewal;

/**
 * Brings entries of older files up to date. Version 1 had no renewals. Version 2 called the origin of a provided app password
 * `given`.
 */
export const entryMigrations: Readonly<Record<number, Migration>> = {
  1: (entry) => entry,
  2: (entry) => Object(withProvidedOrigin(entry)) as typeof entry,
};

/** Finds the renewal of a connection that is under way or waits. */
export function renewalOf(entries: readonly JournalEntry[], id: string): Renewal | undefined {
  return entries.filter((entry) => entry.kind === 'renew').find((entry) => entry.id === id);
}

/** Returns the app password that the entry was to replace, if the entry has one. */
export function replacedBy(entry: JournalEntry): Renewal['replaces'] | undefined {
  return entry.kind === 'setup' ? undefined : entry.replaces;
}

/** Tells whether an entry is a set-up with a stored app password that waits to be finished. */
export function isWaiting(entry: JournalEntry): boolean {
  return planFor(entry) === 'finish';
}

/** Tells what the next start does with an entry. */
export function planFor(entry: JournalEntry): 'finish' | 'undo' {
  const isReady = entry.kind === 'setup' && entry.phase === 'stored' && entry.choosing !== true;
  return isReady && !entry.undoing ? 'finish' : 'undo';
}

/** How long, in ms, a platform may take to make an app password after it gave no answer: gateways wait a minute or two. */
const STILL_COMING_MS = 5 * 60_000;

/**
 * Tells whether an app password that is not listed yet may still appear, by this machine's clock. A clock that was set back must
 * not make this wait for ever.
 */
export function mayStillAppear({ unansweredAt }: JournalEntry, now: Date): boolean {
  return unansweredAt !== undefined && Math.abs(now.getTime() - Date.parse(unansweredAt)) < STILL_COMING_MS;
}

/** Tells whether the platform may hold an app password of this entry that Latchkey has to revoke. */
export function mayExistOnPlatform(entry: JournalEntry): boolean {
  return entry.phase !== 'begun' && entry.localOnly !== true && entry.password.origin !== 'provided';
}

/**
 * Returns a failure as it reads for an app password that no drive has worked with yet. A refusal then does not mean that the app
 * password was accepted once, nor that another one would be. A provided app password was tried before, and accepted.
 */
export function ofNewPassword({ password }: Pick<JournalEntry, 'password'>, failure: Failure): Failure {
  return failure.code === 'LK-5006' && password.origin !== 'provided' ? { ...failure, code: 'LK-3118' } : failure;
}

/** Tells whether WebDAV has refused the entry's app password, which gets only one try. */
export function wasRefused({ failure }: Pick<JournalEntry, 'failure'>): boolean {
  return failure?.code === 'LK-5006' || failure?.code === 'LK-3118';
}

/**
 * Tells whether the entry's app password was, or is to be, granted in the browser: such an app password revokes itself, without a
 * session.
 */
export function wasGranted({ password }: JournalEntry): boolean {
  return password.origin === 'granted';
}

/** An entry with a drive, whose app password is in the keychain. */
export type StoredEntry = JournalEntry & { readonly drive: DriveSpec };

export function hasDrive(entry: JournalEntry): entry is StoredEntry {
  return entry.drive !== undefined;
}

/** An entry whose app password, in the keychain, is for another application. */
export type ApplicationEntry = JournalEntry & { readonly purpose: 'application'; readonly login: string };

export function isForApplication(entry: JournalEntry): entry is ApplicationEntry {
  return entry.purpose === 'application' && entry.login !== undefined;
}

/** Tells whether the drive may be mapped with either of the renewal's two app passwords. */
export function isBetween({ phase, rotates }: Renewal): boolean {
  return phase === 'stored' || phase === 'switching' || (rotates === true && phase !== 'retired');
}

/**
 * Keeps the set-ups, removals and renewals that are under way or wait, one file each. Callers hold the exclusive lock while they
 * change it.
 */
export interface Journal {
  /** Writes an entry, which is on the disk when this returns. @throws FailureError LK-1013 when the disk refuses. */
  write(entry: JournalEntry): Promise<void>;
  /** Lists all entries, oldest first. @throws FailureError LK-1010 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  list(): Promise<readonly JournalEntry[]>;
  close(id: string): Promise<void>;
  /**
   * Lists the paths of half-written files that a killed program left: of the journal, and of the list of connections beside it.
   * Without the lock, one of them may be a file that another Latchkey is writing.
   */
  torn(): Promise<readonly string[]>;
  /** Removes half-written files. Only while the exclusive lock is held. @throws FailureError LK-1013 */
  removeTorn(): Promise<void>;
}

export const sessionRecordSchema = z.strictObject({
  version: z.literal(1),
  /** Id of the record, and also of the keychain item with the session, once there is one. */
  id: z.string().check(z.regex(/^[a-z0-9]{1,64}$/)),
  /** ISO 8601: when the session was asked for. */
  askedAt: z.string(),
  platform: platformSchema,
  /** User name; empty where only the sign-in in the browser tells it. */
  user: z.string(),
  /** PEM file of a private CA. */
  caFile: z.exactOptional(z.string()),
});

/** A session that may be open on a platform. */
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

/**
 * Keeps the sessions that were asked for and are not known to have ended, one file each. A record is written before a platform is
 * asked for a session, so that after a crash the next start can end the session that the keychain has, and can report one that
 * nobody can end. Callers hold the exclusive lock while they change it. No secret fits in here.
 */
export interface SessionRecords {
  /** Writes a record, which is on the disk when this returns. @throws FailureError LK-1013 when the disk refuses. */
  write(record: SessionRecord): Promise<void>;
  /** Lists all records. @throws FailureError LK-1010 damaged (set aside), LK-1012 of a newer version, LK-1013. */
  list(): Promise<readonly SessionRecord[]>;
  /** Deletes a record; an unknown id is a success. @throws FailureError LK-1013 */
  close(id: string): Promise<void>;
}
