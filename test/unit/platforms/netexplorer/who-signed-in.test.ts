import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../electron/contract/failure.ts';
import type { HttpResponse } from '../../../../electron/http/http.ts';
import { netExplorer } from '../../../../electron/platforms/netexplorer/netexplorer.ts';
import { scriptedAsk } from '../../../fakes/scripted-ask.ts';

const address = 'https://files.example.com';
const client = {
  ...{ clientId: 'latchkey-desktop', scopes: ['account', 'files'], keepsRefresh: true },
  ...{ authorizePath: '/oauth2/authorize', tokenPath: '/oauth2/token' },
};
const json = (status: number, body: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

interface Replies {
  readonly account?: unknown;
  readonly token?: object;
  /** Of the redirect, instead of a code. */
  readonly error?: string;
}

/** Somebody signs in with the browser, for a connection of this user. */
async function signIn(user: string, { account = { login: 'nora' }, token = {}, error }: Replies) {
  const tokens = { access_token: 'acc3ss', token_type: 'Bearer', ...token };
  const platform = netExplorer(
    {
      request: ({ url }) => Promise.resolve(json(200, url.endsWith('/oauth2/token') ? tokens : account)),
      close: () => Promise.resolve(),
    },
    () => Promise.resolve(client),
  );
  const ask = scriptedAsk({
    browser: ({ url, bring }) => {
      const asked = new URL(url).searchParams;
      const query = new URLSearchParams({ state: asked.get('state') ?? '', ...(error ? { error } : { code: 'c0de' }) });
      bring?.(`${asked.get('redirect_uri') ?? ''}?${query.toString()}`);
      return new Promise(() => undefined);
    },
  });
  return await platform.signIn({ address, user, browser: true }, ask).catch((failed: unknown) => {
    if (isFailure(failed)) return failed.failure;
    throw failed;
  });
}

describe('who signed in with the browser', () => {
  it.each([
    ['the login', 'nora', { login: 'nora' }],
    ['the name', 'nora', { login: 'n.1', name: 'nora' }],
    ['the e-mail address, whatever its capitals', 'Nora@Example.com', { login: 'n.1', email: 'nora@example.com' }],
  ])('is known by %s', async (_by, user, account) => {
    expect(await signIn(user, { account })).toMatchObject({ user });
  });

  it.each([
    ['somebody else', { login: 'alice' }, 'LK-2014'],
    ['nobody', {}, 'LK-3010'],
    ['no text', { login: 7 }, 'LK-3010'],
    ['two lines', { login: 'nora\nroot' }, 'LK-3010'],
  ])('is not taken for the one who was asked for when it is %s', async (_who, account, code) => {
    expect(await signIn('nora', { account })).toMatchObject({ code });
  });
});

describe('what the platform gives', () => {
  it('for the next session is left out when it would break a header', async () => {
    expect(await signIn('nora', { token: { refresh_token: 'r3fresh' } })).toHaveProperty('refresh');
    expect(await signIn('nora', { token: { refresh_token: 'a\r\nX: y' } })).not.toHaveProperty('refresh');
  });

  it('as its reason is told in the letters that a reason may have, and not without end', async () => {
    const error = `<b>no</b> ${'x'.repeat(500)}`;
    const reason = expect.stringMatching(/^bnobx{56}$/) as string;
    expect(await signIn('nora', { error })).toMatchObject({ code: 'LK-2202', details: { reason } });
  });
});
