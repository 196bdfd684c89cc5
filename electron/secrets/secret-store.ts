import type { FailureCode } from '../contract/failure.ts';
import type { Secret } from './secret.ts';

/**
 * A key names a secret by its kind and the id of its connection: the app password, the one that a renewal puts in its place,
 * the session of work under way, or the refresh token that gives a session without anybody (only where IT allows that). A
 * `trial` shows whether the keychain works.
 */
export interface SecretKey {
  readonly kind: 'app-password' | 'next-password' | 'session' | 'refresh-token' | 'trial';
  readonly id: string;
}

/** A look-up answers three ways, as "not there" is not "cannot look": a failed look-up must never make a second app password. */
export type Lookup =
  | { readonly found: 'yes'; readonly secret: Secret }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly why: WhyUnknown };

/** Reasons why a keychain cannot be read. `dismissed`: the person was asked and said no; `asks`: nobody is there to be asked. */
export type WhyUnknown = 'locked' | 'absent' | 'failed' | 'timeout' | 'dismissed' | 'asks';

/** The failure for each reason why a keychain could not be looked into. */
export const codeOfWhy = {
  absent: 'LK-4001',
  locked: 'LK-4002',
  failed: 'LK-4003',
  timeout: 'LK-4004',
  dismissed: 'LK-4007',
  asks: 'LK-4008',
} as const satisfies Record<WhyUnknown, FailureCode>;

export type KeychainState = 'ready' | 'locked' | 'absent';

/** The OS keychain stores secrets. Every call has a timeout of its own, which stands still while a person is asked. */
export interface SecretStore {
  /** Tells whether the keychain can be used, without asking anybody. @throws FailureError LK-4004 when it does not answer in time. */
  state(): Promise<KeychainState>;
  /** Has whoever is present open the keychain, where that can be asked for. @throws FailureError as `write` unless it is open then. */
  open?(): Promise<void>;
  /**
   * Checks that anything may be stored at all; absent where an open keychain lets everything be.
   * @throws FailureError LK-5360, LK-5361
   */
  assertStorable?(): Promise<void>;
  /** Reads a secret. @throws FailureError LK-0002 when the person who is asked gives up; anything else is data. */
  read(key: SecretKey): Promise<Lookup>;
  /**
   * Stores a secret in the place of the one under its key.
   * @throws FailureError LK-4001 absent, LK-4002 locked, LK-4003 refused, LK-4004 no answer in time, LK-4007 the person said
   *   no, LK-4008 it wants to ask and nobody is present, LK-0002 the person gave up.
   */
  write(key: SecretKey, secret: Secret): Promise<void>;
  /** Forgetting what is not there is a success. @throws FailureError as `write`. */
  forget(key: SecretKey): Promise<void>;
  /**
   * Resolves when the keychain is open, without ever asking for it; not at all when `signal` aborts before, or when this
   * keychain does not tell. Absent where it is open as long as the user is logged on. Never rejects.
   */
  unlocked?(signal: AbortSignal): Promise<void>;
  /**
   * Forgets everything that Latchkey ever stored, known by its attributes alone. `unknown` where items cannot be looked for.
   * @throws FailureError as `write`.
   */
  forgetAll(): Promise<'empty' | 'unknown'>;
}
