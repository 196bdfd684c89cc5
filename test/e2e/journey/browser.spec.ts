import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { signInAndAllow } from '../../support/sign-in-and-allow.ts';
import { browserOptions } from '../../window/browser.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { mainClock } from '../main-clock.ts';
import { toReady, toSignIn } from './walk.ts';

const LABEL = 'Demo Company';
/** Of an external directory: has no password that the platform's API takes. */
const SOFIA = 'sofia@example.com';

const test = base.extend<{ theirs: Page; opened: (count: number) => Promise<string> }>({
  appEnv: async ({ session }, use) => {
    const config = join(session.home, '.config/latchkey');
    mkdirSync(config, { recursive: true });
    writeFileSync(join(config, 'settings.json'), '{ "version": 1, "oauth": { "clientId": "latchkey-desktop" } }');
    await use({ ...session.env, LANG: 'en_US.UTF-8' });
  },
  /** The person's own browser. */
  theirs: async ({}, use) => {
    const browser = await chromium.launch(browserOptions);
    await use(await browser.newPage({ locale: 'en' }));
    await browser.close();
  },
  /** Where the browser was sent the last time, once it was so often. */
  opened: async ({ desktop }, use) => {
    await use(async (count) => {
      await expect.poll(() => desktop.calls('shell.openExternal')).toHaveLength(count);
      return String((await desktop.calls('shell.openExternal')).at(-1)?.[0]);
    });
  },
});

test('a drive is set up, renewed and removed by signing in with the person’s own browser', async ({
  latchkey,
  demo,
  theirs,
  opened,
}) => {
  const { visit, ready, renewal, drives, removal } = latchkey;
  await toSignIn(latchkey, demo);
  await visit.choose();
  await visit.begin();
  await expect(visit.shown).toBeVisible();
  await expect(visit.qrCode).toBeVisible();
  const address = await opened(1);
  await visit.openAgain();
  expect(await opened(2)).toBe(address);
  expect(await visit.link.textContent()).toBe(address);
  expect(await signInAndAllow(theirs, demo, address, 'nora')).toContain('return to Latchkey');
  await expect(visit.account).toBeVisible();
  await visit.isMine();
  await toReady(latchkey);
  const [made] = demo.appPasswords('nora');
  await ready.done();

  await renewal.begin(LABEL);
  await signInAndAllow(theirs, demo, await opened(3), 'nora');
  await expect(renewal.renewed).toBeVisible({ timeout: 30_000 });
  const left = demo.appPasswords('nora');
  expect(left).toHaveLength(1);
  expect(left[0]?.id).not.toBe(made?.id);
  await renewal.done();

  await drives.removeOnly();
  await removal.confirm();
  await signInAndAllow(theirs, demo, await opened(4), 'nora');
  await expect(removal.removed).toBeVisible({ timeout: 20_000 });
  expect(demo.appPasswords('nora')).toEqual([]);
  expect([demo.openSessions(), demo.openRefreshTokens()]).toEqual([0, 0]);
});

test('who types a password that only an external directory takes is led there, and told why', async ({
  latchkey,
  demo,
  theirs,
  opened,
}) => {
  await toSignIn(latchkey, demo);
  await latchkey.signIn.signIn(SOFIA, 'typed all the same');
  await expect(latchkey.visit.shown).toBeVisible();
  await expect(latchkey.page.locator('.note-info')).toContainText('Microsoft Entra ID');
  await signInAndAllow(theirs, demo, await opened(1), SOFIA);
  await toReady(latchkey);
  expect(demo.appPasswords(SOFIA)).toHaveLength(1);
});

test('whoever does not come back from the browser in time, or gives up, leaves nothing', async ({
  latchkey,
  electronApp,
  demo,
  opened,
  expectNothingLeft,
}) => {
  const { visit, failure } = latchkey;
  const clock = await mainClock(electronApp);
  await toSignIn(latchkey, demo);
  await visit.choose();
  await visit.begin();
  await expect(visit.shown).toBeVisible();
  const back = new URL(await opened(1)).searchParams.get('redirect_uri') ?? '';
  await clock.putForward(9 * 60_000);
  await expect(visit.shown).toBeVisible();
  expect((await fetch(back)).status).toBe(404); // it listens, and that was no answer
  await clock.putForward(60_000);
  await expect(failure.at('sign-in')).toBeVisible();
  await expect(failure.code).toHaveText('LK-2010');
  await expectNothingLeft('nora');
  await expect(fetch(back)).rejects.toThrow();

  await failure.tryAgain();
  await visit.begin();
  await expect(visit.shown).toBeVisible();
  await visit.back();
  await expect(visit.shown).toHaveCount(0);
  await expectNothingLeft('nora');
});
