import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { leftovers } from '../support/leftovers.ts';
import { searchFiles } from '../support/leak-search.ts';
import { once } from '../support/once.ts';
import { startCli, type CliRun, type RunningCli } from '../support/run-cli.ts';
import { signInAndAllow } from '../support/sign-in-and-allow.ts';
import { watch } from '../support/watched-run.ts';
import { browserOptions } from '../window/browser.ts';

/** Of an external directory: has no password that the platform's API takes. */
const SOFIA = 'sofia@example.com';

let stage: CliStage;
let browser: BrowserContext;
let profile: string;

beforeAll(async () => {
  // In no source, or a copy of the sources would count as a leak.
  stage = await startCliStage({ passwords: { [SOFIA]: `only in the directory ${randomBytes(8).toString('hex')}` } });
  const config = join(stage.desktop.home, '.config/latchkey');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'settings.json'), '{ "version": 1, "oauth": { "clientId": "latchkey-desktop" } }');
  profile = mkdtempSync(join(tmpdir(), 'lk-desktop-browser-'));
  browser = await chromium.launchPersistentContext(profile, { ...browserOptions, locale: 'en' });
});
afterAll(async () => {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
  await stage.stop();
});
afterEach(() => {
  expect([stage.demo.openSessions(), stage.demo.openRefreshTokens()]).toEqual([0, 0]);
});

/** Starts a command that leads to the browser. @returns where it leads, once it says so. */
function visiting(args: readonly string[], answers: readonly string[] = []) {
  let found: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => {
    found = resolve;
  });
  const heard = (event: { readonly event: string }): void => {
    if (event.event === 'browser') found(String((event as { url?: unknown }).url));
  };
  const cli: RunningCli = startCli([...args, '--no-open', '--json'], { env: stage.desktop.env, heard, answers });
  return { cli, url };
}

const codes: string[] = [];

/** Signs in as a person does, on the platform's own pages, and allows it. @returns what the last page says. */
async function signIn(page: Page, url: string, user: string): Promise<string> {
  page.on('request', (sent) => {
    const code = new URL(sent.url()).searchParams.get('code');
    if (code !== null) codes.push(code);
  });
  return await signInAndAllow(page, stage.demo, url, user);
}

async function bySigningIn(args: readonly string[], user = SOFIA): Promise<CliRun> {
  const { cli, url } = visiting(args);
  const page = await browser.newPage();
  expect(await signIn(page, await url, user)).toMatch(/return to Latchkey[\s\S]*revenir à Latchkey/);
  await page.close();
  return await cli.ended;
}

const setUp = (user: string, ...more: string[]): string[] => [
  ...['setup', '--platform', stage.demo.address, '--label', 'Files', '--mapper', 'rclone', '--browser'],
  ...['--user', user, ...more],
];
const asked = (): string[] =>
  stage.demo
    .journal()
    .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/user\/.*\/revoke/, 'user/…/revoke')}`)
    .filter((path) => !/webdav|favicon|oauth2\/(authorize|directory|consent|sign-in|second)/.test(path));

describe('a drive of an account of an external directory, with a real browser', once, () => {
  it('is set up, renewed and removed by signing in there, and shows no code, verifier or token', async () => {
    const { password, login } = stage.demo.user(SOFIA);
    const watched = await watch(stage, { typed: [password], login }, async () => {
      stage.demo.clearJournal();
      const made = await bySigningIn(setUp(SOFIA));
      expect(made.result).toMatchObject({ ok: true, connection: { user: SOFIA } });
      expect(asked()).toEqual([
        // What may not be kept is ended at once, the session at the end.
        ...['GET /api/publicconfig', 'POST /oauth2/token', 'DELETE /api/oauth2/user/…/revoke', 'GET /api/account'],
        ...['POST /api/account/app-credentials', 'DELETE /api/oauth2/user/…/revoke'],
      ]);
      const renewed = await bySigningIn(['renew']);
      expect(renewed.result).toMatchObject({ ok: true });
      const removed = await bySigningIn(['remove']);
      expect(removed.result).toMatchObject({ ok: true });
      expect(removed.result).not.toHaveProperty('left');
      expect(stage.demo.appPasswords(SOFIA)).toEqual([]);
      return [made, renewed, removed];
    });
    expect(watched.leaks).toEqual([]);
    expect(watched.issued).toBeGreaterThanOrEqual(2 + 3 * 4);
  });

  it('leaves nothing in the browser but codes that have served', async () => {
    await browser.close(); // writes what it keeps
    const { appPasswords, tokens } = stage.demo.secretsIssued();
    expect(new Set(codes).size).toBe(3);
    const sought = [...appPasswords, ...tokens.filter((token) => !codes.includes(token))].map((text) => ({ text }));
    expect(searchFiles([profile], sought)).toEqual([]);
    expect(searchFiles([profile], [{ text: codes[0] ?? '' }])).not.toEqual([]); // what is there is found
    browser = await chromium.launchPersistentContext(profile, { ...browserOptions, locale: 'en' });
  });
});

describe('a sign-in in the browser', () => {
  it('carries a second factor', async () => {
    expect((await bySigningIn(setUp('alice'), 'alice')).result).toMatchObject({
      ok: true,
      connection: { user: 'alice' },
    });
    expect((await bySigningIn(['remove'], 'alice')).result).toMatchObject({ ok: true });
  });

  it('connects no account that nobody named, where nobody can be asked whose it is', async () => {
    const run = await bySigningIn(
      setUp('alice').filter((each) => each !== '--user' && each !== 'alice'),
      'alice',
    );
    expect(run.result).toMatchObject({ failure: { code: 'LK-2018', details: { signedIn: 'alice' } }, after: 'undone' });
    expect(stage.demo.openSessions()).toBe(0);
  });

  it('refuses the account of somebody else', async () => {
    const run = await bySigningIn(setUp(SOFIA), 'nora');
    expect(run.result).toMatchObject({ ok: false, failure: { code: 'LK-2014', details: { signedIn: 'nora' } } });
  });

  it('goes on after the tab was closed, and whatever else talks to the port', async () => {
    const { cli, url } = visiting(setUp('nora'));
    const address = await url;
    const first = await browser.newPage();
    await first.goto(address);
    await first.close();
    const back = new URL(new URL(address).searchParams.get('redirect_uri') ?? '');
    for (const query of ['', '?code=stolen', '?code=x&state=guessed', '?error=access_denied&state=guessed']) {
      expect(await statusOf(new URL(`${back.pathname}${query}`, back))).toBeGreaterThanOrEqual(400);
    }
    // Another site's page, in the same browser.
    const evil = await browser.newPage();
    await evil.goto(`${stage.demo.address}/`);
    await evil.evaluate(
      async (to) => fetch(to, { mode: 'no-cors' }).catch(() => undefined),
      `${back.href}?code=x&state=y`,
    );
    await signIn(evil, address, 'nora');
    await evil.close();
    expect((await cli.ended).result).toMatchObject({ ok: true });
    expect((await bySigningIn(['remove'], 'nora')).result).toMatchObject({ ok: true });
  });

  it('ends when the person declines, and when they give up', async () => {
    const declined = visiting(setUp('nora'));
    const page = await browser.newPage();
    await page.goto(await declined.url);
    await page.getByLabel('Sign-in name').fill('nora');
    await page.getByLabel('Password').fill(stage.demo.user('nora').password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Do not allow' }).click();
    await page.getByText('You’re not signed in').waitFor();
    await page.close();
    expect(await declined.cli.ended).toMatchObject({ code: 10, result: { failure: { code: 'LK-2201' } } });

    const givenUp = visiting(setUp('nora'));
    const back = new URL(await givenUp.url).searchParams.get('redirect_uri') ?? '';
    givenUp.cli.kill('SIGINT');
    expect(await givenUp.cli.ended).toMatchObject({ code: 130, result: { failure: { code: 'LK-0002' } } });
    await expect(statusOf(new URL(back))).rejects.toThrow('ECONNREFUSED');
    expect(await leftovers(stage.desktop, stage.demo, 'nora')).toEqual([]);
  });

  it('leaves nothing when it is killed while the browser is open', async () => {
    const { cli, url } = visiting(setUp('nora'));
    const back = new URL(await url).searchParams.get('redirect_uri') ?? '';
    cli.kill('SIGKILL');
    await cli.ended;
    await expect(statusOf(new URL(back))).rejects.toThrow('ECONNREFUSED');
    expect((await stage.run(['status'])).result).toMatchObject({ connections: [], open: [] });
  });

  it('is ended by the next start when it is killed once somebody has signed in', async () => {
    const creating = { method: 'POST', path: '/app-credentials$' };
    stage.demo.fault({ ...creating, times: 1, action: { kind: 'hang' } });
    const { cli, url } = visiting(setUp('nora'));
    const page = await browser.newPage();
    stage.demo.clearJournal();
    await signIn(page, await url, 'nora');
    await stage.demo.waitFor(creating);
    cli.kill('SIGKILL');
    await cli.ended;
    await page.close();
    stage.demo.clearFaults();
    expect([stage.demo.openSessions(), stage.demo.openRefreshTokens()]).toEqual([1, 0]);
    const next = await stage.run(['status']);
    expect(next.events.filter(({ event }) => event === 'recovered')).toMatchObject([{ outcome: 'undone' }]);
  });

  it('is not begun by a script that gave a password for an account that has none', async () => {
    const { cli } = visiting(
      setUp(SOFIA).filter((each) => each !== '--browser'),
      [stage.demo.user(SOFIA).password],
    );
    expect((await cli.ended).result).toMatchObject({ ok: false, failure: { code: 'LK-2003' } });
  });
});

function statusOf(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}
