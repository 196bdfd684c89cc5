import type { SignInMemory } from '../../electron/settings/sign-in-memory.ts';

/** Keeps nothing, as for somebody who has switched it off. */
export const noSignInMemory: SignInMemory = {
  last: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
};
