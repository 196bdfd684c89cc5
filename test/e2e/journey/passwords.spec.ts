import { makeAppPassword } from '../../demo/client.ts';
import { expect, test } from '../journey-fixture.ts';
import { signInAs, toReady } from './walk.ts';

test('somebody looks through their app passwords and deletes two; the drive stays', async ({ latchkey, demo }) => {
  const user = 'nora';
  await signInAs(latchkey, demo, user);
  await toReady(latchkey);
  await latchkey.ready.done();
  const others = ['Old phone', 'Old tablet', 'Scanner', ...Array.from({ length: 6 }, (_, n) => `Device ${String(n)}`)];
  for (const name of others) await makeAppPassword(demo, user, name);

  await latchkey.passwords.show();
  await latchkey.passwords.signIn(demo.user(user).password);
  await expect(latchkey.passwords.rows).toHaveCount(10);
  await latchkey.passwords.filter('here');
  await expect(latchkey.passwords.rows).toHaveCount(1);
  await latchkey.passwords.filter('all');
  await latchkey.passwords.search('old');
  await expect(latchkey.passwords.rows).toHaveCount(2);
  await latchkey.passwords.box.press('Control+a');
  await latchkey.passwords.delete(2);
  expect(demo.appPasswords(user)).toHaveLength(10);
  await latchkey.passwords.confirm();
  await expect(latchkey.passwords.deleted(2)).toBeVisible();
  const left = demo.appPasswords(user).map(({ name }) => name);
  expect(left).toHaveLength(8);
  expect(left).toContain('Scanner');

  await latchkey.showDrives();
  await expect(latchkey.drives.cards).toHaveCount(1);
});

test('a set-up at the limit of app passwords makes room and goes on where it stopped', async ({ latchkey, demo }) => {
  const user = 'lea';
  const before = demo.appPasswords(user).length;
  await signInAs(latchkey, demo, user);
  await expect(latchkey.passwords.atLimit).toBeVisible();
  await latchkey.passwords.rows.first().click();
  await latchkey.passwords.deleteAndGoOn(1);
  await expect(latchkey.ready.shown).toBeVisible({ timeout: 30_000 });
  expect(demo.appPasswords(user)).toHaveLength(before);
});
