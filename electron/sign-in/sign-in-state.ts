import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Failure } from '../contract/failure.ts';
import type { Secret } from '../secrets/secret.ts';
import type { SecondFactorMethod } from './ask.ts';

/** The sign-in with password and second factor, as a union of states. Each state names what has to happen next. */
export type SignInState =
  | { readonly at: 'password'; readonly tries: number; readonly refused?: Failure }
  | { readonly at: 'method'; readonly challenge: Challenge }
  | { readonly at: 'send'; readonly challenge: Challenge; readonly method: SecondFactorMethod }
  | CodeState
  | { readonly at: 'signed-in'; readonly token: Secret }
  | { readonly at: 'failed'; readonly failure: Failure };

export type CodeState = {
  readonly at: 'code';
  readonly challenge: Challenge;
  readonly method: SecondFactorMethod;
  readonly sent: boolean;
  readonly refused?: Failure;
};

export interface Challenge {
  /** The platform's name for this sign-in. It is useless without the code, but kept out of logs all the same. */
  readonly id: Secret;
  /** The offered methods that Latchkey knows. */
  readonly methods: readonly SecondFactorMethod[];
}

export type SignInEvent =
  | { readonly type: 'token'; readonly token: Secret }
  | { readonly type: 'challenge'; readonly challenge: Challenge }
  | { readonly type: 'sent' }
  | { readonly type: 'chosen'; readonly method: string }
  | { readonly type: 'resend' }
  | { readonly type: 'other-method' }
  | { readonly type: 'refused'; readonly failure: Failure };

/**
 * A password is asked for at most this often in one sign-in. Platforms block a whole office's address after about ten wrong
 * ones.
 */
export const MAX_PASSWORD_TRIES = 3;

export const start: SignInState = { at: 'password', tries: 0 };

/** Returns the state after an event. An event that belongs to another state changes nothing. */
export function next(state: SignInState, event: SignInEvent): SignInState {
  if (event.type === 'refused') return refuse(state, event.failure);
  switch (state.at) {
    case 'password':
      if (event.type === 'token') return { at: 'signed-in', token: event.token };
      return event.type === 'challenge' ? challenged(event.challenge) : state;
    case 'method':
      return event.type === 'chosen' ? choose(state.challenge, event.method) : state;
    case 'send':
      return event.type === 'sent' ? askCode(state.challenge, state.method, true) : state;
    case 'code':
      return afterCode(state, event);
    case 'signed-in':
    case 'failed':
      return state;
  }
}

function challenged(challenge: Challenge): SignInState {
  const [first, second] = challenge.methods;
  if (first === undefined) return { at: 'failed', failure: { code: 'LK-2105' } };
  return second === undefined ? begin(challenge, first) : { at: 'method', challenge };
}

function choose(challenge: Challenge, id: string): SignInState {
  const method = challenge.methods.find((offered) => offered.id === id);
  if (method !== undefined) return begin(challenge, method);
  return {
    at: 'failed',
    failure: { code: 'LK-2106', details: { offered: challenge.methods.map((m) => m.id) } },
  };
}

/** Begins with a method. Text messages and e-mails have to be sent first; the other methods are at hand. */
function begin(challenge: Challenge, method: SecondFactorMethod): SignInState {
  return method.id === 'sms' || method.id === 'email'
    ? { at: 'send', challenge, method }
    : askCode(challenge, method, false);
}

function askCode(challenge: Challenge, method: SecondFactorMethod, sent: boolean, refused?: Failure): CodeState {
  return { at: 'code', challenge, method, sent, ...omitUndefined({ refused }) };
}

function afterCode(state: CodeState, event: SignInEvent): SignInState {
  switch (event.type) {
    case 'token':
      return { at: 'signed-in', token: event.token };
    case 'resend':
      return begin(state.challenge, state.method);
    case 'other-method':
      return state.challenge.methods.length > 1 ? { at: 'method', challenge: state.challenge } : state;
    case 'challenge':
    case 'sent':
    case 'chosen':
    case 'refused':
      return state;
  }
}

/** Returns the state after a refusal. Some refusals let the user try again in the same state, others end the sign-in. */
function refuse(state: SignInState, failure: Failure): SignInState {
  if (state.at === 'signed-in' || state.at === 'failed') return state;
  if (state.at === 'password') {
    const tries = state.tries + 1;
    const again = failure.code === 'LK-2001' && tries < MAX_PASSWORD_TRIES;
    return again ? { at: 'password', tries, refused: failure } : { at: 'failed', failure };
  }
  if (state.at === 'code' && (failure.code === 'LK-2101' || failure.code === 'LK-2107'))
    return askCode(state.challenge, state.method, false, failure);
  // The platform refuses to send another code so soon, and the code that was sent before is still good.
  if (state.at === 'send' && failure.code === 'LK-2104') return askCode(state.challenge, state.method, false, failure);
  return { at: 'failed', failure };
}
