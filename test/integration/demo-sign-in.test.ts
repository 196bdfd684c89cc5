import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { TOTP, Secret as OtpSecret } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, basic, makeAppPassword, sendPassword, signIn, type ApiReply } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import type { MethodId } from '../demo/users.ts';

const MINUTE = 60_000;
let demo: Demo;
beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo.stop());

async function challengeOf(user: string): Promise<string> {
  return ((await sendPassword(demo, user)).body as { challenge: string }).challenge;
}
const sendCode = (challenge: string, method: string): Promise<ApiReply> =>
  api(demo.address, '/api/auth/second-factor/send', { json: { challenge, method } });
const answer = (challenge: string, method: string, code: string): Promise<ApiReply> =>
  api(demo.address, '/api/auth/second-factor', { json: { challenge, method, code } });

describe('the password', () => {
  it('opens a session that lives a quarter of an hour and ends at sign-out', async () => {
    const token = await signIn(demo, 'nora');
    expect(await api(demo.address, '/api/account', { token })).toMatchObject({ status: 200, body: { login: 'nora' } });
    expect((await api(demo.address, '/api/auth', { method: 'DELETE', token })).status).toBe(204);
    expect((await api(demo.address, '/api/account', { token })).status).toBe(401);
    const second = await signIn(demo, 'nora');
    demo.advance(15 * MINUTE - 1000);
    expect((await api(demo.address, '/api/account', { token: second })).status).toBe(200);
    demo.advance(1000);
    const late = await api(demo.address, '/api/account', { token: second });
    expect(late).toMatchObject({ status: 401, body: { error: 'token_expired' } });
    expect(demo.openSessions()).toBe(0);
  });

  it.each([
    ['nora', 'wrong', 401, { error: 'wrong_credentials' }],
    ['nobody', 'wrong', 401, { error: 'wrong_credentials' }],
    ['enzo', undefined, 403, { error: 'enrolment_required' }],
    ['sofia@example.com', undefined, 403, { error: 'sso_only', provider: 'Microsoft Entra ID' }],
    ['hugo', undefined, 403, { error: 'forbidden_by_policy', rule: 'hours' }],
    ['iris', undefined, 403, { error: 'forbidden_by_policy', rule: 'ip' }],
    ['clara', undefined, 403, { error: 'forbidden_by_policy', rule: 'client' }],
  ])('of %s (%s) is refused with %i', async (user, password, status, body) => {
    expect(await sendPassword(demo, user, password ?? demo.user(user).password)).toMatchObject({ status, body });
  });

  it('is accepted where the access policy allows it', async () => {
    const of = (user: string): string => JSON.stringify({ user, password: demo.user(user).password });
    expect(await post(of('iris'), { localAddress: '127.0.0.9' })).toContain('token');
    expect(await post(of('clara'), { userAgent: 'Mozilla/5.0' })).toContain('token');
    demo.advance(12 * 60 * MINUTE);
    expect((await sendPassword(demo, 'hugo')).status).toBe(200);
  });

  it('is asked in a well-formed request', async () => {
    const tell = (body: string, type = 'application/json'): Promise<Response> =>
      fetch(`${demo.address}/api/auth`, { method: 'POST', headers: { 'Content-Type': type }, body });
    expect((await tell('{"user":')).status).toBe(400);
    expect((await tell('[]')).status).toBe(400);
    expect((await tell('{"user":1,"password":{}}')).status).toBe(400);
    expect((await tell('user=nora', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await tell(JSON.stringify({ user: 'nora', password: 'x'.repeat(65 * 1024) }))).status).toBe(413);
    expect((await api(demo.address, '/api/nothing-here')).status).toBe(404);
  });
});

describe('the second factor', () => {
  it('is offered with hints that do not give the destination away', async () => {
    expect(await sendPassword(demo, 'c.martin@example.com')).toMatchObject({
      status: 401,
      body: {
        error: 'second_factor_required',
        methods: [{ id: 'otp' }, { id: 'sms', hint: '+33 6 •• •• •• 12' }, { id: 'email', hint: 'c•••@example.com' }],
      },
    });
  });

  it.each(['otp', 'sms', 'email'] as const)('opens the session by %s, with each code once', async (method) => {
    const user = 'c.martin@example.com';
    const challenge = await challengeOf(user);
    if (method !== 'otp') expect((await sendCode(challenge, method)).status).toBe(204);
    const code = demo.codeFor(user, method);
    expect((await answer(challenge, method, code)).body).toHaveProperty('token');
    expect((await answer(challenge, method, code)).status).toBe(410);
    expect((await answer(await challengeOf(user), method, code)).status).toBe(401);
  });

  it('takes the code of an authenticator app, one step early or late', async () => {
    const { otpSecret = '' } = demo.user('alice');
    demo.setClock('2026-01-01T12:00:05Z'); // well inside a step
    const totp = new TOTP({ secret: OtpSecret.fromBase32(otpSecret) });
    const at = async (steps: number): Promise<number> => {
      const code = totp.generate({ timestamp: Date.parse(demo.now()) + steps * 30_000 });
      return (await answer(await challengeOf('alice'), 'otp', code)).status;
    };
    expect(await at(-2)).toBe(401);
    expect(await at(-1)).toBe(200);
    expect(await at(1)).toBe(200);
    expect(await at(0)).toBe(401); // older than the last one used
    demo.advance(60_000);
    expect(await at(2)).toBe(401);
  });

  it('takes what a YubiKey types, once, and nothing like it', async () => {
    const challenge = await challengeOf('yuki');
    const typed = demo.codeFor('yuki');
    expect(typed).toMatch(/^[cbdefghijklnrtuv]{44}$/);
    const other = typed.slice(0, -1) + (typed.endsWith('c') ? 'b' : 'c');
    expect((await answer(challenge, 'yubikey', other)).status).toBe(401);
    expect((await answer(challenge, 'yubikey', typed)).status).toBe(200);
    expect((await answer(await challengeOf('yuki'), 'yubikey', typed)).status).toBe(401);
  });

  it('sends another code after half a minute, and the one before no longer works', async () => {
    const challenge = await challengeOf('samuel');
    await sendCode(challenge, 'sms');
    const first = demo.codeFor('samuel');
    demo.advance(10_000);
    const tooSoon = await sendCode(challenge, 'sms');
    expect(tooSoon.status).toBe(429);
    expect(Number(tooSoon.headers.get('Retry-After'))).toBeLessThanOrEqual(20);
    demo.advance(20_000);
    expect((await sendCode(challenge, 'sms')).status).toBe(204);
    expect(demo.sentCodes().map(({ to }) => to)).toEqual(['+33 6 11 22 33 44', '+33 6 11 22 33 44']);
    if (first !== demo.codeFor('samuel')) expect((await answer(challenge, 'sms', first)).status).toBe(401);
    expect((await answer(challenge, 'sms', demo.codeFor('samuel'))).status).toBe(200);
  });

  it('is over after five minutes', async () => {
    const challenge = await challengeOf('alice');
    demo.advance(5 * MINUTE);
    expect((await answer(challenge, 'otp', demo.codeFor('alice'))).status).toBe(410);
    expect((await sendCode(challenge, 'sms')).status).toBe(410);
  });

  it('is locked by the fifth wrong code, over all challenges, and opens again in time', async () => {
    for (const attemptsLeft of [4, 3, 2, 1]) {
      const wrong = await answer(await challengeOf('samuel'), 'sms', '000000');
      expect(wrong).toMatchObject({ status: 401, body: { error: 'wrong_code', attemptsLeft } });
    }
    const challenge = await challengeOf('samuel');
    const locked = await answer(challenge, 'sms', '000000');
    expect(locked).toMatchObject({ status: 423, body: { error: 'locked' } });
    const { until } = locked.body as { until: string };
    expect(await sendCode(await challengeOf('samuel'), 'sms')).toMatchObject({ status: 423, body: { until } });
    demo.setClock(until);
    expect(await signIn(demo, 'samuel')).not.toBe('');
  });

  it.each<[MethodId | 'fax', number]>([
    ['sms', 422],
    ['fax', 400],
  ])('cannot be %s when that was not offered', async (method, status) => {
    const challenge = await challengeOf('alice');
    expect((await answer(challenge, method, '123456')).status).toBe(status);
    expect((await sendCode(challenge, method)).status).toBe(status);
  });
});

describe('twelve wrong passwords', () => {
  it('block the whole address for half an hour, valid app passwords and other users included', async () => {
    const { password } = await makeAppPassword(demo, 'alice', 'drive');
    const dav = (secret: string): Promise<Response> =>
      fetch(demo.webdav, { method: 'OPTIONS', headers: { Authorization: basic('alice', secret) } });
    for (let n = 1; n <= 5; n++) expect((await sendPassword(demo, 'nora', 'wrong')).status).toBe(401);
    for (let n = 6; n <= 11; n++) expect((await dav('wrong')).status).toBe(401);
    const twelfth = await dav(demo.user('alice').password); // the sign-in password is none here
    expect(twelfth.status).toBe(429);
    expect(twelfth.headers.has('Retry-After')).toBe(false);
    expect((await dav(password)).status).toBe(429);
    expect((await sendPassword(demo, 'samuel')).status).toBe(429);
    expect((await api(demo.address, '/api/publicconfig')).status).toBe(429);
    expect(await post('{}', { localAddress: '127.0.0.9' })).toContain('bad_request'); // another address
    demo.advance(30 * MINUTE);
    expect((await dav(password)).status).toBe(200);
  });
});

/** `POST /api/auth` as another client; fetch cannot choose its address. */
function post(body: string, from: { localAddress?: string; userAgent?: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const { localAddress, userAgent = 'test' } = from;
    const headers = { 'Content-Type': 'application/json', 'User-Agent': userAgent };
    request(`${demo.address}/api/auth`, { method: 'POST', headers, ...(localAddress && { localAddress }) })
      .on('response', (response) => {
        resolve(text(response));
      })
      .on('error', reject)
      .end(body);
  });
}
