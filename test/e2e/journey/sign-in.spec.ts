import { expect, test } from '../journey-fixture.ts';
import { signInAs, toReady, toSignIn } from './walk.ts';

const refused = [
  { user: 'enzo', why: 'must enrol a second factor first', code: 'LK-2002' },
  { user: 'sofia@example.com', why: 'signs in through the organisation only', code: 'LK-2003' },
] as const;

test('an address, a password and an account that are not right can be mended', async ({
  latchkey,
  demo,
  expectNothingLeft,
}) => {
  const { welcome, address, code: codeScreen, failure, signIn } = latchkey;
  await test.step('an address without a platform', async () => {
    await welcome.begin();
    await address.enter('http://127.0.0.1:9');
    await expect(address.refused).toContainText('LK-30');
    await toSignIn(latchkey, demo);
  });
  for (const { user, why, code } of refused) {
    await test.step(`somebody who ${why} is told what to do`, async () => {
      await signIn.signIn(user, demo.user(user).password);
      await expect(failure.at('sign-in')).toBeVisible();
      await expect(failure.code).toHaveText(code);
      await expectNothingLeft(user);
      await failure.tryAgain();
      await expect(signIn.user).toHaveValue(user);
      await signIn.signIn('alice', demo.user('alice').password);
      await expect(codeScreen.shown).toBeVisible();
      await codeScreen.back();
    });
  }
  await test.step('a wrong password', async () => {
    await signIn.signIn('nora', 'not it');
    await expect(signIn.trouble).toContainText('LK-2001');
    await expect(signIn.password).toHaveValue('');
    await expect(signIn.password).toBeFocused();
    await signIn.signIn('nora', demo.user('nora').password);
    await toReady(latchkey);
  });
});

test('a code that is wrong, did not come or is too late can be mended', async ({
  latchkey,
  demo,
  expectNothingLeft,
}) => {
  const { code, failure, signIn } = latchkey;
  const create = { method: 'POST', path: '/app-credentials$' };
  /** As far as a sign-in goes: no drive comes of it, so that the next step can sign in again. */
  const endsBeforeTheDrive = async (): Promise<void> => {
    await expect(failure.at('create')).toBeVisible();
    await expect(failure.code).toHaveText('LK-3115');
    await failure.tryAgain();
  };
  demo.fault({ ...create, action: { kind: 'respond', status: 404 } });
  await test.step('a wrong one says how many attempts are left', async () => {
    await signInAs(latchkey, demo, 'alice');
    await expect(code.shown).toBeVisible();
    const right = demo.codeFor('alice');
    await code.enter(right === '000000' ? '111111' : '000000');
    await expect(code.error).toContainText('4');
    await expect(code.input).toHaveValue('');
    await expect(code.input).toBeFocused();
    await code.enter(right);
    await endsBeforeTheDrive();
  });
  await test.step('a new one can be had when the platform allows it, and counts down until then', async () => {
    await signIn.signIn('samuel', demo.user('samuel').password);
    await expect(code.sent).toContainText('44');
    demo.advance(25_000); // of the 30 seconds between two messages
    await code.resend.click();
    await expect(code.resend).toHaveAttribute('aria-disabled', 'true');
    const left = await code.secondsUntilResend();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(5);
    await expect.poll(() => code.secondsUntilResend()).toBeLessThan(left);
    await expect(code.resend).not.toHaveAttribute('aria-disabled');
    await code.resend.click();
    await expect.poll(() => demo.sentCodes().length).toBe(2);
    await expect(code.resend).toBeVisible();
    await code.enter(demo.codeFor('samuel'));
    await endsBeforeTheDrive();
  });
  await test.step('who is too late starts again', async () => {
    await signIn.signIn('alice', demo.user('alice').password);
    await expect(code.shown).toBeVisible();
    demo.advance(5 * 60_000);
    await code.enter(demo.codeFor('alice'));
    await expect(failure.at('sign-in')).toBeVisible();
    await expect(failure.code).toHaveText('LK-2102');
    await expectNothingLeft('alice');
    await failure.tryAgain();
    await signIn.signIn('alice', demo.user('alice').password);
    await expect(code.shown).toBeVisible();
    demo.advance(30_000); // a code is good once only
    demo.clearFaults();
    await code.enter(demo.codeFor('alice'));
    await toReady(latchkey);
  });
});
