import type { RecordedDesktop } from '@latchkey/electron-stand-in/recorded-desktop';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { basic } from '../../demo/client.ts';
import { startDemo, type Demo } from '../../demo/demo.ts';
import { startGranter, type Granter } from '../../support/grant-in-browser.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { mainClock } from '../main-clock.ts';
import type { LatchkeyWindow } from '../pages/latchkey-window.ts';
import { toReady } from './walk.ts';

/** Signs in by e-mail address; the files are below another name. */
const USER = 'c.martin@example.com';
/** How long a request can be granted. */
const FLOW_MS = 1_200_000;

const test = base.extend<{ demo: Demo; granter: Granter }>({
  demo: async ({}, use) => {
    const demo = await startDemo({ nextcloud: '/cloud' });
    await use(demo);
    await demo.stop();
  },
  granter: async ({ demo }, use) => {
    const granter = await startGranter(demo);
    await use(granter);
    await granter.close();
  },
});

/** Where the browser was sent the last time, once it was so often. */
const opened = async (desktop: RecordedDesktop, count = 1): Promise<string> => {
  await expect.poll(() => desktop.calls('shell.openExternal')).toHaveLength(count);
  return String((await desktop.calls('shell.openExternal')).at(-1)?.[0]);
};

/** From the sign-in to the wait for the browser. */
async function toBrowser({ visit }: LatchkeyWindow): Promise<void> {
  await visit.begin();
  await expect(visit.shown).toBeVisible();
}

test('a Nextcloud drive is set up in the browser, and needs it again only when its app password was revoked', async ({
  latchkey,
  demo,
  desktop,
  granter,
}) => {
  const { page } = latchkey;
  await latchkey.welcome.begin();
  await latchkey.address.enter(`${demo.address}/cloud`);
  await toBrowser(latchkey);
  const url = await opened(desktop);
  expect(url).toContain(`${demo.address}/cloud/index.php/login/v2/flow/`);
  expect(await granter.grant(url, USER)).toContain('Account connected');
  await expect(latchkey.visit.account).toBeVisible();
  await expect(page.locator('.intro')).toContainText('c.martin');
  await latchkey.visit.isMine();
  await expect(latchkey.ready.shown).toBeVisible({ timeout: 30_000 });
  await latchkey.ready.rename('Cloud');
  await expect(latchkey.ready.card).toContainText('Cloud', { timeout: 30_000 });
  await latchkey.ready.done();
  await expect(latchkey.drives.cards).toHaveCount(1);
  const [made = ''] = demo.secretsIssued().appPasswords;

  await latchkey.renewal.begin('Cloud');
  await expect(latchkey.renewal.renewed).toBeVisible({ timeout: 30_000 });
  await latchkey.renewal.done();
  const [, renewed = ''] = demo.secretsIssued().appPasswords;
  const works = async (password: string): Promise<boolean> => {
    const headers = { Authorization: basic(USER, password), 'OCS-APIRequest': 'true' };
    return (await fetch(`${demo.address}/cloud/ocs/v2.php/cloud/user`, { headers })).ok;
  };
  expect([await works(made), await works(renewed)]).toEqual([false, true]);

  demo.revokeAll(USER);
  await latchkey.renewal.begin('Cloud');
  await expect(latchkey.visit.shown).toBeVisible();
  await granter.grant(await opened(desktop, 2), USER);
  await expect(latchkey.renewal.renewed).toBeVisible({ timeout: 30_000 });
  await latchkey.renewal.done();
  const last = demo.secretsIssued().appPasswords.at(-1) ?? '';
  expect([last === renewed, await works(last)]).toEqual([false, true]);

  await latchkey.drives.removeOnly();
  await latchkey.removal.confirm();
  await expect(latchkey.removal.removed).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.note-good')).toContainText('Its app password has been deleted on the server');
  expect(await works(last)).toBe(false);
});

test('what nobody grants in time, and what the person gives up, leaves nothing', async ({
  latchkey,
  electronApp,
  demo,
  expectNothingLeft,
}) => {
  const { visit, failure, undone } = latchkey;
  const clock = await mainClock(electronApp);
  await latchkey.welcome.begin();
  await latchkey.address.enter(`${demo.address}/cloud`);
  await toBrowser(latchkey);
  await clock.putForward(FLOW_MS);
  await expect(failure.at('sign-in')).toBeVisible();
  await expect(failure.code).toHaveText('LK-2010');
  await expectNothingLeft(USER);

  // Given up before that, it could still be granted: it is said until when, and taken back after that.
  await failure.tryAgain();
  await toBrowser(latchkey);
  await visit.back();
  await expect(failure.code).toHaveText('LK-3110');
  await clock.putForward(FLOW_MS);
  await failure.undoEverything();
  await expect(undone.shown).toBeVisible();
  await expectNothingLeft(USER);
});

test('the files of somebody else who was faster in the browser are not connected, and nothing of it stays', async ({
  latchkey,
  demo,
  desktop,
  granter,
  expectNothingLeft,
}) => {
  await latchkey.welcome.begin();
  await latchkey.address.enter(`${demo.address}/cloud`);
  await toBrowser(latchkey);
  await granter.grant(await opened(desktop), USER);
  await expect(latchkey.visit.account).toBeVisible();
  await latchkey.visit.isNotMine();
  await expect(latchkey.failure.code).toHaveText('LK-2017');
  await expectNothingLeft(USER);
});

test('whoever has an app password already gives it, and is told that only they can delete it', async ({
  latchkey,
  demo,
}) => {
  const { page } = latchkey;
  const headers = { Authorization: basic('nora', demo.user('nora').password), 'OCS-APIRequest': 'true' };
  await fetch(`${demo.address}/cloud/ocs/v2.php/core/getapppassword`, { headers });
  const [password = ''] = demo.secretsIssued().appPasswords;
  await latchkey.welcome.begin();
  await latchkey.address.enter(`${demo.address}/cloud`);
  await page.getByRole('button', { name: wordsIn('en').signIn.withAppPassword }).click();
  await page.getByLabel(wordsIn('en').signIn.user).fill('nora');
  const field = page.getByLabel(wordsIn('en').signIn.appPassword);
  await field.fill('not it');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('LK-2001');
  await expect(field).toHaveValue('');
  await field.fill(password);
  await field.press('Enter');
  await toReady(latchkey);
  await latchkey.ready.done();
  await latchkey.drives.removeOnly();
  await latchkey.removal.confirm();
  await expect(page.getByText(`${demo.address}/cloud/index.php/settings/user/security`)).toBeVisible();
});
