import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { FailureError, isFailure, type FailureCode } from '../../../../electron/contract/failure.ts';
import type { Http, HttpRequest, HttpResponse } from '../../../../electron/http/http.ts';
import { netExplorer } from '../../../../electron/platforms/netexplorer/netexplorer.ts';
import { oauthClient } from '../../../../electron/platforms/netexplorer/oauth-client.ts';
import { refreshTokens, signInByBrowser, type OAuthClient } from '../../../../electron/platforms/oauth/oauth.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { scriptedAsk } from '../../../fakes/scripted-ask.ts';
import { policyOf } from '../../../support/policy-of.ts';

const address = 'https://files.example.com';
const client: OAuthClient = {
  ...{ clientId: 'latchkey-desktop', scopes: ['account', 'files'], keepsRefresh: false },
  ...{ authorizePath: '/oauth2/authorize', tokenPath: '/oauth2/token' },
};
const json = (status: number, body: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const right = json(200, { access_token: 'acc3ss', token_type: 'Bearer', refresh_token: 'r3fresh' });

/** A sign-in whose browser comes back with a code at once, and whose token endpoint answers this. */
async function signIn(reply: () => HttpResponse, more = '') {
  const sent: HttpRequest[] = [];
  const http: Http = {
    request: (request) => {
      sent.push(request);
      return Promise.resolve().then(reply);
    },
    close: () => Promise.resolve(),
  };
  const ask = comingBack(more);
  const ended = await signInByBrowser({ http, address, client }, ask).catch((error: unknown) => {
    if (isFailure(error)) return error.failure;
    throw error;
  });
  return { ended, sent, visit: new URL(ask.asked.visits[0]?.url ?? address).searchParams };
}

/** A browser that comes back with a code at once. */
function comingBack(more = '') {
  return scriptedAsk({
    browser: ({ url }) =>
      new Promise((resolve) => {
        const visit = new URL(url);
        const back = `${visit.searchParams.get('redirect_uri') ?? ''}?code=c0de&state=${visit.searchParams.get('state') ?? ''}${more}`;
        get(back, (answer) => {
          answer.resume();
          resolve();
        });
      }),
  });
}

describe('the authorization code flow', () => {
  it('asks for a code with PKCE, state and a redirect to this machine, and redeems it with the verifier', async () => {
    const { ended, sent, visit } = await signIn(() => right);
    expect(Object.fromEntries(visit)).toMatchObject({
      ...{
        client_id: 'latchkey-desktop',
        response_type: 'code',
        scope: 'account files',
        code_challenge_method: 'S256',
      },
    });
    expect(visit.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(visit.get('state')).toMatch(/^[\w-]{43}$/);
    const form = new URLSearchParams(sent[0]?.body);
    expect(sent).toMatchObject([{ method: 'POST', url: `${address}/oauth2/token` }]);
    expect(form.get('code')).toBe('c0de');
    expect(form.get('redirect_uri')).toBe(visit.get('redirect_uri'));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.get('code_verifier') ?? ''));
    expect(Buffer.from(digest).toString('base64url')).toBe(visit.get('code_challenge'));
    expect(JSON.stringify(ended)).toBe('{"access":"[secret]","refresh":"[secret]"}');
  });

  it.each<readonly [string, HttpResponse, FailureCode]>([
    ['that it does not know the client', json(401, { error: 'invalid_client' }), 'LK-2202'],
    ['that the code does not serve', json(400, { error: 'invalid_grant' }), 'LK-2202'],
    ['with a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hello' }, 'LK-3010'],
    ['with no token', json(200, { token_type: 'Bearer' }), 'LK-3010'],
    ['with another kind of token', json(200, { access_token: 'x', token_type: 'mac' }), 'LK-3010'],
    ['with a token that breaks a header', json(200, { access_token: 'a\r\nX: y', token_type: 'Bearer' }), 'LK-3010'],
    ['that there were too many', json(429, {}), 'LK-2007'],
    ['that there were too many, in its own words', json(429, { error: 'slow_down' }), 'LK-2007'],
    ['that it is at work on itself', json(503, {}), 'LK-3013'],
    ['that it failed', json(500, {}), 'LK-3012'],
  ])('says what it means when the platform answers %s', async (_what, reply, code) => {
    expect((await signIn(() => reply)).ended).toMatchObject({ code });
  });

  it('follows no redirect of the token endpoint', async () => {
    const redirected = (): never => {
      throw new FailureError('LK-3008', { host: 'files.example.com', to: 'evil.example' });
    };
    expect((await signIn(redirected)).ended).toMatchObject({ code: 'LK-3008' });
  });

  it('takes no code of another issuer (RFC 9207)', async () => {
    const { ended, sent } = await signIn(() => right, '&iss=https%3A%2F%2Fevil.example');
    expect(ended).toMatchObject({ code: 'LK-3010' });
    expect(sent).toEqual([]);
  });

  it('tells a refresh token that serves no more from trouble with it', async () => {
    const answering = (reply: HttpResponse): Http => ({ request: () => Promise.resolve(reply), close: async () => {} });
    const refresh = (reply: HttpResponse) =>
      refreshTokens({ http: answering(reply), address, client }, new Secret('r3fresh'));
    expect(await refresh(json(400, { error: 'invalid_grant' }))).toBeUndefined();
    await expect(refresh(json(401, { error: 'invalid_client' }))).rejects.toThrow('LK-2202');
    expect(await refresh(right)).toHaveProperty('access');
  });
});

describe('what is ended on the platform', () => {
  const answering = (...statuses: readonly number[]) => {
    const asked: string[] = [];
    const http: Http = {
      request: ({ method, url }) => {
        const { pathname } = new URL(url);
        asked.push(`${method} ${pathname}`);
        if (pathname === '/oauth2/token') return Promise.resolve(right);
        if (pathname === '/api/account') return Promise.resolve(json(200, { login: 'nora' }));
        const revocations = asked.filter((one) => one.startsWith('DELETE')).length;
        return Promise.resolve(json(statuses[revocations - 1] ?? 204, {}));
      },
      close: () => Promise.resolve(),
    };
    return { asked, platform: netExplorer(http, () => Promise.resolve(client)) };
  };
  const request = { address, user: 'nora', browser: true } as const;
  const revoke = (token: string) => `DELETE /api/oauth2/user/${token}/revoke`;

  it('is the refresh token that may not be kept, before anything else is asked', async () => {
    const { asked, platform } = answering();
    const session = await platform.signIn(request, comingBack());
    expect(asked).toEqual(['POST /oauth2/token', revoke('r3fresh'), 'GET /api/account']);
    await platform.signOut(session);
    expect(asked.slice(3)).toEqual([revoke('acc3ss')]);
  });

  it('is ended with the session, when it could not be at once', async () => {
    const { asked, platform } = answering(500);
    await platform.signOut(await platform.signIn(request, comingBack()));
    expect(asked.slice(1)).toEqual([revoke('r3fresh'), 'GET /api/account', revoke('r3fresh'), revoke('acc3ss')]);
  });

  it('is not believed to be ended by a session that is over', async () => {
    const { platform } = answering(401);
    const session = { address, user: 'nora', token: new Secret('oauth acc3ss') };
    await expect(platform.endRefresh?.(session, new Secret('r3fresh'))).rejects.toThrow('LK-2008');
    await answering(401).platform.signOut(session); // which one that is over already is
  });

  it.each([
    [204, undefined],
    [404, undefined],
    [410, undefined],
    [400, 'LK-3015'],
    [403, 'LK-3015'],
    [405, 'LK-3015'],
    [500, 'LK-3012'],
  ])('is believed to be ended by %i: %s', async (status, code) => {
    const { platform } = answering(status, status);
    const session = { address, user: 'nora', token: new Secret('oauth acc3ss') };
    for (const ended of [platform.endRefresh?.(session, new Secret('r3fresh')), platform.signOut(session)]) {
      await (code === undefined ? expect(ended).resolves.toBeUndefined() : expect(ended).rejects.toThrow(code));
    }
  });
});

describe('the application to sign in with', () => {
  const policy = (rules: object) => policyOf(rules);
  const mine = { clientId: 'mine' };

  it('is IT’s before the user’s own, with the platform’s usual paths, and keeps nothing unless IT says so', () => {
    expect(oauthClient(policy({ oauth: { clientId: 'theirs' } }), mine)).toEqual({ ...client, clientId: 'theirs' });
    expect(oauthClient(policy({}), mine)).toEqual({ ...client, clientId: 'mine' });
    // Nobody can tell whose application IT allows.
    expect(oauthClient({ found: 'unknown', by: 'IT', why: 'damaged' }, mine)).toBeUndefined();
    expect(oauthClient({ found: 'no', by: 'IT' }, mine)?.keepsRefresh).toBe(false);
    expect(oauthClient(policy({ keepRefreshToken: true }), mine)?.keepsRefresh).toBe(true);
    expect(oauthClient({ found: 'no', by: 'IT' }, undefined)).toBeUndefined();
  });

  it.each(['https://evil.example/authorize', '//evil.example/', 'oauth2', '/a?b', '/a#b', '/a\\b', '/@evil', '/a b'])(
    'is not signed in with at %j, nor with the user’s own in its place',
    (authorizePath) => {
      expect(oauthClient(policy({ oauth: { clientId: 'theirs', authorizePath } }), mine)).toBeUndefined();
    },
  );
});
