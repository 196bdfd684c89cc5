import { omitUndefined } from '../contract/omit-undefined.ts';
import { codeToSend } from '../contract/code-text.ts';
import { FailureError } from '../contract/failure.ts';
import { Secret } from '../secrets/secret.ts';
import type { Ask, SecondFactorMethod } from './ask.ts';
import { next, start, type Challenge, type CodeState, type SignInEvent, type SignInState } from './sign-in-state.ts';

/** The calls of a platform with password and second factor. Refusals are FailureErrors LK-2xxx and LK-3xxx. */
export interface SignInCalls {
  password(user: string, password: Secret): Promise<{ token: Secret } | { challenge: Challenge }>;
  send(challenge: Challenge, method: SecondFactorMethod): Promise<void>;
  code(challenge: Challenge, method: SecondFactorMethod, code: Secret): Promise<{ token: Secret }>;
}

export { MAX_PASSWORD_TRIES } from './sign-in-state.ts';

/** Characters of a code at most. The longest code of a known method is a YubiKey's with 44 characters; the rest is room. */
const MAX_CODE_LENGTH = 64;

/**
 * Signs in, and asks the user for everything that is needed.
 * @returns the session token
 * @throws FailureError LK-2xxx or LK-3xxx from the platform, or whatever the asker threw
 */
export async function signIn(who: { user: string; host: string }, calls: SignInCalls, ask: Ask): Promise<Secret> {
  let state: SignInState = start;
  for (;;) {
    if (state.at === 'signed-in') return state.token;
    if (state.at === 'failed') throw new FailureError(state.failure);
    const current: SignInState = state;
    // The question is outside of the part that may be refused: an answer that the user does not give ends the sign-in and is no
    // refusal.
    const act = await answer(current, who, calls, ask);
    state = next(current, await refusalAsEvent(act, current));
  }
}

type Act = () => Promise<SignInEvent>;

/** Asks the user for what the state needs, and returns the call that is made with the answer. */
async function answer(
  state: Exclude<SignInState, { at: 'signed-in' | 'failed' }>,
  who: { user: string; host: string },
  calls: SignInCalls,
  ask: Ask,
): Promise<Act> {
  switch (state.at) {
    case 'password': {
      const { refused } = state;
      const password = await ask.password({ ...who, ...omitUndefined({ refused }) });
      return async () => {
        const reply = await calls.password(who.user, password);
        return 'token' in reply ? { type: 'token', ...reply } : { type: 'challenge', ...reply };
      };
    }
    case 'method': {
      const method = await ask.method({ methods: state.challenge.methods });
      return () => Promise.resolve({ type: 'chosen', method });
    }
    case 'send':
      return async () => {
        await calls.send(state.challenge, state.method);
        return { type: 'sent' };
      };
    case 'code':
      return await askForCode(state, calls, ask);
  }
}

async function askForCode(state: CodeState, calls: SignInCalls, ask: Ask): Promise<Act> {
  const { challenge, method, sent, refused } = state;
  const others = challenge.methods.length > 1;
  const given = await ask.code({ method, others, sent, ...omitUndefined({ refused }) });
  if (given.kind !== 'code') return () => Promise.resolve({ type: given.kind });
  return async () => {
    const code = given.code.use((text) => new Secret(codeToSend(method.id, text)));
    const length = code.use((text) => text.length);
    // An impossible code is not sent, because a slip of the hand must not use up one of the few tries.
    if (length === 0 || length > MAX_CODE_LENGTH) return { type: 'refused', failure: { code: 'LK-2107' } };
    return { type: 'token', ...(await calls.code(challenge, method, code)) };
  };
}

async function refusalAsEvent(act: Act, state: SignInState): Promise<SignInEvent> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FailureError && (state.at !== 'password' || error.failure.code === 'LK-2001')) {
      return { type: 'refused', failure: error.failure };
    }
    throw error;
  }
}
