import { expect, test } from '../journey-fixture.ts';
import { signInAs, toReady } from './walk.ts';
import { expectWorkingDrive, keptSecrets } from './working-drive.ts';

const users = [
  { user: 'alice', by: 'an authenticator app' },
  { user: 'samuel', by: 'a text message' },
  { user: 'yuki', by: 'a YubiKey' },
  { user: 'nora', by: undefined },
] as const;

for (const { user, by } of users) {
  test(`anyone gets a working drive with ${by ?? 'no second factor'}`, async ({ latchkey, demo, session, desktop }) => {
    await signInAs(latchkey, demo, user);
    if (by !== undefined) {
      await expect(latchkey.code.shown).toBeVisible();
      await latchkey.code.enter(demo.codeFor(user));
    }
    await toReady(latchkey);

    const [password, ...others] = demo.appPasswords(user);
    expect(others).toEqual([]);
    expect(await latchkey.ready.passwordName()).toBe(password?.name);
    const [made] = demo.secretsIssued().appPasswords;
    expect(await keptSecrets(session)).toContain(made);
    await expectWorkingDrive(await latchkey.ready.folder(), demo, user);

    await latchkey.ready.open();
    await expect.poll(() => desktop.calls('shell.openPath')).toHaveLength(1);
    await latchkey.ready.done();
    await expect(latchkey.drives.cards).toHaveCount(1);
  });
}

test('somebody with several second factors chooses one, and may choose another', async ({ latchkey, demo }) => {
  const user = 'c.martin@example.com';
  await signInAs(latchkey, demo, user);
  await expect(latchkey.method.shown).toBeVisible();
  await latchkey.method.choose('email');
  await expect(latchkey.code.sent).toContainText('@');
  await latchkey.code.otherWay();
  await expect(latchkey.method.shown).toBeVisible();
  await latchkey.method.choose('sms');
  await expect(latchkey.code.sent).toContainText('12');
  await latchkey.code.enter(demo.codeFor(user, 'sms'));
  await toReady(latchkey);
});
