import { writeFileSync } from 'node:fs';
import { close, launch, root } from '@latchkey/electron-stand-in/launch';
import { startDemo, type Demo } from '../../demo/demo.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { machineWithPolicy, policyFile } from '../machine-with-policy.ts';

const by = 'Managed by your IT department';

/** A machine for which IT has prepared accounts on two platforms, and fixed what people may change. */
const test = base.extend<{ other: Demo; rules: object }>({
  other: async ({}, use) => {
    const other = await startDemo();
    await use(other);
    await other.stop();
  },
  rules: async ({ demo, other }, use) => {
    await use({
      ...{ platformAddress: demo.address, moreDrives: false, remember: false, autostart: 'required', report: false },
      accounts: [
        { address: demo.address, user: 'nora', label: 'Company files' },
        { address: other.address, user: 'nora', label: 'Projects' },
        { address: 7 },
      ],
    });
  },
  electronApp: async ({ session, appEnv, rules }, use) => {
    const executable = machineWithPolicy({ version: 1, ...rules }, session.home);
    const app = await launch({ app: root, env: appEnv, home: session.home, executable });
    await use(app);
    await close(app);
  },
});

test('every account that IT has prepared is one click away, what it fixed is fixed, and what it retires goes', async ({
  latchkey,
  demo,
  other,
  rules,
  session,
}) => {
  const { signIn, ready, page } = latchkey;
  const main = page.getByRole('main');
  await expect(main).toContainText('Your IT department has prepared these drives');
  expect([demo.journal(), other.journal()]).toEqual([[], []]);

  // One click, and nothing but the password is typed.
  await page.getByRole('button', { name: 'Set up Projects' }).click();
  await expect(signIn.user).toHaveValue('nora');
  await signIn.signIn('nora', other.user('nora').password);
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await expect(ready.card).toContainText('Projects');
  await latchkey.showDrives();
  await expect(page.getByRole('button', { name: 'Set up Company files' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set up Projects' })).toHaveCount(0);

  await latchkey.showSettings();
  await expect(main).toContainText(by);
  for (const name of ['Remember my last sign-in', 'Start Latchkey with my computer']) {
    await expect(page.getByRole('switch', { name })).toBeDisabled();
    await expect(page.getByRole('switch', { name })).toHaveAccessibleDescription(by);
  }
  await expect(main).toContainText('accounts[3]');
  await expect(main).toContainText('Saving a reportNo');

  // Without a restart, Latchkey is retired: nothing can be set up any more, and the person is told what will happen.
  writeFileSync(policyFile(session.home), JSON.stringify({ version: 1, ...rules, retire: true }));
  await latchkey.showDrives();
  await expect(main).toContainText('Your IT department is retiring Latchkey');
  await expect(page.getByRole('button', { name: /^Set up/ })).toHaveCount(0);
  await expect(main).toContainText('Projects');

  // Its turn may be hours away, and a person need not wait: the drive is gone at once, and what only they can end on the server is said.
  await page.getByRole('button', { name: 'Do it now' }).click();
  await expect(main).toContainText('1 app password left to delete. To delete it on the server, sign in again below.', {
    timeout: 30_000,
  });
  await expect(latchkey.drives.cards).toHaveCount(0);
  await page.getByRole('button', { name: 'Do it now' }).click();
  await latchkey.removal.type(other.user('nora').password);
  await expect(main).toContainText('Latchkey has left nothing behind', { timeout: 30_000 });
  expect(other.appPasswords('nora')).toEqual([]);
});
