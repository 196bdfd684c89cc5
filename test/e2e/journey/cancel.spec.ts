import type { Demo } from '../../demo/demo.ts';
import type { RequestMatch } from '../../demo/journal.ts';
import { keyringProcess } from '../../support/keyring-process.ts';
import { stopProcess } from '../../support/session-processes.ts';
import { expect, test } from '../journey-fixture.ts';
import { signInAs, toCode, toReady, toSignIn } from './walk.ts';

/** The platform has a request like this one; a slow machine takes its time to make it. */
const asked = async (demo: Demo, request: RequestMatch): Promise<void> => {
  await demo.waitFor(request, 1, 30_000);
};

/** Without an answer until the app gives up. */
const hang = { kind: 'hang', when: 'after' } as const;

test('going back or cancelling leaves nothing, before anything was begun', async ({
  latchkey,
  demo,
  expectNothingLeft,
}) => {
  const { address, signIn, method, code } = latchkey;
  const signInWith = (user: string): Promise<void> => signIn.signIn(user, demo.user(user).password);

  await test.step('from the sign-in', async () => {
    await toSignIn(latchkey, demo);
    await signIn.back();
    await expect(address.shown).toBeVisible();
    await expectNothingLeft('nora');
  });
  await test.step('while the platform signs in', async () => {
    demo.fault({ method: 'POST', path: '/auth$', action: hang });
    await signInAs(latchkey, demo, 'nora');
    await asked(demo, { method: 'POST', path: '/auth$' });
    await signIn.cancel();
    await expect(signIn.user).toHaveValue('nora');
    await expect(signIn.password).toHaveValue('');
    demo.clearFaults();
    await expectNothingLeft('nora');
  });
  await test.step('from the choice of a second factor', async () => {
    await signInWith('c.martin@example.com');
    await expect(method.shown).toBeVisible();
    await method.back();
    await expect(signIn.password).toBeVisible();
    await expectNothingLeft('c.martin@example.com');
  });
  await test.step('from the code', async () => {
    await signInWith('alice');
    await expect(code.shown).toBeVisible();
    await code.back();
    await expect(signIn.password).toBeVisible();
    await expectNothingLeft('alice');
  });
});

/** Where the platform can keep a step waiting. */
const steps = [
  { step: 'create', request: { method: 'POST', path: '/app-credentials$' } },
  { step: 'map', request: { method: 'PROPFIND', path: '^/webdav' } },
  { step: 'prove', request: { method: 'PUT', path: '^/webdav' } },
] as const;

test('cancelling at any step leaves nothing, and the next set-up works', async ({
  latchkey,
  demo,
  session,
  expectNothingLeft,
}) => {
  const { working, undone, code, page } = latchkey;
  const create = { method: 'POST', path: '/app-credentials$' };
  const expectUndone = async (): Promise<void> => {
    await expect(undone.shown).toBeVisible({ timeout: 40_000 });
    await expectNothingLeft('alice');
    expect(demo.openSessions()).toBe(0);
    await undone.again();
    demo.advance(30_000); // a code is good once only
  };

  for (const { step, request } of steps) {
    await test.step(`at “${step}”`, async () => {
      await toCode(latchkey, demo, 'alice');
      demo.clearJournal();
      demo.fault({ ...request, action: hang });
      await code.enter(demo.codeFor('alice'));
      await asked(demo, request);
      await expect(working.running(step)).toBeVisible();
      await working.cancel();
      demo.clearFaults();
      await expectUndone();
    });
  }
  await test.step('while the keychain keeps one waiting', async () => {
    const keyring = await keyringProcess(session);
    await toCode(latchkey, demo, 'alice');
    demo.clearJournal();
    demo.fault({ ...create, action: { kind: 'delay', ms: 1000 }, times: 1 });
    await code.enter(demo.codeFor('alice'));
    await asked(demo, create);
    await stopProcess(keyring);
    await expect(working.running('store')).toBeVisible();
    await working.cancel();
    process.kill(keyring, 'SIGCONT');
    await expectUndone();
  });
  await test.step('the next set-up', async () => {
    await signInAs(latchkey, demo, 'nora');
    await toReady(latchkey);
    expect(demo.appPasswords('nora')).toHaveLength(1);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
