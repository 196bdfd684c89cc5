import { expect, test } from '../leak-fixture.ts';
import { toSignIn } from '../journey/walk.ts';

test('no app password and no session comes to the window, through a set-up and a removal', async ({
  latchkey,
  observed,
  demo,
  yuki,
  issued,
  expectNothingLeft,
}) => {
  const { signIn, code, ready, drives, removal } = latchkey;
  await observed.during(async () => {
    await toSignIn(latchkey, demo);
    await signIn.type(yuki.name, yuki.password);
    await expect(code.shown).toBeVisible();
    await code.type(demo.codeFor('yuki'));
    await expect(ready.shown).toBeVisible({ timeout: 30_000 });
    await ready.done();
    await expect(drives.cards).toHaveCount(1);
  });
  expect(demo.secretsIssued().appPasswords).toHaveLength(1);
  expect(await observed.leaks(issued())).toEqual([]);

  await observed.during(async () => {
    await drives.removeOnly();
    await removal.confirm();
    await removal.type(yuki.password);
    await expect(code.shown).toBeVisible();
    await code.type(demo.codeFor('yuki'));
    await expect(removal.removed).toBeVisible({ timeout: 30_000 });
  });
  expect(issued().length).toBeGreaterThanOrEqual(3); // an app password and two sessions
  expect(await observed.leaks(issued())).toEqual([]);
  expect(await observed.leaksNow([{ text: yuki.password, login: yuki.login }])).toEqual([]);
  expect(observed.looks).toBeGreaterThan(10);
  await expectNothingLeft('yuki');
});

test('nor through one that fails, with its report', async ({ latchkey, observed, demo, yuki, issued }) => {
  const { signIn, code, failure } = latchkey;
  await observed.during(async () => {
    await toSignIn(latchkey, demo);
    await signIn.type(yuki.name, yuki.password);
    await expect(code.shown).toBeVisible();
    demo.fault({ path: '^/webdav', action: { kind: 'respond', status: 500, body: 'no' } });
    await code.type(demo.codeFor('yuki'));
    await expect(failure.shown).toBeVisible({ timeout: 40_000 });
    await failure.report();
    await expect(latchkey.page.locator('pre')).toContainText('Latchkey');
  });
  expect(demo.secretsIssued().appPasswords).toHaveLength(1);
  expect(await observed.leaks(issued())).toEqual([]);
  expect(await observed.leaksNow([{ text: yuki.password, login: yuki.login }])).toEqual([]);
});

test('the user’s own password is gone from the page as soon as it is sent', async ({
  latchkey,
  observed,
  demo,
  yuki,
}) => {
  const { signIn, code, ready } = latchkey;
  const own = [{ text: yuki.password, login: yuki.login }];
  await toSignIn(latchkey, demo);
  const wrong = `${yuki.password} wrong`;
  await signIn.type(yuki.name, wrong);
  await expect(signIn.trouble).toBeVisible();
  expect(await observed.leaksNow(own)).toEqual([]);

  await signIn.typePassword(yuki.password);
  expect((await observed.leaksNow(own)).map(({ where }) => where)).toContain('fields'); // as long as it stands there
  await signIn.submit();
  await expect(code.shown).toBeVisible();
  expect(await observed.leaksNow(own)).toEqual([]);

  await code.type(demo.codeFor('yuki'));
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  expect(await observed.leaksNow(own)).toEqual([]);
});
