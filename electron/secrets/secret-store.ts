import type { Secret } from './secret.ts';

/**
 * Which secret, by the id of its connection: its app password, the one that a renewal puts in its place, the session of what
 * is under way, or what gives a session without anybody (only where IT allows it).
 */
export interface SecretKey {
  readonly kind: 'app-password' | 'next-password' | 'session' | 'refresh-token';
  readonly id: string;
}

/** "Not there" is not "cannot look": a failed look-up must never make a second app password. */
export type Lookup =
  | { readonly found: 'yes'; readonly secret: Secret }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly why: 'locked' | 'absent' | 'failed' | 'timeout' };

export type KeychainState = 'ready' | 'locked' | 'absent';

/** The OS keychain. Every call has a timeout of its own. */
export interface SecretStore {
  /** @throws FailureError LK-4004 when it does not answer in time. */
  state(): Promise<KeychainState>;
  read(key: SecretKey): Promise<Lookup>;
  /** @throws FailureError LK-4001 absent, LK-4002 locked, LK-4003 refused, LK-4004 no answer in time. */
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
