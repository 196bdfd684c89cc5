import { expect, test } from '../journey-fixture.ts';
import { signInAs, toReady, toSignIn } from './walk.ts';

test('a wrong password can be mended', async ({ latchkey, demo }) => {
  const { signIn } = latchkey;
  await toSignIn(latchkey, demo);
  await signIn.signIn('nora', 'not it');
  await expect(signIn.trouble).toContainText('LK-2001');
  await expect(signIn.password).toHaveValue('');
  await expect(signIn.password).toBeFocused();
  await signIn.signIn('nora', demo.user('nora').password);
  await toReady(latchkey);
});

test('a wrong code can be mended, and says how many attempts are left', async ({ latchkey, demo }) => {
  const { code } = latchkey;
  await signInAs(latchkey, demo, 'alice');
  await expect(code.shown).toBeVisible();
  const right = demo.codeFor('alice');
  await code.enter(right === '000000' ? '111111' : '000000');
  await expect(code.error).toContainText('4');
  await expect(code.input).toHaveValue('');
  await expect(code.input).toBeFocused();
  await code.enter(right);
  await toReady(latchkey);
});

test('a new code can be had when the platform allows it, and counts down until then', async ({ latchkey, demo }) => {
  const { code } = latchkey;
  await signInAs(latchkey, demo, 'samuel');
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
  await toReady(latchkey);
});

test('who is too late with the code starts again', async ({ latchkey, demo, expectNothingLeft }) => {
  const { code, failure, signIn } = latchkey;
  await signInAs(latchkey, demo, 'alice');
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
  await code.enter(demo.codeFor('alice'));
  await toReady(latchkey);
});

const refused = [
  { user: 'enzo', why: 'must enrol a second factor first', code: 'LK-2002' },
  { user: 'sofia@example.com', why: 'signs in through the organisation only', code: 'LK-2003' },
] as const;

for (const { user, why, code } of refused) {
  test(`somebody who ${why} is told what to do`, async ({ latchkey, demo, expectNothingLeft }) => {
    const { failure, signIn } = latchkey;
    await signInAs(latchkey, demo, user);
    await expect(failure.at('sign-in')).toBeVisible();
    await expect(failure.code).toHaveText(code);
    await expectNothingLeft(user);
    await failure.tryAgain();
    await expect(signIn.user).toHaveValue(user);
    await signIn.signIn('nora', demo.user('nora').password);
    await expect(latchkey.drive.shown).toBeVisible();
  });
}

test('an address without a platform can be mended', async ({ latchkey, demo }) => {
  const { address } = latchkey;
  await address.enter('http://127.0.0.1:9');
  await expect(address.refused).toContainText('LK-30');
  await toSignIn(latchkey, demo);
});
