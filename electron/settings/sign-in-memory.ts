import type { LastSignIn } from '../contract/window.ts';

/**
 * Remembers how the person signed in last, so that it can be offered the next time. It holds no secret, and nothing at all when
 * the user has switched remembering off.
 */
export interface SignInMemory {
  /** Gives the last sign-in; undefined when none is remembered. Never rejects. */
  last(): Promise<LastSignIn | undefined>;
  /** Remembers parts of a sign-in. Never rejects with a FailureError: what cannot be written is asked for again the next time. */
  keep(what: Partial<LastSignIn>): Promise<void>;
}
