import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureCodes, type FailureCode } from '../../../electron/contract/failure.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { secondFactorIds } from '../../../electron/sign-in/ask.ts';
import {
  MAX_PASSWORD_TRIES,
  next,
  start,
  type Challenge,
  type SignInEvent,
  type SignInState,
} from '../../../electron/sign-in/sign-in-state.ts';

const methods = fc.uniqueArray(fc.constantFrom(...secondFactorIds), { maxLength: 4 });
const challengeOf = (ids: readonly (typeof secondFactorIds)[number][]): Challenge => ({
  id: new Secret('c'),
  methods: ids.map((id) => ({ id })),
});
const codes = Object.keys(failureCodes) as FailureCode[];
const refused = (code: FailureCode): SignInEvent => ({ type: 'refused', failure: { code } });
const anyEvent: fc.Arbitrary<SignInEvent> = fc.oneof(
  fc.constant<SignInEvent>({ type: 'token', token: new Secret('t') }),
  methods.map<SignInEvent>((ids) => ({ type: 'challenge', challenge: challengeOf(ids) })),
  fc.constantFrom<SignInEvent>({ type: 'sent' }, { type: 'resend' }, { type: 'other-method' }),
  fc.constantFrom(...secondFactorIds, 'pigeon').map<SignInEvent>((method) => ({ type: 'chosen', method })),
  // As often as all others: an event that fits is what leads on to the next state.
  fc.constantFrom<SignInEvent>(refused('LK-2001'), refused('LK-2101')),
  fc.constantFrom(...codes).map(refused),
);

/** Which events say something to a state; all others must leave it as it is. */
const heard: Record<SignInState['at'], readonly SignInEvent['type'][]> = {
  password: ['token', 'challenge', 'refused'],
  method: ['chosen', 'refused'],
  send: ['sent', 'refused'],
  code: ['token', 'resend', 'other-method', 'refused'],
  'signed-in': [],
  failed: [],
};

const follow = (events: readonly SignInEvent[], from: SignInState = start): SignInState[] =>
  events.reduce<SignInState[]>((states, event) => [...states, next(states.at(-1) ?? from, event)], [from]);
const asked = (...ids: (typeof secondFactorIds)[number][]): SignInState =>
  follow([{ type: 'challenge', challenge: challengeOf(ids) }])[1] ?? start;

describe('the states of a sign-in', () => {
  it('ask for a password three times at most, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const states = follow(events);
        const times = states.filter((state, n) => state.at === 'password' && state !== states[n - 1]).length;
        expect(times).toBeLessThanOrEqual(MAX_PASSWORD_TRIES);
        expect(states.every((state) => state.at !== 'password' || state.tries < MAX_PASSWORD_TRIES)).toBe(true);
      }),
    );
    expect(follow(Array.from({ length: 3 }, () => refused('LK-2001'))).map(({ at }) => at)).toEqual([
      ...['password', 'password', 'password', 'failed'],
    ]);
  });

  it('are not changed by an event that belongs to another one', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyEvent, (events, event) => {
        const state = follow(events).at(-1) ?? start;
        if (!heard[state.at].includes(event.type)) expect(next(state, event)).toBe(state);
      }),
    );
  });

  it('stay signed in, and stay failed', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const states = follow(events);
        const end = states.findIndex(({ at }) => at === 'signed-in' || at === 'failed');
        if (end >= 0) expect(states.slice(end).every((state) => state === states[end])).toBe(true);
      }),
    );
  });

  it('are signed in only by a token, for a password or a code', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const states = follow(events);
        const n = states.findIndex(({ at }) => at === 'signed-in');
        if (n < 0) return;
        expect(events[n - 1]?.type).toBe('token');
        expect(['password', 'code']).toContain(states[n - 1]?.at);
      }),
    );
  });

  it('offer only methods of the challenge', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        for (const state of follow(events)) {
          if (state.at === 'code' || state.at === 'send') expect(state.challenge.methods).toContain(state.method);
          if (state.at === 'method') expect(state.challenge.methods.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it.each([
    [['otp'], 'code'],
    [['yubikey'], 'code'],
    [['sms'], 'send'],
    [['email'], 'send'],
    [['otp', 'sms'], 'method'],
    [[], 'failed'],
  ] as const)('go from the password with %j to %s', (ids, at) => {
    expect(asked(...ids).at).toBe(at);
  });

  it('say when no method is known', () => {
    expect(asked()).toEqual({ at: 'failed', failure: { code: 'LK-2105' } });
  });

  it('say what was offered when something else is chosen', () => {
    expect(next(asked('otp', 'sms'), { type: 'chosen', method: 'pigeon' })).toEqual({
      at: 'failed',
      failure: { code: 'LK-2106', details: { offered: ['otp', 'sms'] } },
    });
  });

  it.each([
    ['LK-2101', 'code'],
    ['LK-2107', 'code'],
    ['LK-2102', 'failed'],
    ['LK-2103', 'failed'],
    ['LK-3003', 'failed'],
  ] as const)('go from a code that is refused with %s to %s', (code, at) => {
    const state = next(asked('otp'), refused(code));
    expect(state).toMatchObject({ at, [at === 'code' ? 'refused' : 'failure']: { code } });
  });

  it('go back to the code that was sent when another one comes too soon', () => {
    const [, , again] = follow([{ type: 'sent' }, { type: 'resend' }], asked('sms'));
    expect(again).toMatchObject({ at: 'send' });
    expect(next(again ?? start, refused('LK-2104'))).toMatchObject({
      at: 'code',
      sent: false,
      refused: { code: 'LK-2104' },
    });
  });

  it('forget an earlier refusal when a new code is sent', () => {
    const states = follow([{ type: 'sent' }, refused('LK-2101'), { type: 'resend' }, { type: 'sent' }], asked('sms'));
    expect(states.at(-1)).toMatchObject({ at: 'code', sent: true });
    expect(states.at(-1)).not.toHaveProperty('refused');
  });
});
