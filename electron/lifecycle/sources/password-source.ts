import type { DriveSpec } from '../../drives/drive-mapper.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import type { Session, SignInRequest } from '../../platforms/platform.ts';
import type { Secret } from '../../secrets/secret.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { SetUpRun } from '../run.ts';

/** What the journal says of the use of an app password, once that is made: a drive, or another application. */
export type Use = Pick<JournalEntry, 'drive' | 'purpose' | 'login'>;

export type DriveUse = Required<Pick<JournalEntry, 'drive'>>;

export interface ApplicationUse {
  readonly purpose: 'application';
  readonly login: string;
}

/** @param made `webdav` where the root of the files depends on who signed in */
export type UseOf<U extends Use> = (made: { readonly login: string; readonly webdav?: string }) => U;

export interface Created<U extends Use, E extends JournalEntry = JournalEntry> {
  readonly entry: E & U;
  /** Beside the entry, not in it: the journal has no place for a secret. */
  readonly secret: Secret;
}

/** The account that the journal says an app password belongs to. */
export type AccountHolder = Pick<JournalEntry, 'user' | 'browser'>;

/** What a provided app password is tried with, once, before anything is kept. */
export interface Trial {
  readonly spec: DriveSpec;
  /** @throws FailureError LK-5006 when it is refused; any other when it is not the password's fault. */
  readonly check: (secret: Secret) => Promise<unknown>;
}

/**
 * What an app password is wanted for: a new drive, another application, or the place of one that ends. A source asks the wish
 * for its part at the moment at which that can be known, and knows nothing else of drives, applications or renewals.
 */
export interface PasswordWish<U extends Use = Use, E extends JournalEntry = JournalEntry> {
  readonly account: Pick<JournalEntry, 'platform' | 'caFile'>;
  /** How somebody signs in; the user is empty where only the browser tells. */
  readonly request: SignInRequest;
  /** A session that is open already. */
  readonly session?: Session | undefined;
  /** Login name that goes with a provided app password. */
  readonly login: string;
  /** Name under which a person makes the app password on the platform's page, where it is made there. */
  readonly pageName?: string | undefined;
  /** Starts asking the server what needs no credentials, while somebody signs in. `agree` waits for the answer. */
  readonly probe?: (signal: AbortSignal) => Promise<unknown>;
  /** What the journal says when it has to before anybody has agreed on names. */
  readonly beforeAgreed: (holder: AccountHolder) => E;
  /** Agrees with the person on names. @returns what the journal says before anything is made */
  readonly agree: (holder: AccountHolder) => Promise<E>;
  readonly useOf: UseOf<U>;
  /** The drive with its folder as the server writes it. @throws FailureError LK-7030 when it is not there. */
  readonly place: (created: Created<U, E>) => Promise<Created<U, E>>;
  /** How a provided app password is tried; undefined where only the application can tell. */
  readonly trial: (signal: AbortSignal) => Promise<Trial | undefined>;
  /** Root of the files of a provided app password's login, where only the login tells that. */
  readonly rootOf?: (secret: Secret) => Promise<string | undefined>;
  /** What the journal says of a provided app password besides its origin. */
  readonly known: (
    begun: E,
    page: PageVisit | undefined,
  ) => Pick<JournalEntry['password'], 'name' | 'use'> & { id: string };
}

/** Who answers, who is told, and what is done on the way. */
export interface SourceRun extends SetUpRun {
  /** Told of every entry before it is written: a disk that refuses must not make the way back forget it. */
  readonly onEntry: (entry: JournalEntry) => void;
  /** Told of a session as soon as it is open. */
  readonly onSession: (session: Session) => void;
  /** Does what waits in the journal for a session of this account. @param keeping id of the entry of this very work */
  readonly settle: (session: Session, keeping: string | undefined) => Promise<unknown>;
}

/**
 * How an app password comes about: made in a session, granted by signing in, or provided by somebody who has one. Each source
 * writes the journal before it asks the platform for anything.
 */
export interface PasswordSource {
  /** @throws FailureError; `run.onEntry` was told of everything that there is to go back from. */
  obtain<U extends Use, E extends JournalEntry>(wish: PasswordWish<U, E>, run: SourceRun): Promise<Created<U, E>>;
}
