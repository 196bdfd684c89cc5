import { FailureError } from '../contract/failure.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type { PlatformUser } from '../contract/platform-user.ts';
import type { AppPasswordView, SignInMethod } from '../contract/view.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Ask } from '../sign-in/ask.ts';

export interface PlatformInfo {
  readonly kind: PlatformKind;
  /** The platform's root, without a slash at its end: `https://company.netexplorer.pro`. */
  readonly address: string;
  readonly name: string;
  readonly version?: string;
  /**
   * Set when the server looks like a Nextcloud from outside, but has no Login Flow v2. Nobody can sign in there with the
   * browser (LK-3112).
   */
  readonly noLoginFlow?: true;
  /** The root of the WebDAV tree, with a slash at its end. Where the root depends on who signs in, the folder of all roots. */
  readonly webdav: string;
  /** Most characters that the name of an app password may have. */
  readonly nameLimit: number;
  /** Set when the platform's app passwords open no drive. */
  readonly applicationsOnly?: true;
  /** Set when this program or IT knows `address`, whatever was typed. No server's redirect has led there. */
  readonly knownAddress?: true;
  /** The ways to sign in that are offered here, the suggested one first. Never empty. */
  readonly ways: readonly SignInMethod[];
}

/** A signed-in user. A session lives in memory, and in the keychain while a set-up is open. */
export interface Session {
  readonly address: string;
  /** The user's name as it was asked for; the platform's name for the user, when nobody knew it before. */
  readonly user: string;
  readonly token: Secret;
  /** Set when the person signed in with their own browser, so that they are asked to do so the next time. */
  readonly browser?: true;
  /** The id of the record that says that this session may be open, where there is one. */
  readonly recordedAs?: string;
  /** The refresh token, which opens one other session without the person. Only where IT allows to keep it. */
  readonly refresh?: Secret;
  /** The refresh token where IT does not allow to keep it. It is ended with the session, and never written down. */
  readonly spare?: Secret;
}

export interface NewAppPassword {
  readonly id: string;
  readonly name: string;
  /** The login name for WebDAV. */
  readonly login: string;
  readonly secret: Secret;
  /** When the app password expires, in ISO 8601. Absent when it does not expire. */
  readonly expiresAt?: string;
}

export interface AppPasswords {
  /**
   * Makes an app password. The request is not repeated on failure, and cannot be stopped. LK-3101 to LK-3104, LK-3115, LK-2007,
   * LK-2008 and LK-3024 mean that none was made; after any other failure one may exist under `name`.
   */
  create(name: string): Promise<NewAppPassword>;
  /**
   * Lists the app passwords of the account.
   * @param clock receives the platform's own time, where the reply has it (its `Date` header)
   */
  list(signal?: AbortSignal, clock?: (date: string) => void): Promise<readonly AppPasswordView[]>;
  /** Revokes an app password. One that is already gone is a success. */
  revoke(id: string, signal?: AbortSignal): Promise<void>;
}

/** The app passwords of another user, as an administrator may see and end them. None is ever made. */
export interface AppPasswordsOfUser {
  list: AppPasswords['list'];
  /**
   * Revokes an app password of the user. One that is already gone is a success.
   * @param reason told to the platform, where it can be; printable text
   */
  revoke(id: string, reason: string, signal?: AbortSignal): Promise<void>;
}

/**
 * What an administrator's session may do for other users. Every call fails with LK-2020 when its account is not, or no longer, an
 * administrator, and with LK-3122 when the platform cannot do it.
 */
export interface Administration {
  /** Finds users by a part of a name, a login or an e-mail address. */
  find(text: string, signal?: AbortSignal): Promise<readonly PlatformUser[]>;
  /** Gives the app passwords of a user. Calls fail with LK-1026 when there is no such user. */
  passwordsOf(user: PlatformUser): AppPasswordsOfUser;
}

/** An app password in use, with everything needed to sign in with it at its platform. */
export interface CurrentAppPassword {
  readonly address: string;
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly secret: Secret;
}

export interface SignInRequest {
  readonly address: string;
  /** Empty where only the sign-in in the browser tells who the user is. */
  readonly user: string;
  /** Set to sign in with the person's own browser instead of a password. */
  readonly browser?: true;
}

/**
 * One kind of file service, with what every kind can do. How its app passwords come about is in the interfaces below; a
 * platform that is none of those takes app passwords that exist already. Every failure is a FailureError LK-2xxx or LK-3xxx.
 */
export interface Platform {
  readonly kind: PlatformKind;
  /** Paths below a host that are tried when nothing else was found. The first one that answers counts. */
  readonly usualPaths?: readonly string[];
  /**
   * Finds out what is at the address, without sending credentials.
   * @throws FailureError LK-3011 when it is not of this kind
   */
  discover(address: URL, signal?: AbortSignal): Promise<PlatformInfo>;
  /**
   * Replaces an app password by itself, without a sign-in, where the platform can. The old one ends at that moment. The request
   * is not repeated on failure, and cannot be stopped: LK-5006 means that the app password is refused and nothing has changed;
   * after any other failure it may have been replaced.
   */
  rotate?(current: CurrentAppPassword): Promise<NewAppPassword>;
  /** Revokes an app password by itself, without a sign-in, where the platform can. One that is already gone is a success. */
  revokeItself?(current: CurrentAppPassword, signal?: AbortSignal): Promise<void>;
  /** Returns the address of the page on which people find their app passwords, where there is one. */
  passwordsPage?(address: string): string;
}

/** A platform on which a person signs in to a session, in which app passwords are made, listed and revoked. */
export interface SessionPlatform extends Platform {
  signIn(request: SignInRequest, ask: Ask, signal?: AbortSignal): Promise<Session>;
  /** Ends the session on the platform. A session that is over already is a success. */
  signOut(session: Session): Promise<void>;
  /**
   * Opens a session with the refresh token of an earlier one, where the platform can.
   * @returns undefined when the refresh token is no longer valid
   */
  resume?(request: SignInRequest, refresh: Secret, signal?: AbortSignal): Promise<Session | undefined>;
  /** Ends a refresh token. One that is over already is a success. */
  endRefresh?(session: Session, refresh: Secret): Promise<void>;
  passwords(session: Session): AppPasswords;
  /** Gives what an administrator's session may do for other users, where the platform can. Asks the platform nothing yet. */
  administration?(session: Session): Administration;
}

/** An app password that a person is asked to grant in the browser. */
export interface PendingGrant {
  /** The address to open in the browser. It holds no secret but one-time values. */
  readonly url: string;
  /** Seconds for which the app password can be granted. */
  readonly seconds: number;
  /** The token for `grantOf`. The keychain keeps it while the grant is open, so that a next start can ask once more. */
  readonly token: Secret;
}

/** An app password that a person has granted. */
export interface Granted extends NewAppPassword {
  /** The account that signed in, as the platform names it. */
  readonly user: string;
  /** The address by which the server calls itself. */
  readonly server: string;
}

/** The account that an app password belongs to. */
export interface Holder {
  /** The root of its WebDAV tree, with a slash at its end. */
  readonly webdav: string;
  /**
   * Names that only the platform can give to the account, and by which a person may mean it. The first is the one to sign in
   * with.
   */
  readonly names: readonly [string, ...string[]];
  /**
   * A name by which people may mean the account, too, but which the account may have given itself. It is only a claim until a
   * person has confirmed it.
   */
  readonly claimed?: string;
  /** The name that the account gives itself: for people to recognise, never to be compared. */
  readonly displayName?: string;
}

/**
 * A platform on which signing in makes the app password: a person grants it in the browser, under a name that is fixed before.
 */
export interface GrantPlatform extends Platform {
  /** Asks for a grant. This makes no app password yet. */
  requestGrant(address: string, name: string, signal?: AbortSignal): Promise<PendingGrant>;
  /**
   * Asks once whether the app password was granted. The request cannot be stopped: the platform returns the app password only
   * once, so the answer must be kept at once.
   * @returns undefined as long as nobody has granted it; and for ever when it was returned before, or the time is up
   */
  grantOf(address: string, name: string, token: Secret): Promise<Granted | undefined>;
  /**
   * Grants an app password for the password of the account, without a browser, where the platform can. One request, which is
   * not repeated on failure and cannot be stopped, because the platform answers it only once.
   * @throws FailureError LK-2001 for a wrong password; LK-2015 when the password is not enough but the browser is; LK-2016 for
   * an app password
   */
  grantByPassword?(address: string, name: string, login: string, password: Secret): Promise<Granted>;
  /**
   * Asks whose account an app password is.
   * @throws FailureError LK-3111 when the server that granted it calls itself by another address than the one that was asked
   */
  holderOf(address: string, granted: Granted, signal?: AbortSignal): Promise<Holder>;
}

export function hasSessions(platform: Platform): platform is SessionPlatform {
  return 'signIn' in platform;
}

export function hasGrants(platform: Platform): platform is GrantPlatform {
  return 'requestGrant' in platform;
}

/**
 * Narrows a platform to one with sessions.
 * @throws FailureError LK-3109 for a kind that Latchkey cannot sign in to
 */
export function withSessions(platform: Platform): SessionPlatform {
  if (hasSessions(platform)) return platform;
  throw new FailureError('LK-3109');
}

/**
 * Narrows a platform to one with grants.
 * @throws FailureError LK-3112 for a kind that grants none
 */
export function withGrants(platform: Platform): GrantPlatform {
  if (hasGrants(platform)) return platform;
  throw new FailureError('LK-3112');
}
