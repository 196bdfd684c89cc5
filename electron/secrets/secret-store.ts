import type { FailureCode } from '../contract/failure.ts';
import type { Secret } from './secret.ts';

/**
 * A key names a secret by its kind and the id of its connection. The kinds: the app password; the app password with which a
 * renewal replaces it; the session of work that is under way; the refresh token, which opens a session without the person (only
 * where IT allows that); and a `trial`, which shows whether the keychain works.
 */
export interface SecretKey {
  readonly kind: 'app-password' | 'next-password' | 'session' | 'refresh-token' | 'trial';
  readonly id: string;
}

/**
 * The answer of a look-up. "Not there" and "cannot look" are different answers, because a failed look-up must never lead to a
 * second app password.
 */
export type Lookup =
  | { readonly found: 'yes'; readonly secret: Secret }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly why: WhyUnknown };

/**
 * Why a keychain cannot be read. `dismissed`: the person was asked and said no; `asks`: the keychain wants to ask, and no
 * person is present.
 */
export type WhyUnknown = 'locked' | 'absent' | 'failed' | 'timeout' | 'dismissed' | 'asks';

/** The failure for each reason why a keychain could not be read. */
export const codeOfWhy = {
  absent: 'LK-4001',
  locked: 'LK-4002',
  failed: 'LK-4003',
  timeout: 'LK-4004',
  dismissed: 'LK-4007',
  asks: 'LK-4008',
} as const satisfies Record<WhyUnknown, FailureCode>;

export type KeychainState = 'ready' | 'locked' | 'absent';

/**
 * Stores secrets in the keychain of the operating system. Every call has a timeout of its own, which does not run while a
 * person is asked.
 */
export interface SecretStore {
  /**
   * Returns the state of the keychain, without asking anybody.
   * @throws FailureError LK-4004 when the keychain does not answer in time
   */
  state(): Promise<KeychainState>;
  /**
   * Asks the person who is present to open the keychain, where that is possible.
   * @throws FailureError as `write` unless the keychain is open afterwards
   */
  open?(): Promise<void>;
  /**
   * Checks that anything may be stored at all. Absent where an open keychain lets everything be stored.
   * @throws FailureError LK-5360, LK-5361
   */
  assertStorable?(): Promise<void>;
  /**
   * Reads a secret.
   * @throws FailureError LK-0002 when the person who is asked gives up; anything else is data
   */
  read(key: SecretKey): Promise<Lookup>;
  /**
   * Stores a secret, and replaces the one under its key.
   * @throws FailureError LK-4001 absent, LK-4002 locked, LK-4003 refused, LK-4004 no answer in time, LK-4007 the person said
   * no, LK-4008 the keychain wants to ask and no person is present, LK-0002 the person gave up
   */
  write(key: SecretKey, secret: Secret): Promise<void>;
  /**
   * Deletes a secret. One that is not there is a success.
   * @throws FailureError as `write`
   */
  forget(key: SecretKey): Promise<void>;
  /**
   * Resolves when the keychain is open, without ever asking for it. Never resolves when `signal` aborts before, or when this
   * keychain does not tell. Absent where the keychain is open as long as the user is logged on. Never rejects.
   */
  unlocked?(signal: AbortSignal): Promise<void>;
  /**
   * Deletes everything that Latchkey ever stored, found by its attributes alone. `unknown` where items cannot be searched for.
   * @throws FailureError as `write`
   */
  forgetAll(): Promise<'empty' | 'unknown'>;
}
