import { FailureError } from '../contract/failure.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type { AppPasswordView, SignInMethod } from '../contract/view.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Ask } from '../sign-in/ask.ts';

export interface PlatformInfo {
  readonly kind: PlatformKind;
  /** The platform's root, without a trailing slash: `https://company.netexplorer.pro`. */
  readonly address: string;
  readonly name: string;
  readonly version?: string;
  /** Looks like a Nextcloud from outside, and has no Login Flow v2: nobody can sign in there in the browser (LK-3112). */
  readonly noLoginFlow?: true;
  /** Root of the WebDAV tree, with a trailing slash; where it depends on who signs in, the folder of all roots. */
  readonly webdav: string;
  /** Most characters that the name of an app password may have. */
  readonly nameLimit: number;
  /** The platform's app passwords open no drive. */
  readonly applicationsOnly?: true;
  /** `address` is known to this program or to IT, whatever was typed: no server has led there. */
  readonly knownAddress?: true;
  /** Ways in that are offered here, the one to suggest first; never none. */
  readonly ways: readonly SignInMethod[];
}

/** A signed-in user. Lives in memory, and in the keychain while a set-up is open. */
export interface Session {
  readonly address: string;
  /** User's name as it was asked for; as the platform tells it, when nobody knew before. */
  readonly user: string;
  readonly token: Secret;
  /** The person signed in with their own browser, so that they are asked to do so the next time. */
  readonly browser?: true;
  /** Id of the record that says that it may be open, where there is one. */
  readonly recordedAs?: string;
  /** Gives another session without anybody, once. Only where IT allows to keep it. */
  readonly refresh?: Secret;
  /** The same where IT does not: ended with the session, and never written down. */
  readonly spare?: Secret;
}

export interface NewAppPassword {
  readonly id: string;
  readonly name: string;
  /** Login name for WebDAV. */
  readonly login: string;
  readonly secret: Secret;
  /** ISO 8601; absent when it does not expire. */
  readonly expiresAt?: string;
}

export interface AppPasswords {
  /**
   * Makes one. Not repeated on failure, and not to be stopped: LK-3101 to LK-3104, LK-3115, LK-2007, LK-2008 and LK-3024 mean that none was
   * made; after any other failure one may exist under `name`.
   */
  create(name: string): Promise<NewAppPassword>;
  /** @param clock told what the platform's own clock says, where the reply does (its `Date` header) */
  list(signal?: AbortSignal, clock?: (date: string) => void): Promise<readonly AppPasswordView[]>;
  /** Revoking what is already gone is a success. */
  revoke(id: string, signal?: AbortSignal): Promise<void>;
}

/** An app password that is in use, as it proves itself to its platform. */
export interface CurrentAppPassword {
  readonly address: string;
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly secret: Secret;
}

export interface SignInRequest {
  readonly address: string;
  /** Empty where only the sign-in in the browser tells. */
  readonly user: string;
  /** Signs in with the person's own browser instead of a password. */
  readonly browser?: true;
}

/**
 * One kind of file service: what every kind can do. How its app passwords come about is in the kinds of platform below; one
 * that is none of them takes app passwords that exist already. Every failure is a FailureError LK-2xxx or LK-3xxx.
 */
export interface Platform {
  readonly kind: PlatformKind;
  /** Paths below a host at which it is looked for where nothing else was found: the first that answers counts. */
  readonly usualPaths?: readonly string[];
  /** Finds out what is at the address, without sending credentials. @throws LK-3011 when it is not of this kind. */
  discover(address: URL, signal?: AbortSignal): Promise<PlatformInfo>;
  /**
   * Where the platform can: has an app password replace itself, without a sign-in. The old one ends at that moment. Not
   * repeated on failure, and not to be stopped: LK-5006 means that the password is refused, and nothing has changed; after
   * any other failure it may have been replaced.
   */
  rotate?(current: CurrentAppPassword): Promise<NewAppPassword>;
  /** Has an app password revoke itself, without a sign-in, where the platform can. One that is gone already is a success. */
  revokeItself?(current: CurrentAppPassword, signal?: AbortSignal): Promise<void>;
  /** Page on which people find their app passwords, where there is one. */
  passwordsPage?(address: string): string;
}

/** On such a platform a person signs in to a session, in which app passwords are made, listed and revoked. */
export interface SessionPlatform extends Platform {
  signIn(request: SignInRequest, ask: Ask, signal?: AbortSignal): Promise<Session>;
  /** Ends the session on the platform. A session that is over already is a success. */
  signOut(session: Session): Promise<void>;
  /** Opens a session by the refresh token of an earlier one, where the platform can. @returns undefined when the token serves no more. */
  resume?(request: SignInRequest, refresh: Secret, signal?: AbortSignal): Promise<Session | undefined>;
  /** Ends what `resume` takes. One that is over already is a success. */
  endRefresh?(session: Session, refresh: Secret): Promise<void>;
  passwords(session: Session): AppPasswords;
}

/** An app password that somebody is asked for in the browser. */
export interface PendingGrant {
  /** To be opened in the browser; holds no secret but one-time values. */
  readonly url: string;
  /** How long it can be granted. */
  readonly seconds: number;
  /** Token for `grantOf`. The keychain keeps it while the grant is open, so that a next start can ask once more. */
  readonly token: Secret;
}

/** A person has granted this. */
export interface Granted extends NewAppPassword {
  /** Account that signed in, as the platform names it. */
  readonly user: string;
  /** Address by which the server calls itself. */
  readonly server: string;
}

/** The account that an app password belongs to. */
export interface Holder {
  /** Root of its WebDAV tree, with a trailing slash. */
  readonly webdav: string;
  /** Names that the platform alone gave the account, and by which a person may mean it; first the one to sign in with. */
  readonly names: readonly [string, ...string[]];
  /** Name by which people may mean the account, too, and that it may have given itself: a claim, until a person has confirmed it. */
  readonly claimed?: string;
  /** Name that the account gives itself: for people to recognise, never to be compared. */
  readonly displayName?: string;
}

/** On such a platform signing in *is* making the app password: a person grants it, in the browser, under a name that is fixed before. */
export interface GrantPlatform extends Platform {
  /** Asks for one. Nothing is made by that. */
  requestGrant(address: string, name: string, signal?: AbortSignal): Promise<PendingGrant>;
  /**
   * Asks once whether it was granted. Not to be stopped: the platform answers it once, so what it answers must be kept at once.
   * @returns undefined as long as nobody has, and for ever when it was asked for before, or the time is up.
   */
  grantOf(address: string, name: string, token: Secret): Promise<Granted | undefined>;
  /**
   * Where the platform can: grants one for the password of the account, without a browser. In one request that is not
   * repeated on failure, and not to be stopped: the platform answers it once.
   * @throws FailureError LK-2001 wrong password; LK-2015 when it is not enough, but the browser is; LK-2016 for an app password.
   */
  grantByPassword?(address: string, name: string, login: string, password: Secret): Promise<Granted>;
  /** Asks whose this app password is. @throws LK-3111 when the server that granted it calls itself something else than it was asked as. */
  holderOf(address: string, granted: Granted, signal?: AbortSignal): Promise<Holder>;
}

export function hasSessions(platform: Platform): platform is SessionPlatform {
  return 'signIn' in platform;
}

export function hasGrants(platform: Platform): platform is GrantPlatform {
  return 'requestGrant' in platform;
}

/** Narrows a platform to one with sessions. @throws FailureError LK-3109 for a kind that Latchkey cannot sign in to. */
export function withSessions(platform: Platform): SessionPlatform {
  if (hasSessions(platform)) return platform;
  throw new FailureError('LK-3109');
}

/** Narrows a platform to one with grants. @throws FailureError LK-3112 for a kind that grants none. */
export function withGrants(platform: Platform): GrantPlatform {
  if (hasGrants(platform)) return platform;
  throw new FailureError('LK-3112');
}
