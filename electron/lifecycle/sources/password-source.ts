import type { DriveSpec } from '../../drives/drive-mapper.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import type { Session, SignInRequest } from '../../platforms/platform.ts';
import type { Secret } from '../../secrets/secret.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { SetUpRun } from '../run.ts';

/** The part of an entry that tells the use of an app password, once it is made: a drive, or another application. */
export type Use = Pick<JournalEntry, 'drive' | 'purpose' | 'login'>;

export type DriveUse = Required<Pick<JournalEntry, 'drive'>>;

export interface ApplicationUse {
  readonly purpose: 'application';
  readonly login: string;
}

/** Tells the use of a new app password. @param made `webdav` is set where the root of the files depends on who signed in */
export type UseOf<U extends Use> = (made: { readonly login: string; readonly webdav?: string }) => U;

export interface Created<U extends Use, E extends JournalEntry = JournalEntry> {
  readonly entry: E & U;
  /** The secret is beside the entry, not in it: the journal has no place for secrets. */
  readonly secret: Secret;
}

/** The account that an entry's app password belongs to. */
export type AccountHolder = Pick<JournalEntry, 'user' | 'browser'>;

/** How a provided app password is tried, once, before anything is stored. */
export interface Trial {
  readonly spec: DriveSpec;
  /** Tries an app password. @throws FailureError LK-5006 when it is refused; another code when that is not its fault. */
  readonly check: (secret: Secret) => Promise<unknown>;
}

/**
 * Describes what an app password is wanted for: a new drive, another application, or to replace one that ends. A source asks the
 * wish for each part when it can be known, and knows nothing else of drives, applications or renewals.
 */
export interface PasswordWish<U extends Use = Use, E extends JournalEntry = JournalEntry> {
  readonly account: Pick<JournalEntry, 'platform' | 'caFile'>;
  /** How to sign in; the user is empty where only the browser tells it. */
  readonly request: SignInRequest;
  /** A session that is open already. */
  readonly session?: Session | undefined;
  /** Login name that goes with a provided app password. */
  readonly login: string;
  /** Name under which a person makes the app password on the platform's page, where it is made there. */
  readonly pageName?: string | undefined;
  /** Starts asking the server for its challenge, without credentials, while somebody signs in. `agree` waits for the answer. */
  readonly probe?: (signal: AbortSignal) => Promise<unknown>;
  /** Returns the entry for a source that has to write one before anybody has agreed on names. */
  readonly beforeAgreed: (holder: AccountHolder) => E;
  /** Agrees on names with the person. @returns the entry from before anything is made */
  readonly agree: (holder: AccountHolder) => Promise<E>;
  readonly useOf: UseOf<U>;
  /**
   * Returns the drive with its folder's name as the server writes it.
   * @throws FailureError LK-7030 when the folder does not exist.
   */
  readonly place: (created: Created<U, E>) => Promise<Created<U, E>>;
  /** Returns how to try a provided app password; undefined where only the application can tell. */
  readonly trial: (signal: AbortSignal) => Promise<Trial | undefined>;
  /** Returns the root of the files for a provided app password, where it depends on the login. */
  readonly rootOf?: (secret: Secret) => Promise<string | undefined>;
  /** Returns what an entry says of a provided app password besides its origin. */
  readonly known: (
    begun: E,
    page: PageVisit | undefined,
  ) => Pick<JournalEntry['password'], 'name' | 'use'> & { id: string };
}

/** The other side of a source's work: who answers questions, who is told of entries and sessions, and what is done on the way. */
export interface SourceRun extends SetUpRun {
  /** Called with every entry before it is written, so that undoing knows of it even if the disk refuses the write. */
  readonly onEntry: (entry: JournalEntry) => void;
  /** Called with a session as soon as it is open. */
  readonly onSession: (session: Session) => void;
  /**
   * Does what waits in the journal for a session of this account.
   * @param keeping id of the entry that belongs to this very work
   */
  readonly settle: (session: Session, keeping: string | undefined) => Promise<unknown>;
}

/**
 * Obtains an app password in one of three ways: made in a session, granted by signing in, or provided by a person who has it.
 * Each source writes the journal before it asks the platform for anything.
 */
export interface PasswordSource {
  /** Obtains the app password. @throws FailureError; `run.onEntry` was told of everything that there is to go back from. */
  obtain<U extends Use, E extends JournalEntry>(wish: PasswordWish<U, E>, run: SourceRun): Promise<Created<U, E>>;
}
