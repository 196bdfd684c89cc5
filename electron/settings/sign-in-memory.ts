import type { LastSignIn } from '../contract/window.ts';

/** How somebody signed in last: offered the next time, nothing secret, and nothing at all where that is switched off. */
export interface SignInMemory {
  /** Undefined when nothing is known, or nobody wants it kept. Never rejects. */
  last(): Promise<LastSignIn | undefined>;
  /** Never rejects: what cannot be kept is asked for again. */
  keep(what: Partial<LastSignIn>): Promise<void>;
}
