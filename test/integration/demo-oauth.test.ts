import { createHash } from 'node:crypto';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { replyServer, type ReplyServer } from '../support/reply-server.ts';
import { browserOptions } from '../window/browser.ts';

const VERIFIER = 'a-verifier-that-nobody-could-guess-0123456789abcdef';
const challenge = createHash('sha256').update(VERIFIER).digest('base64url');
const START = { client_id: 'latchkey-desktop', response_type: 'code', code_challenge_method: 'S256' };

let demo: Demo;
let browser: Browser;
let page: Page;
let program: ReplyServer;
beforeAll(async () => {
  browser = await chromium.launch(browserOptions);
});
beforeEach(async () => {
  demo = await startDemo();
  program = await replyServer((_request, response) => response.end('back in the program'));
  page = await browser.newPage({ locale: 'en' });
});
afterEach(async () => {
  await page.close();
  await program.stop();
  await demo.stop();
});
afterAll(() => browser.close());

const back = (): string => `${program.url}/callback`;
const authorize = (change: Record<string, string> = {}): string => {
  const asked = { ...START, redirect_uri: back(), state: 'st4te', code_challenge: challenge, ...change };
  return `${demo.address}/oauth2/authorize?${new URLSearchParams(asked).toString()}`;
};
async function signIn(user: string): Promise<void> {
  await page.goto(authorize({ scope: 'account files' }));
  await page.getByLabel('Sign-in name').fill(user);
  await page.getByLabel('Password').fill(demo.user(user).password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
/** What the program is called back with; browsers ask for an icon, too. */
const calledBack = (): URLSearchParams => {
  const call = program.requests.findLast(({ url }) => url?.startsWith('/callback'));
  return new URL(call?.url ?? '/', program.url).searchParams;
};
const redeem = (code: string, change: Record<string, string> = {}): Promise<Response> =>
  fetch(`${demo.address}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', client_id: 'latchkey-desktop', code },
      ...{ redirect_uri: back(), code_verifier: VERIFIER, ...change },
    }),
  });
interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

describe('signing in with the browser', () => {
  it('goes through second factor and consent, and gives a code that serves once, for its maker', async () => {
    await signIn('alice');
    await page.getByLabel('Code').fill(demo.codeFor('alice'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('back in the program').waitFor();
    expect(calledBack().get('state')).toBe('st4te');
    const code = calledBack().get('code') ?? '';
    const reply = await redeem(code);
    expect([reply.status, reply.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    const tokens = (await reply.json()) as Tokens;
    expect(await api(demo.address, '/api/account', { token: tokens.access_token })).toMatchObject({
      body: { login: 'alice' },
    });
    expect((await redeem(code)).status).toBe(400);
    const { tokens: issued } = demo.secretsIssued();
    expect(issued).toEqual(expect.arrayContaining([code, tokens.access_token, tokens.refresh_token]));
    const revoked = await api(demo.address, `/api/oauth2/user/${tokens.access_token}/revoke`, { method: 'DELETE' });
    expect(revoked.status).toBe(204);
    expect((await api(demo.address, '/api/account', { token: tokens.access_token })).status).toBe(401);
    const again = await redeem('', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    const { refresh_token: next } = (await again.json()) as Tokens;
    expect((await api(demo.address, `/api/oauth2/user/${next}/revoke`, { method: 'DELETE' })).status).toBe(204);
    const late = await redeem('', { grant_type: 'refresh_token', refresh_token: next });
    expect(late.status).toBe(400);
  });

  it('delegates to the directory of who belongs to one', async () => {
    await page.goto(authorize());
    await page.getByLabel('Sign-in name').fill('sofia@example.com');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Microsoft Entra ID').waitFor();
    await page.getByLabel('Password').fill(demo.user('sofia@example.com').password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('back in the program').waitFor();
    const tokens = (await (await redeem(calledBack().get('code') ?? '')).json()) as Tokens;
    const again = await redeem('', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    expect(((await again.json()) as Tokens).refresh_token).not.toBe(tokens.refresh_token);
  });

  it('that is not allowed says so to the program', async () => {
    await signIn('nora');
    await page.getByRole('button', { name: 'Do not allow' }).click();
    await page.getByText('back in the program').waitFor();
    expect(Object.fromEntries(calledBack())).toEqual({ error: 'access_denied', state: 'st4te' });
  });
});

describe('what the authorization endpoint refuses', () => {
  it.each([
    ['another client', { client_id: 'evil' }],
    ['a redirect to elsewhere', { redirect_uri: 'https://evil.example/callback' }],
    ['a redirect to another scheme', { redirect_uri: 'latchkey://callback' }],
  ])('on its own page: %s', async (_what, change) => {
    const reply = await fetch(authorize(change), { redirect: 'manual' });
    expect([reply.status, reply.headers.get('Location')]).toEqual([400, null]);
  });

  it.each([
    ['no PKCE', { code_challenge: '' }, 'invalid_request'],
    ['PKCE in plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another response', { response_type: 'token' }, 'invalid_request'],
    ['more than was registered', { scope: 'account admin' }, 'invalid_scope'],
  ])('to the program: %s', async (_what, change, error) => {
    const reply = await fetch(authorize(change), { redirect: 'manual' });
    expect(reply.headers.get('Location')).toBe(`${back()}?error=${error}&state=st4te`);
  });
});

describe('a code', () => {
  const codeOfNora = async (): Promise<string> => {
    await signIn('nora');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('back in the program').waitFor();
    return calledBack().get('code') ?? '';
  };

  it.each([
    ['with another verifier', { code_verifier: 'x'.repeat(43) }],
    ['for another address', { redirect_uri: 'http://127.0.0.1:1/callback' }],
    ['by another client', { client_id: 'evil' }],
  ])('is not taken %s', async (_how, change) => {
    const reply = await redeem(await codeOfNora(), change);
    expect([400, 401]).toContain(reply.status);
    expect(demo.openSessions()).toBe(0);
  });

  it('is not taken after a minute', async () => {
    const code = await codeOfNora();
    demo.advance(60_000);
    expect((await redeem(code)).status).toBe(400);
  });
});
