import { writeFileSync } from 'node:fs';
import { close, launch, root } from '@latchkey/electron-stand-in/launch';
import { startDemo, type Demo } from '../../demo/demo.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { machineWithPolicy, policyFile } from '../machine-with-policy.ts';

/** A machine on which IT has fixed the platform; and another platform. */
const test = base.extend<{ other: Demo }>({
  other: async ({}, use) => {
    const other = await startDemo();
    await use(other);
    await other.stop();
  },
  electronApp: async ({ session, appEnv, demo }, use) => {
    const rules = { platform: { address: demo.address }, userTemplate: 'nora', driveLabel: 'Company files' };
    const executable = machineWithPolicy({ version: 1, ...rules }, session.home);
    const app = await launch({ app: root, env: appEnv, home: session.home, executable });
    await use(app);
    await close(app);
  },
});

test('where IT has fixed the address nobody is asked for it, no link leads elsewhere, and Settings says who fixed it', async ({
  latchkey,
  demo,
  other,
  handOver,
  session,
}) => {
  const { welcome, signIn, address, link, ready, page } = latchkey;
  await expect(welcome.shown).toBeVisible();
  await expect(page.getByRole('main')).toContainText(demo.address);
  await welcome.begin();
  await expect(signIn.user).toHaveValue('nora');
  await signIn.back();
  await expect(address.input).toHaveValue(demo.address);
  await expect(address.input).not.toBeEditable();
  await expect(page.getByRole('main')).toContainText('Managed by your IT department');

  await handOver(`latchkey://setup?platform=${encodeURIComponent(other.address)}`);
  await expect(link.host).toHaveText(new URL(other.address).host);
  await link.accept();
  await expect(address.refused).toContainText('Your IT department has set which server this computer connects to');
  await expect(address.refused).toContainText('LK-6003');
  expect(other.journal()).toEqual([]);
  await address.goOn();
  await signIn.signIn('nora', demo.user('nora').password);
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await expect(ready.card).toContainText('Company files');

  await latchkey.showDrives();
  await latchkey.showSettings();
  await expect(page.getByRole('main')).toContainText(`${demo.address} – Managed by /etc/latchkey/policy.json`);

  // What IT changes is followed without a restart.
  const rules = { platformAddress: demo.address, policyRevision: 'autumn', moreDrives: false, newRule: 1 };
  writeFileSync(policyFile(session.home), JSON.stringify({ version: 1, ...rules }));
  await expect(page.getByRole('main')).toContainText('autumn');
  await expect(page.getByRole('main')).toContainText('More than one driveNo');
  await expect(page.getByRole('main')).toContainText('newRule');
});
