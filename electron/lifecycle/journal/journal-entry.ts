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
 * What the journal knows of one set-up, removal or renewal that is under way. Written and flushed before each outside effect, so
 * that whoever finds it after a crash knows everything that may exist:
 *
 * - `begun`: perhaps the session in the keychain; while undoing, nothing on the platform any more
 * - `creating`: perhaps an app password on the platform, under `password.name`; one that is granted perhaps in the keychain
 * - `created`: that app password, by `password.id`; perhaps in the keychain
 * - `stored`: in the keychain; perhaps a drive, a proof file, a way in, a saved connection
 *
 * In a renewal the drive and its connection are there already, with the password that `replaces` names. From `stored` on:
 *
 * - `stored`: in the keychain as the next one; the drive is surely not mapped with it
 * - `switching`: perhaps the drive is mapped with it, or not at all
 * - `replaced`: it is the connection's password; there is no way back, and the old one is perhaps on the platform
 * - `retired`: the old one is gone from the platform too
 *
 * `undoing` is set before the first step back, and never taken away: what was to be undone is not finished later.
 */
const common = {
  version: z.literal(3),
  /** Also the id of the connection, its keychain items and its drive. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  startedAt: z.string(),
  platform: platformSchema,
  user: z.string(),
  label: z.string(),
  /** PEM file of a private CA. */
  caFile: z.exactOptional(z.string()),
  /** The user signed in with the browser. */
  browser: z.exactOptional(z.literal(true)),
  phase: z.enum(['begun', 'creating', 'created', 'stored', 'switching', 'replaced', 'retired']),
  undoing: z.boolean(),
  password: z.strictObject({
    name: z.string(),
    /** A person chose the name, so that other app passwords may have it too; a name of ours is unique. */
    chosen: z.exactOptional(z.literal(true)),
    origin: originSchema,
    id: z.exactOptional(z.string()),
    expiresAt: z.exactOptional(z.string()),
    reviewAt: z.exactOptional(z.string()),
    use: useSchema,
  }),
  /**
   * ISO 8601: since when the platform owes the answer whether it made the app password. Of a grant it is there as long as
   * an answer may be on its way, so that whoever finds it after a crash knows that one may be lost.
   */
  unansweredAt: z.exactOptional(z.string()),
  /** ISO 8601: until when it can be granted in the browser, in `creating`. */
  grantUntil: z.exactOptional(z.string()),
  drive: z.exactOptional(driveSpecSchema),
  /** A person is choosing the folder of the drive, so far at the account's root: nobody gets all files who was to choose. */
  choosing: z.exactOptional(z.literal(true)),
  /** Another application uses the app password: no drive will come. */
  purpose: z.exactOptional(z.literal('application')),
  /** Login name that goes with such an app password; a drive has its own. */
  login: z.exactOptional(z.string()),
  /** Name of the file that `prove` writes into the drive. */
  proof: z.string().check(z.regex(/^\.latchkey-proof-[a-z0-9]+$/)),
  /** Removal without the platform, as the user asked. */
  localOnly: z.exactOptional(z.boolean()),
  /** Why it stopped; tells a user what it waits for. */
  failure: z.exactOptional(failureSchema),
};

const ofRenewal = {
  /** The drive was connected when it began, so that going back connects it again. */
  wasConnected: z.exactOptional(z.literal(true)),
  /** The app password replaces itself: the old one ends at the moment at which the new one is made. */
  rotates: z.exactOptional(z.literal(true)),
};

const setUpSchema = z.strictObject({ kind: z.literal('setup'), ...common });

/** A removal may take the place of a renewal; `replaces` is then the app password that the renewal left besides. */
const removalSchema = z.strictObject({
  kind: z.literal('remove'),
  ...common,
  ...ofRenewal,
  replaces: z.exactOptional(passwordSchema),
});

/** `replaces` is the app password that the renewal puts another one in the place of. */
const renewalSchema = z.strictObject({ kind: z.literal('renew'), ...common, ...ofRenewal, replaces: passwordSchema });

export const entrySchema = z.discriminatedUnion('kind', [setUpSchema, removalSchema, renewalSchema]);

export type Removal = z.infer<typeof removalSchema>;
export type Renewal = z.infer<typeof renewalSchema>;
export type JournalEntry = z.infer<typeof setUpSchema> | Removal | Renewal;

/** Version 1 had no renewals. Version 2 called the origin of a provided app password `given`. */
export const entryMigrations: Readonly<Record<number, Migration>> = {
  1: (entry) => entry,
  2: (entry) => Object(withProvidedOrigin(entry)) as typeof entry,
};

/** The renewal of a connection that is under way or waits. */
export function renewalOf(entries: readonly JournalEntry[], id: string): Renewal | undefined {
  return entries.filter((entry) => entry.kind === 'renew').find((entry) => entry.id === id);
}

/** The app password that another one was to take the place of, if that is what the entry is about. */
export function replacedBy(entry: JournalEntry): Renewal['replaces'] | undefined {
  return entry.kind === 'setup' ? undefined : entry.replaces;
}

/** Whether an entry is a set-up with a stored app password that waits to be finished. */
export function isWaiting(entry: JournalEntry): boolean {
  return planFor(entry) === 'finish';
}

/** What the next start does with an entry. */
export function planFor(entry: JournalEntry): 'finish' | 'undo' {
  const isReady = entry.kind === 'setup' && entry.phase === 'stored' && entry.choosing !== true;
  return isReady && !entry.undoing ? 'finish' : 'undo';
}

/** How long after its silence a platform may still make the app password that it was asked for: gateways wait a minute or two. */
const STILL_COMING_MS = 5 * 60_000;

/** Whether an app password that is not listed yet may still appear. By this machine's clock; one set back does not wait for ever. */
export function mayStillAppear({ unansweredAt }: JournalEntry, now: Date): boolean {
  return unansweredAt !== undefined && Math.abs(now.getTime() - Date.parse(unansweredAt)) < STILL_COMING_MS;
}

/** Whether the platform may hold an app password of this entry that Latchkey has to revoke. */
export function mayExistOnPlatform(entry: JournalEntry): boolean {
  return entry.phase !== 'begun' && entry.localOnly !== true && entry.password.origin !== 'provided';
}

/**
 * What went wrong, said of an app password that no drive has worked with yet: a refusal does not mean then that it was once
 * accepted, nor that another one would be. One that a person provided was tried before, and accepted.
 */
export function ofNewPassword({ password }: Pick<JournalEntry, 'password'>, failure: Failure): Failure {
  return failure.code === 'LK-5006' && password.origin !== 'provided' ? { ...failure, code: 'LK-3118' } : failure;
}

/** Whether WebDAV has refused its app password: one try is all that it gets. */
export function wasRefused({ failure }: Pick<JournalEntry, 'failure'>): boolean {
  return failure?.code === 'LK-5006' || failure?.code === 'LK-3118';
}

/** Whether its app password was, or is to be, granted in the browser: then it revokes itself, without a session. */
export function wasGranted({ password }: JournalEntry): boolean {
  return password.origin === 'granted';
}

/** An entry whose app password is in the keychain. */
export type StoredEntry = JournalEntry & { readonly drive: DriveSpec };

export function hasDrive(entry: JournalEntry): entry is StoredEntry {
  return entry.drive !== undefined;
}

/** An entry whose app password, in the keychain, is for another application. */
export type ApplicationEntry = JournalEntry & { readonly purpose: 'application'; readonly login: string };

export function isForApplication(entry: JournalEntry): entry is ApplicationEntry {
  return entry.purpose === 'application' && entry.login !== undefined;
}

/** Whether the drive may be mapped with either of two passwords. */
export function isBetween({ phase, rotates }: Renewal): boolean {
  return phase === 'stored' || phase === 'switching' || (rotates === true && phase !== 'retired');
}

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

export const sessionRecordSchema = z.strictObject({
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
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

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
