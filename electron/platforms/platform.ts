import type { AppPasswordView, PlatformKind } from '../contract/view.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { Secret } from '../secrets/secret.ts';

export interface PlatformInfo {
  readonly kind: PlatformKind;
  /** The platform's root, without a trailing slash: `https://company.netexplorer.pro`. */
  readonly address: string;
  readonly name: string;
  readonly version?: string;
  /** Host that was asked first, when it led to the one of `address`. */
  readonly from?: string;
  /** Root of the WebDAV tree, with a trailing slash. */
  readonly webdav: string;
  /** Most characters that the name of an app password may have. */
  readonly nameLimit: number;
}

/** A signed-in user. Lives in memory, and in the keychain while a set-up is open. */
export interface Session {
  readonly address: string;
  readonly user: string;
  readonly token: Secret;
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
   * Makes one. Not repeated on failure, and not to be stopped: LK-3101 to LK-3104, LK-2007 and LK-2008 mean that none was
   * made; after any other failure one may exist under `name`.
   */
  create(name: string): Promise<NewAppPassword>;
  list(signal?: AbortSignal): Promise<readonly AppPasswordView[]>;
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
  readonly user: string;
}

/** One kind of file service. Every failure is a FailureError with an LK-2xxx or LK-3xxx code. */
export interface Platform {
  readonly kind: PlatformKind;
  /** Finds out what is at the address, without sending credentials. */
  discover(address: URL, signal?: AbortSignal): Promise<PlatformInfo>;
  signIn(request: SignInRequest, ask: Ask, signal?: AbortSignal): Promise<Session>;
  /** Ends the session on the platform. A session that is over already is a success. */
  signOut(session: Session): Promise<void>;
  passwords(session: Session): AppPasswords;
  /**
   * Where the platform can: has an app password replace itself, without a sign-in. The old one ends at that moment. Not
   * repeated on failure, and not to be stopped: LK-5006 means that the password is refused, and nothing has changed; after
   * any other failure it may have been replaced.
   */
  rotate?(current: CurrentAppPassword): Promise<NewAppPassword>;
}
