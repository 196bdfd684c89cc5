import { describe, expect, it } from 'vitest';
import { isFailure, type FailureCode } from '../../../../electron/contract/failure.ts';
import type { Http, HttpRequest, HttpResponse } from '../../../../electron/http/http.ts';
import { netExplorer } from '../../../../electron/platforms/netexplorer/netexplorer.ts';
import type { Session } from '../../../../electron/platforms/platform.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { scriptedAsk } from '../../../fakes/scripted-ask.ts';

const address = 'https://demo.example';
const session: Session = { address, user: 'nora', token: new Secret('t') };
const html = '<!doctype html><title>Sign in</title>';
const date = 'Sat, 21 Nov 2026 14:03:00 GMT';

/** A platform that gives these replies, one after the other. */
function replying(...replies: readonly Partial<HttpResponse>[]) {
  const requests: HttpRequest[] = [];
  const http: Http = {
    request: (request) => {
      const reply = replies[requests.push(request) - 1] ?? { status: 500 };
      return Promise.resolve({ status: 200, body: '', headers: {}, ...reply });
    },
    close: () => Promise.resolve(),
  };
  return { platform: netExplorer(http), requests };
}

const json = (status: number, body: unknown): Partial<HttpResponse> => ({
  status,
  body: JSON.stringify(body),
  headers: { date },
});

async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (isFailure(error)) return error.failure;
    throw error;
  }
}

const signIn = (...replies: readonly Partial<HttpResponse>[]): Promise<unknown> => {
  const ask = scriptedAsk({ passwords: ['pw'], codes: ['123456'] });
  return outcome(replying(...replies).platform.signIn({ address, user: 'nora' }, ask));
};

describe('what is at an address', () => {
  it.each<[string, Partial<HttpResponse>, FailureCode]>([
    ['a page', { body: html }, 'LK-3011'],
    ['a page that is not there', { status: 404, body: html }, 'LK-3011'],
    ['nothing', { body: '' }, 'LK-3011'],
    ['a list', { body: '[]' }, 'LK-3011'],
    ['half an object', { body: '{"name":' }, 'LK-3011'],
    ['a name that is a number', json(200, { name: 5 }), 'LK-3011'],
    ['a sign-in page of a proxy', { status: 401 }, 'LK-3011'],
    ['maintenance', json(200, { maintenance: true }), 'LK-3013'],
    ['503', { status: 503 }, 'LK-3013'],
    ['500', { status: 500 }, 'LK-3012'],
    ['429', { status: 429 }, 'LK-2007'],
  ])('is no platform that can be used when it is %s', async (_what, reply, code) => {
    expect(await outcome(replying(reply).platform.discover(new URL(address)))).toMatchObject({
      code,
      details: { host: 'demo.example' },
    });
  });

  it.each([429, 503])('is to be waited for as long as it says with %i', async (status) => {
    const { platform } = replying({ status, headers: { 'retry-after': '1800' } });
    expect(await outcome(platform.discover(new URL(address)))).toMatchObject({ details: { retryAfterS: 1800 } });
  });

  it('may leave out its name and be a platform', async () => {
    expect(await replying(json(200, {})).platform.discover(new URL(address))).toEqual({
      ...{ kind: 'netexplorer', address, name: 'demo.example', webdav: `${address}/webdav/`, nameLimit: 64 },
      ways: ['password', 'page'],
    });
  });

  it('is asked without credentials', async () => {
    const { platform, requests } = replying(json(200, {}));
    await platform.discover(new URL(`${address}/x`));
    expect(requests).toMatchObject([{ method: 'GET', url: `${address}/api/publicconfig` }]);
    expect(requests[0]).not.toHaveProperty('authorization');
  });
});

describe('a sign-in', () => {
  it.each<[string, Partial<HttpResponse>, FailureCode]>([
    ['a page', { body: html }, 'LK-3010'],
    ['no token', json(200, {}), 'LK-3010'],
    ['an empty token', json(200, { token: '' }), 'LK-3010'],
    ['a token that would break a header', json(200, { token: 'a\r\nx: y' }), 'LK-3010'],
    ['a token that is no ASCII', json(200, { token: 'clé' }), 'LK-3010'],
    ['a token of 5,000 characters', json(200, { token: 'x'.repeat(5000) }), 'LK-3010'],
    ['401 and a page', { status: 401, body: html }, 'LK-2009'],
    ['403 and nothing', { status: 403 }, 'LK-2009'],
    ['a refusal that nobody knows', json(403, { error: 'new_rule' }), 'LK-2009'],
    ['a rule that nobody knows', json(403, { error: 'forbidden_by_policy', rule: 'constructor' }), 'LK-2009'],
    [
      'a challenge without methods that are known',
      json(401, { error: 'second_factor_required', challenge: 'c', methods: [{ id: 'pigeon' }] }),
      'LK-2105',
    ],
    ['an account that is locked', json(423, { error: 'locked' }), 'LK-2103'],
    ['404', { status: 404 }, 'LK-3115'],
    ['400', { status: 400 }, 'LK-3015'],
    ['500', { status: 500 }, 'LK-3012'],
    ['503', { status: 503 }, 'LK-3013'],
    ['429', { status: 429 }, 'LK-2007'],
  ])('says what it is when the answer is %s', async (_what, reply, code) => {
    expect(await signIn(reply)).toMatchObject({ code });
  });

  const challenge = json(401, {
    error: 'second_factor_required',
    challenge: 'c',
    methods: [
      { id: 'pigeon', hint: 'x' },
      { id: 'otp', hint: null, extra: 1 },
    ],
    more: true,
  });

  it('leaves out methods that are not known here', async () => {
    expect(await signIn(challenge, json(200, { token: 't' }))).toMatchObject({ user: 'nora' });
  });

  it.each<[string, Partial<HttpResponse>, FailureCode]>([
    ['a page', { body: html }, 'LK-3010'],
    ['410', { status: 410 }, 'LK-2102'],
    ['locked, until nobody knows when', json(423, { error: 'locked', until: null }), 'LK-2103'],
    ['401 and nothing', { status: 401 }, 'LK-2009'],
    ['429', { status: 429 }, 'LK-2007'],
    ['500', { status: 500 }, 'LK-3012'],
  ])('says what it is when the answer to the code is %s', async (_what, reply, code) => {
    expect(await signIn(challenge, reply)).toMatchObject({ code });
  });

  it('asks for the code again when the platform does not say how many tries are left', async () => {
    expect(await signIn(challenge, json(401, { error: 'wrong_code', attemptsLeft: null }))).toMatchObject({
      code: 'LK-1007',
    });
  });
});

describe('app passwords', () => {
  const passwords = (...replies: readonly Partial<HttpResponse>[]) => replying(...replies).platform.passwords(session);
  const made = { id: 7, name: 'n', login: 'nora', password: 'p4ss', expiresAt: '2027-01-01T00:00:00+00:00' };

  it('may have a number for an id, and no end', async () => {
    expect(await passwords(json(201, { ...made, expiresAt: null })).create('n')).toMatchObject({
      id: '7',
      login: 'nora',
    });
  });

  it.each<[string, unknown, FailureCode]>([
    ['a page', html, 'LK-3010'],
    ['without a password', { ...made, password: undefined }, 'LK-3010'],
    ['without a login', { ...made, login: '' }, 'LK-3010'],
    ['with a login that breaks lines', { ...made, login: 'a\nb' }, 'LK-3010'],
    ['without an id', { ...made, id: '' }, 'LK-3010'],
    ['with a date that is none', { ...made, expiresAt: 'soon' }, 'LK-3010'],
    ['with an empty password', { ...made, password: '' }, 'LK-3105'],
    ['with a password that a keychain would cut', { ...made, password: 'a\0b' }, 'LK-3105'],
    ['that has expired by the platform’s own clock', { ...made, expiresAt: '2026-11-21T14:02:59+00:00' }, 'LK-3105'],
  ])('are not taken %s, and the reply is quoted nowhere', async (_what, body, code) => {
    const failure = await outcome(passwords(json(201, body)).create('n'));
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure)).not.toContain('p4ss');
  });

  it('are judged by the platform’s clock only when it tells the time', async () => {
    const past = { ...made, expiresAt: '2000-01-01T00:00:00Z' };
    expect(await passwords({ ...json(201, past), headers: {} }).create('n')).toMatchObject({ id: '7' });
  });

  it.each<[number, unknown, FailureCode]>([
    [401, {}, 'LK-2008'],
    [403, {}, 'LK-3104'],
    [403, { error: 'limit_reached' }, 'LK-3101'],
    [404, html, 'LK-3115'],
    [405, {}, 'LK-3115'],
    [410, {}, 'LK-3115'],
    [501, html, 'LK-3115'],
    [400, {}, 'LK-3015'],
    [409, {}, 'LK-3102'],
    [422, {}, 'LK-3103'],
    [429, {}, 'LK-2007'],
    [500, html, 'LK-3012'],
  ])('are not made with %i %j', async (status, body, code) => {
    expect(await outcome(passwords(json(status, body)).create('n'))).toMatchObject({ code });
  });

  it.each([html, '', '{}', '[{"id":1}]', '[null]'])('are not listed from %j', async (body) => {
    expect(await outcome(passwords({ body }).list())).toMatchObject({ code: 'LK-3010' });
  });

  it.each<[number, FailureCode]>([
    [403, 'LK-3104'],
    [404, 'LK-3115'],
    [405, 'LK-3115'],
    [400, 'LK-3015'],
  ])('are not listed with %i', async (status, code) => {
    expect(await outcome(passwords({ status }).list())).toMatchObject({ code });
  });

  it('are not taken for gone with 404 when it is the API that is', async () => {
    expect(await outcome(passwords({ status: 404 }, { status: 404 }).revoke('7'))).toMatchObject({ code: 'LK-3115' });
    expect(await outcome(passwords({ status: 404 }, json(200, [])).revoke('7'))).toBeUndefined();
  });

  it('are revoked by an id that cannot lead elsewhere', async () => {
    const { platform, requests } = replying({ status: 204 });
    await platform.passwords(session).revoke('../../auth?x#y');
    expect(requests[0]?.url).toBe(`${address}/api/account/app-credentials/..%2F..%2Fauth%3Fx%23y`);
  });

  it.each(['.', '..', '', 'a\nb', '\ud800'])('are not revoked by %j, which no encoding makes an id', async (id) => {
    const { platform, requests } = replying({ status: 204 });
    expect(await outcome(platform.passwords(session).revoke(id))).toMatchObject({ code: 'LK-3010' });
    expect(requests).toEqual([]);
  });

  it.each(['.', '..', 'a\nb'])('are not made with the id %j', async (id) => {
    const made = { id, name: 'n', login: 'nora', password: 'app-password' };
    expect(await outcome(passwords(json(201, made)).create('n'))).toMatchObject({ code: 'LK-3010' });
  });

  it.each<[number, FailureCode]>([
    [401, 'LK-2008'],
    [403, 'LK-3015'],
    [500, 'LK-3012'],
  ])('are not taken for revoked with %i', async (status, code) => {
    expect(await outcome(passwords({ status }).revoke('7'))).toMatchObject({ code });
  });
});

describe('the administration of others', () => {
  const nora = { id: '7', login: 'nora' };
  const users = (...replies: readonly Partial<HttpResponse>[]): Promise<unknown> =>
    outcome(
      replying(...replies)
        .platform.administration?.(session)
        .find('nora') ?? Promise.resolve(),
    );

  it.each<[string, unknown, unknown]>([
    ['an id that would end the header', [{ id: '7\r\nX: y', login: 'nora' }], { code: 'LK-3010' }],
    ['no list', { users: [] }, { code: 'LK-3010' }],
    ['a user without a login, who is left out', [{ id: 7, name: 'Nora' }], []],
    ['a number for an id', [{ id: 7, login: 'nora', name: null }], [{ id: '7', login: 'nora' }]],
  ])('finds users in %s', async (_what, body, found) => {
    const outcomeOfFind = await users(json(200, body));
    if (Array.isArray(found)) expect(outcomeOfFind).toEqual(found);
    else expect(outcomeOfFind).toMatchObject(found as object);
  });

  it.each<[number, FailureCode]>([
    [401, 'LK-2008'],
    [403, 'LK-2020'],
    [404, 'LK-3122'],
    [405, 'LK-3122'],
    [503, 'LK-3013'],
  ])('has a code for %s to the search', async (status, code) => {
    expect(await users({ status })).toMatchObject({ code });
  });

  it('names the user and the reason in headers that hold any character, and the text in no address', async () => {
    const { platform, requests } = replying(json(200, { login: 'nora' }), { status: 204 });
    await platform.administration?.(session).passwordsOf(nora).revoke('42', 'perdu – « hôtel »\u0020');
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${address}/api/account`,
      `DELETE ${address}/api/account/app-credentials/42`,
    ]);
    expect(requests.map(({ headers }) => headers?.['AsId'])).toEqual(['7', '7']);
    expect(requests[1]?.headers?.['Reason']).toBe('perdu%20%E2%80%93%20%C2%AB%20h%C3%B4tel%20%C2%BB%20');
  });

  it.each<[string, Partial<HttpResponse>, FailureCode]>([
    ['another account', json(200, { login: 'olivia' }), 'LK-3122'],
    ['an account without a login', json(200, { name: 'nora' }), 'LK-3122'],
    ['no such user', { status: 404 }, 'LK-1026'],
    ['no right', { status: 403 }, 'LK-2020'],
  ])('deletes nothing where the platform answers for %s', async (_what, reply, code) => {
    const { platform, requests } = replying(reply, { status: 204 });
    const revoking = platform.administration?.(session).passwordsOf(nora).revoke('42', 'lost');
    expect(await outcome(revoking ?? Promise.resolve())).toMatchObject({ code });
    expect(requests).toHaveLength(1);
  });
});
