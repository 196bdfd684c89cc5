import { close, launch, root } from '@latchkey/electron-stand-in/launch';
import type { Demo } from '../../demo/demo.ts';
import { startX11Display } from '../../support/x11-display.ts';
import { expect, test } from '../journey-fixture.ts';
import { machineWithPolicy } from '../machine-with-policy.ts';
import type { LatchkeyWindow } from '../pages/latchkey-window.ts';
import { keptSecrets } from './working-drive.ts';

/** From the first screen to the app password for NetSync. */
async function makeOne({ page, address, signIn }: LatchkeyWindow, demo: Demo) {
  await page.getByRole('button', { name: 'Drives' }).click();
  await page.getByRole('button', { name: 'For another application…' }).click();
  await page.getByLabel('Name of the application').fill('NetSync');
  await page.getByRole('button', { name: 'Continue' }).click();
  await address.enter(demo.address);
  await signIn.signIn('nora', demo.user('nora').password);
  await expect(page.getByRole('heading', { name: 'The app password for NetSync is ready' })).toBeVisible();
}

test('without IT’s leave an app password is made, kept and renewed, and cannot be handed over', async ({
  latchkey,
  demo,
  session,
}) => {
  const { page, renewal } = latchkey;
  await makeOne(latchkey, demo);
  await expect(page.getByText('only your IT department can allow that')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Password saved')).toBeVisible();
  await expect(page.getByRole('button', { name: /Copy once/ })).toHaveCount(0);

  const [old] = demo.appPasswords('nora');
  const [oldSecret = ''] = demo.secretsIssued().appPasswords;
  await renewal.beginFromMenu('NetSync');
  await expect(page.getByText('Quit NetSync first, then renew')).toBeVisible();
  await page.getByRole('button', { name: 'I’ve quit it, renew now' }).click();
  await renewal.signIn(demo.user('nora').password);
  await expect(renewal.renewed).toBeVisible();
  const left = demo.appPasswords('nora');
  expect(left).toHaveLength(1);
  expect(left[0]?.id).not.toBe(old?.id);
  const [, newSecret = ''] = demo.secretsIssued().appPasswords;
  expect(await keptSecrets(session)).toEqual([newSecret]);
  expect(newSecret).not.toBe(oldSecret);
  await renewal.done();
  await expect(page.getByText('Password saved')).toBeVisible();

  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('Off. Only your IT department can allow it.')).toBeVisible();
});

const allowed = test.extend<{ display: Awaited<ReturnType<typeof startX11Display>> }>({
  display: async ({}, use) => {
    const display = await startX11Display();
    await use(display);
    await display.stop();
  },
  electronApp: async ({ session, appEnv, display }, use) => {
    const executable = machineWithPolicy({ version: 1, handOver: true }, session.home);
    const env = { ...appEnv, DISPLAY: display.name };
    const app = await launch({ app: root, env, home: session.home, executable });
    await use(app);
    await close(app);
  },
});

allowed('with IT’s leave it is handed over for one paste, and never shown', async ({ latchkey, demo, display }) => {
  const { page } = latchkey;
  await makeOne(latchkey, demo);
  await page.getByRole('button', { name: 'Copy once' }).click();
  await page.getByRole('button', { name: 'Copy once' }).click();
  await expect(page.getByText(/Now paste it into the password field of NetSync/).first()).toBeVisible();
  await page.waitForTimeout(400);
  const pasted = (await display.paste()) ?? '';
  expect(pasted).toMatch(/^[!-~]{24}$/);
  await expect(page.getByText('Pasted once, and cleared from the clipboard.')).toBeVisible();
  expect(await page.content()).not.toContain(pasted);
  expect(await display.paste()).toBeUndefined();
});
