import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test as base } from '../journey-fixture.ts';
import { browserOptions } from '../../window/browser.ts';
import { toReady, toSignIn } from './walk.ts';

const test = base.extend({
  appEnv: async ({ session }, use) => {
    const config = join(session.home, '.config/latchkey');
    mkdirSync(config, { recursive: true });
    writeFileSync(join(config, 'settings.json'), '{ "version": 1, "oauth": { "clientId": "latchkey-desktop" } }');
    await use({ ...session.env, LANG: 'en_US.UTF-8' });
  },
});

test('a drive is set up by signing in with the person’s own browser', async ({ latchkey, demo, desktop }) => {
  const { page } = latchkey;
  await toSignIn(latchkey, demo);
  await page.getByRole('button', { name: 'Sign in in the browser' }).click();
  await page.locator('.actions .button-main').click();
  await expect(page.getByRole('heading', { name: 'Sign in in your browser' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
  await expect.poll(async () => (await desktop.calls('shell.openExternal')).length).toBe(1);
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect.poll(async () => (await desktop.calls('shell.openExternal')).length).toBe(2);
  const [[address] = []] = await desktop.calls('shell.openExternal');
  expect(await page.locator('.visit-link code').textContent()).toBe(address);

  const browser = await chromium.launch(browserOptions);
  const theirs = await browser.newPage({ locale: 'en' });
  await theirs.goto(String(address));
  await theirs.getByLabel('Sign-in name').fill('nora');
  await theirs.getByLabel('Password').fill(demo.user('nora').password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await theirs.getByRole('button', { name: 'Allow', exact: true }).click();
  await theirs.getByText('You are signed in').waitFor();
  await browser.close();

  await toReady(latchkey);
  expect(demo.appPasswords('nora')).toHaveLength(1);
  expect([demo.openSessions(), demo.openRefreshTokens()]).toEqual([0, 0]);
});

test('going back from the browser leaves nothing', async ({ latchkey, demo, expectNothingLeft }) => {
  const { page } = latchkey;
  await toSignIn(latchkey, demo);
  await page.getByRole('button', { name: 'Sign in in the browser' }).click();
  await page.locator('.actions .button-main').click();
  await expect(page.getByRole('heading', { name: 'Sign in in your browser' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in in your browser' })).toHaveCount(0);
  await expectNothingLeft('nora');
});
