import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, launch, root } from '@latchkey/electron-stand-in/launch';
import { makeAppPassword } from '../../demo/client.ts';
import { expect, test as base } from '../leak-fixture.ts';
import { machineWithPolicy, policyFile } from '../machine-with-policy.ts';
import { wholeTextsInHeap } from '../observed-page.ts';

const ADMINISTRATOR = 'olivia';
const reason = 'Laptop lost, ticket 4711';

/** A machine on which IT allows administrators to manage other users' app passwords. */
const test = base.extend({
  electronApp: async ({ session, appEnv }, use) => {
    const executable = machineWithPolicy({ version: 1, administration: true }, session.home);
    const app = await launch({ app: root, env: appEnv, home: session.home, executable, switches: [wholeTextsInHeap] });
    await use(app);
    await close(app);
  },
});

test('an administrator finds a user and ends two app passwords with a reason; who is none, or where IT forbids it, cannot', async ({
  latchkey,
  demo,
  observed,
  issued,
  session,
}) => {
  const { administration, code, welcome } = latchkey;
  const names = ['Network drive – LAPTOP-1 – 2026-11-01 10:00 – kfnqx7-ab3d', 'Old phone', 'Scanner'];
  for (const name of names) await makeAppPassword(demo, 'nora', name);
  await expect(welcome.shown).toBeVisible();
  await latchkey.showDrives();

  await observed.during(async () => {
    await administration.entry.click();
    await administration.signIn(demo.address, 'rosa', demo.user('rosa').password);
    await expect(administration.search).toBeVisible();
    await administration.find('nora');
    await expect(administration.trouble).toContainText('LK-2020');
    await administration.signOut();

    await administration.signIn(demo.address, ADMINISTRATOR, demo.user(ADMINISTRATOR).password);
    await expect(code.shown).toBeVisible();
    await code.enter(demo.codeFor(ADMINISTRATOR));
    await expect(administration.search).toBeVisible();
    await administration.find('nobody at all');
    await expect(administration.users).toHaveCount(0);
    await administration.find('NOR');
    await administration.open(0);
    await expect(administration.list).toContainText('nora');
    await expect(administration.rows).toHaveCount(3);
    await expect(administration.rows.filter({ hasText: 'LAPTOP-1' })).toContainText('Latchkey on another computer');
    for (const name of ['LAPTOP-1', 'Old phone']) await administration.rows.filter({ hasText: name }).click();
    await administration.delete(2);
    await expect(administration.confirmation).toContainText('2 app passwords of nora');
    await administration.confirm();
    await expect(administration.reason).toHaveAttribute('aria-invalid', 'true');
    expect(demo.appPasswords('nora')).toHaveLength(3);
    await administration.reason.fill(reason);
    await administration.confirm();
    await expect(administration.deleted(2, 'nora')).toBeVisible();
  });
  expect(demo.appPasswords('nora').map(({ name }) => name)).toEqual(['Scanner']);
  const ended = { by: ADMINISTRATOR, of: 'nora', reason };
  expect(demo.trail()).toMatchObject([ended, ended]);
  const log = readFileSync(join(session.home, '.local/state/latchkey/latchkey.log'), 'utf8');
  expect(log.match(/"password-of-user-revoked"/g)).toHaveLength(2);

  // Without a restart, IT takes it back: the person is signed out, and nothing leads there any more.
  writeFileSync(policyFile(session.home), JSON.stringify({ version: 1, administration: false }));
  await expect(administration.trouble).toContainText('LK-6001');
  await expect(administration.entry).toHaveCount(0);

  expect(issued().length).toBeGreaterThanOrEqual(5); // three app passwords and two sessions
  expect(await observed.leaks(issued())).toEqual([]);
  const own = ['rosa', ADMINISTRATOR].map((user) => demo.user(user));
  expect(await observed.leaksNow(own.map(({ password, login }) => ({ text: password, login })))).toEqual([]);
});
