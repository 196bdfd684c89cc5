import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/contract/failure.ts';
import type { Http, HttpResponse } from '../../../../electron/http/http.ts';
import { nextcloud } from '../../../../electron/platforms/nextcloud/nextcloud.ts';
import { allowsNextcloudPassword } from '../../../../electron/policy/policy.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { address, json, NAME, outcome, replying } from '../../../fakes/replying-nextcloud.ts';

describe('what a server answers that is asked for an app password with the password of the account', () => {
  const ocs = (statuscode: number, status: number, headers = {}) => ({
    ...json({ ocs: { meta: { status: 'failure', statuscode }, data: [] } }, status),
    headers,
  });
  const challenge = { 'www-authenticate': 'Basic realm="Authorisation Required"' };
  const login = 'nora@example.com';
  const ask = async (...replies: readonly (Partial<HttpResponse> | FailureError)[]) => {
    const { asked, platform } = replying(...replies);
    const granting = platform.grantByPassword?.(address, NAME, login, new Secret('pässword'));
    return { asked, came: await outcome(granting ?? Promise.reject(new Error('cannot'))) };
  };

  it('is the app password, after one request under the name that it shall have', async () => {
    const { asked, came } = await ask(json({ ocs: { data: { apppassword: 'z'.repeat(72) } } }));
    expect(came).toMatchObject({ name: NAME, login, user: login, server: address });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      ...{ method: 'GET', url: `${address}/ocs/v2.php/core/getapppassword?format=json` },
      authorization: { kind: 'basic', user: login },
    });
    expect(asked[0]?.headers).toMatchObject({ 'ocs-apirequest': 'true' });
    expect(Buffer.from(asked[0]?.headers?.['user-agent'] ?? '', 'latin1').toString('utf8')).toBe(NAME);
    expect(asked[0]?.signal).toBeUndefined(); // what it answers must be heard
  });

  it.each<[string, Partial<HttpResponse> | FailureError, FailureError['failure']['code']]>([
    ['that name or password are wrong', ocs(997, 401, challenge), 'LK-2001'],
    ['no word on how to sign in: a second factor', ocs(997, 401), 'LK-2015'],
    ['PasswordLoginForbidden', { status: 403, body: '<s:exception>…PasswordLoginForbidden</s:exception>' }, 'LK-2015'],
    ['the same with 401', { status: 401, headers: challenge, body: 'PasswordLoginForbidden' }, 'LK-2015'],
    ['that it was an app password', ocs(403, 403), 'LK-2016'],
    ['a gateway’s 401', { status: 401, body: '<html>' }, 'LK-2012'],
    ['a gateway’s 403', { status: 403, body: '<html>' }, 'LK-2013'],
    ['that there is no such call', { status: 404 }, 'LK-3113'],
    ['that the call is closed', { status: 405 }, 'LK-3113'],
    ['that the whole network is blocked', { status: 429 }, 'LK-2007'],
    ['an error of its own', { status: 500 }, 'LK-3012'],
    ['that the header is missing', { status: 412 }, 'LK-3015'],
    ['a page', { body: '<html>' }, 'LK-3010'],
    ['an empty one', json({ ocs: { data: { apppassword: '' } } }), 'LK-3010'],
    ['nothing in time', new FailureError('LK-3003'), 'LK-3003'],
  ])('may be %s, and it is asked once', async (_what, reply, code) => {
    const { asked, came } = await ask(reply);
    expect(came).toMatchObject({ code });
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(came)).not.toContain('pässword');
  });

  it.each<[string, Partial<HttpResponse> | FailureError, string]>([
    ['is in maintenance', json({ installed: true, maintenance: true }), 'LK-3013'],
    ['is up, so that the account is disabled', json({ installed: true, maintenance: false }), 'LK-7012'],
    ['does not say', { status: 503 }, 'LK-3013'],
    ['cannot be reached', new FailureError('LK-3002'), 'LK-3013'],
  ])('is, with 503, what the status page makes of it: the server %s', async (_what, page, code) => {
    const { asked, came } = await ask({ status: 503 }, page);
    expect(came).toMatchObject({ code });
    expect(asked.map(({ url, authorization }) => [new URL(url).pathname, authorization?.kind])).toEqual([
      ['/cloud/ocs/v2.php/core/getapppassword', 'basic'],
      ['/cloud/status.php', undefined],
    ]);
  });
});

describe('the ways in that a server offers', () => {
  const page = json({ installed: true, maintenance: false, productname: 'Nextcloud', versionstring: '34.0.1' });
  const ways = async (allowed: boolean) => {
    const http: Http = {
      request: () => Promise.resolve({ status: 200, headers: {}, body: '', ...page }),
      close: () => Promise.resolve(),
    };
    return (await nextcloud(http, () => Promise.resolve(allowed)).discover(new URL(address))).ways;
  };

  it('have the password among them only where IT says so, and never as the one to suggest', async () => {
    expect(await ways(false)).toEqual(['browser', 'app-password']);
    expect(await ways(true)).toEqual(['browser', 'password', 'app-password']);
    const lookup = (policy: object) => ({ found: 'yes', by: 'IT', policy }) as const;
    expect(allowsNextcloudPassword(lookup({ nextcloudPassword: true }))).toBe(true);
    expect(allowsNextcloudPassword(lookup({ nextcloudPassword: false }))).toBe(false);
    expect(allowsNextcloudPassword(lookup({}))).toBe(false);
    expect(allowsNextcloudPassword({ found: 'unknown', by: 'IT', why: 'damaged' })).toBe(false);
    expect(allowsNextcloudPassword({ found: 'no', by: 'IT' })).toBe(false);
  });
});
