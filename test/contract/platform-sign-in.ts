import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../electron/contract/failure.ts';
import type { CodeAnswer, SecondFactorId } from '../../electron/sign-in/ask.ts';
import { scriptedAsk, type Answers } from '../fakes/scripted-ask.ts';
import { passwordOf, settled, signInAs, type PlatformBed } from './platform-bed.ts';

const MINUTE_MS = 60_000;
const choosy = 'c.martin@example.com';
const resend: CodeAnswer = { kind: 'resend' };

const oneFactor: readonly [SecondFactorId, string][] = [
  ['otp', 'alice'],
  ['sms', 'samuel'],
  ['email', 'emma'],
  ['yubikey', 'yuki'],
];

const refusedByRule: readonly [string, string, FailureCode][] = [
  ['who has to enrol a second factor first', 'enzo', 'LK-2002'],
  ['whose organisation signs in for them', 'sofia@example.com', 'LK-2003'],
  ['from an address that is not allowed', 'iris', 'LK-2004'],
  ['at an hour that is not allowed', 'hugo', 'LK-2005'],
  ['with a kind of client that is not allowed', 'clara', 'LK-2006'],
];

/** How every platform signs in. */
export function signInContract(makeBed: () => Promise<PlatformBed>): void {
  describe('signing in', () => {
    let bed: PlatformBed;
    const right = (user: string, method: SecondFactorId) => (): string => bed.codeFor(user, method);
    const wrong = (user: string, method: SecondFactorId) => (): string => spoilt(bed.codeFor(user, method));
    const signIn = (user: string, answers: Answers = {}) => signInAs(bed, user, answers);
    beforeEach(async () => {
      bed = await makeBed();
    });
    afterEach(() => bed.stop());

    it('takes the password alone of a user without a second factor', async () => {
      const { result, ask } = await signIn('nora');
      expect(result).toMatchObject({ value: { user: 'nora', address: bed.address.origin } });
      expect(ask.asked).toMatchObject({
        passwords: [{ user: 'nora', host: bed.address.host }],
        methods: [],
        codes: [],
      });
      expect(bed.openSessions()).toBe(1);
    });

    it.each(oneFactor)('asks for the code by %s, and for no choice where there is none', async (method, user) => {
      const { result, ask } = await signIn(user, { codes: [right(user, method)] });
      expect(result).toHaveProperty('value.user', user);
      expect(ask.asked.methods).toEqual([]);
      const sent = method === 'sms' || method === 'email';
      expect(ask.asked.codes).toMatchObject([{ method: { id: method }, others: false, sent }]);
    });

    it.each(['otp', 'sms', 'email'] as const)('lets the user choose %s among several', async (method) => {
      const { result, ask } = await signIn(choosy, { methods: [method], codes: [right(choosy, method)] });
      expect(result).toHaveProperty('value.user', choosy);
      expect(ask.asked.methods.map(({ methods }) => methods.map(({ id }) => id))).toEqual([['otp', 'sms', 'email']]);
      expect(ask.asked.codes).toMatchObject([{ method: { id: method }, others: true }]);
    });

    it('shows where a code is sent to', async () => {
      const { ask } = await signIn('samuel', { codes: [right('samuel', 'sms')] });
      expect(ask.asked.codes[0]?.method.hint).toEqual(expect.any(String));
    });

    it('goes back to the choice of a method when the user wants another one', async () => {
      const other: CodeAnswer = { kind: 'other-method' };
      const { result, ask } = await signIn(choosy, { methods: ['sms', 'otp'], codes: [other, right(choosy, 'otp')] });
      expect(result).toHaveProperty('value.user', choosy);
      expect(ask.asked.codes.map(({ method }) => method.id)).toEqual(['sms', 'otp']);
    });

    it('refuses a method that was not offered', async () => {
      const { result } = await signIn(choosy, { methods: ['yubikey'] });
      expect(result).toMatchObject({ code: 'LK-2106' });
    });

    it('asks for the password again, and goes on with the right one', async () => {
      const { result, ask } = await signIn('nora', { passwords: ['wrong', passwordOf('nora')] });
      expect(result).toHaveProperty('value.user', 'nora');
      expect(ask.refusals).toEqual([undefined, 'LK-2001']);
    });

    it('asks for a password three times at most', async () => {
      const { result, ask } = await signIn('nora', { passwords: ['wrong', 'wrong', 'wrong', passwordOf('nora')] });
      expect(result).toMatchObject({ code: 'LK-2001' });
      expect(ask.refusals).toEqual([undefined, 'LK-2001', 'LK-2001']);
    });

    it('does not tell a user that does not exist from a wrong password', async () => {
      const ask = scriptedAsk({ passwords: ['wrong'] });
      const request = { address: bed.address.origin, user: 'nobody' };
      expect(await settled(bed.platform.signIn(request, ask))).toMatchObject({ code: 'LK-1007' });
      expect(ask.refusals).toEqual([undefined, 'LK-2001']);
    });

    it('asks for the code again, says how many tries are left, and goes on with the right one', async () => {
      const { result, ask } = await signIn('alice', { codes: [wrong('alice', 'otp'), right('alice', 'otp')] });
      expect(result).toHaveProperty('value.user', 'alice');
      expect(ask.asked.codes[1]?.refused).toMatchObject({ code: 'LK-2101', details: { attemptsLeft: 4 } });
    });

    it('does not say after a wrong code that one was just sent', async () => {
      const codes = [wrong('samuel', 'sms'), right('samuel', 'sms')];
      const { ask } = await signIn('samuel', { codes });
      expect(ask.asked.codes.map(({ sent }) => sent)).toEqual([true, false]);
    });

    it('accepts a code once only', async () => {
      let first = '';
      const once = (): string => (first = bed.codeFor('alice', 'otp'));
      await signIn('alice', { codes: [once] });
      const { ask } = await signIn('alice', { codes: [() => first] });
      expect(ask.refusals).toEqual([undefined, undefined, 'LK-2101']);
    });

    it('does not send a code that cannot be one', async () => {
      const codes = ['', 'x'.repeat(65), right('alice', 'otp')];
      const { result, ask } = await signIn('alice', { codes });
      expect(result).toHaveProperty('value.user', 'alice');
      expect(ask.refusals).toEqual([undefined, undefined, 'LK-2107', 'LK-2107']);
    });

    it('ends when the platform locks the second factor, and says until when', async () => {
      const { result } = await signIn('alice', { codes: Array.from({ length: 9 }, () => wrong('alice', 'otp')) });
      expect(result).toMatchObject({
        code: 'LK-2103',
        details: { until: expect.stringMatching(/^\d{4}-.+Z$/) as string },
      });
      expect(await signIn('alice', { codes: [right('alice', 'otp')] })).toMatchObject({ result: { code: 'LK-2103' } });
    });

    it('ends when the sign-in has taken too long', async () => {
      const late = (): string => {
        bed.advance(6 * MINUTE_MS);
        return bed.codeFor('alice', 'otp');
      };
      expect(await signIn('alice', { codes: [late] })).toMatchObject({ result: { code: 'LK-2102' } });
    });

    it('takes the code that was sent before when another one is asked for too soon', async () => {
      const { result, ask } = await signIn('samuel', { codes: [resend, right('samuel', 'sms')] });
      expect(result).toHaveProperty('value.user', 'samuel');
      expect(ask.asked.codes[1]).toMatchObject({ sent: false, refused: { code: 'LK-2104' } });
      expect(ask.asked.codes[1]?.refused?.details?.['retryAfterS']).toBeGreaterThan(0);
    });

    it('sends another code after a while', async () => {
      const resendLater = (): CodeAnswer => {
        bed.advance(MINUTE_MS);
        return resend;
      };
      const { result, ask } = await signIn('emma', { codes: [resendLater, right('emma', 'email')] });
      expect(result).toHaveProperty('value.user', 'emma');
      expect(ask.asked.codes.map(({ sent }) => sent)).toEqual([true, true]);
    });

    it.each(refusedByRule)('refuses a user %s, and says which rule it is', async (_who, user, code) => {
      const { result, ask } = await signIn(user);
      expect(result).toMatchObject({ code });
      expect(ask.asked.passwords).toHaveLength(1);
      expect(bed.openSessions()).toBe(0);
    });

    it('says that the whole address is blocked after too many wrong passwords, also for others', async () => {
      const wrongs = { passwords: ['wrong', 'wrong', 'wrong'] };
      for (let n = 0; n < 3; n += 1)
        expect(await signIn('nora', wrongs)).toMatchObject({ result: { code: 'LK-2001' } });
      expect(await signIn('nora', wrongs)).toMatchObject({ result: { code: 'LK-2007' } });
      expect(await signIn('alice')).toMatchObject({ result: { code: 'LK-2007' } });
      bed.advance(31 * MINUTE_MS);
      expect(await signIn('nora')).toHaveProperty('result.value.user', 'nora');
    });

    it('passes on what the user does not want to answer', async () => {
      expect(await signIn('nora', { passwords: [] })).toMatchObject({ result: { code: 'LK-1007' } });
      expect(await signIn('alice', { codes: [] })).toMatchObject({ result: { code: 'LK-1007' } });
    });
  });
}

/** The same code with another last character. */
function spoilt(code: string): string {
  return `${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}`;
}
