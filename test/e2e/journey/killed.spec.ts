import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { expect, test } from '../journey-fixture.ts';
import { killAt, killed } from './kill-at.ts';
import { signInAs, toReady, toSignIn } from './walk.ts';
import { expectWorkingDrive } from './working-drive.ts';

/** As a pattern that fits every name of a drive. */
const words = (outcome: 'finished' | 'undone', kind: 'setup' | 'remove' = 'setup'): RegExp =>
  new RegExp(wordsIn('en').recovery[kind][outcome]({ label: '|' }).replace('|', '.+'));

test.describe('killed before anything was begun, it starts with nothing', () => {
  const places = [
    {
      at: 'the platform’s answer to it',
      walk: async (...[window, demo]: Parameters<typeof toSignIn>) => {
        demo.fault({ method: 'POST', path: '/auth$', action: { kind: 'hang', when: 'after' }, times: 1 });
        await signInAs(window, demo, 'nora');
        await demo.waitFor({ method: 'POST', path: '/auth$' }, 1, 30_000);
      },
      // Whether there is a session was in the answer that nobody read.
      mayBeSignedIn: true,
    },
    {
      at: 'the names',
      walk: (...[window, demo]: Parameters<typeof toSignIn>) => toSignIn(window, demo),
    },
  ];
  for (const { at, walk, mayBeSignedIn = false } of places) {
    test(`at ${at}`, async ({ electronApp, latchkey, demo, startAgain, expectNothingLeft }) => {
      await walk(latchkey, demo);
      const ended = killed(electronApp);
      electronApp.process().kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      const again = await startAgain();
      if (mayBeSignedIn) await expect(again.recovered).toContainText('You may still be signed in there');
      else {
        await expect(again.welcome.shown).toBeVisible();
        await expect(again.recovered).toHaveCount(0);
      }
      await expectNothingLeft('nora');
    });
  }
});

test.describe('killed while it sets a drive up, the next start undoes or finishes it and says so', () => {
  // One for each thing that the window can say; `test/faults` kills at every effect.
  const points = [
    { step: 'create', state: 'done', then: 'undone' },
    { step: 'store', state: 'done', then: 'finished' },
    { step: 'save', state: 'done', then: 'a drive' },
  ] as const;
  for (const { step, state, then } of points) {
    test(`“${step}” ${state}: ${then}`, async ({ electronApp, latchkey, demo, startAgain, expectNothingLeft }) => {
      await toSignIn(latchkey, demo);
      await killAt(electronApp, step, state);
      const ended = killed(electronApp);
      await latchkey.signIn.signIn('nora', demo.user('nora').password);
      expect(await ended).toBe('SIGKILL');

      const again = await startAgain();
      if (then !== 'a drive') await expect(again.recovered).toContainText(words(then), { timeout: 30_000 });
      if (then === 'undone') {
        await expectNothingLeft('nora');
        await expect(again.drives.cards).toHaveCount(0);
        return;
      }
      await expect(again.drives.cards).toContainText('Connected');
      if (then === 'a drive') await expect(again.recovered).toHaveCount(0);
      expect(demo.appPasswords('nora')).toHaveLength(1);
      await expectWorkingDrive(await again.drives.path(again.drives.cards), demo, 'nora');
    });
  }
});

test('what takes its time to be finished is told when it is', async ({ electronApp, latchkey, demo, startAgain }) => {
  await toSignIn(latchkey, demo);
  await killAt(electronApp, 'store', 'done');
  const ended = killed(electronApp);
  await latchkey.signIn.signIn('nora', demo.user('nora').password);
  await ended;
  demo.latency(5000); // several requests of that are much longer than the page takes to come up, on a busy machine too
  const again = await startAgain();
  await expect(again.welcome.shown).toBeVisible();
  await expect(again.recovered).toHaveCount(0);
  demo.latency(0);
  await expect(again.recovered).toContainText(words('finished'), { timeout: 30_000 });
  await expect(again.drives.cards).toContainText('Connected');
});

test('killed before the platform has answered that it made an app password, the next start finds and deletes it', async ({
  electronApp,
  latchkey,
  demo,
  startAgain,
  expectNothingLeft,
}) => {
  await toSignIn(latchkey, demo);
  demo.fault({ method: 'POST', path: '/app-credentials$', action: { kind: 'hang', when: 'after' }, times: 1 });
  const ended = killed(electronApp);
  await latchkey.signIn.signIn('nora', demo.user('nora').password);
  await expect.poll(() => demo.appPasswords('nora').length, { timeout: 30_000 }).toBe(1);
  electronApp.process().kill('SIGKILL');
  await ended;
  const again = await startAgain();
  await expect(again.recovered).toContainText(words('undone'), { timeout: 30_000 });
  await expectNothingLeft('nora');
});

test('a removal that is killed is finished by the next start, which says so', async ({
  electronApp,
  latchkey,
  demo,
  startAgain,
  expectNothingLeft,
}) => {
  const { ready, drives, removal } = latchkey;
  await signInAs(latchkey, demo, 'nora');
  await toReady(latchkey);
  await ready.done();
  await drives.removeOnly();
  await removal.confirm();
  await killAt(electronApp, 'revoke', 'done');
  const ended = killed(electronApp);
  await removal.signIn(demo.user('nora').password);
  expect(await ended).toBe('SIGKILL');
  const again = await startAgain();
  await expect(again.recovered).toContainText(words('finished', 'remove'), { timeout: 30_000 });
  await expect(again.drives.cards).toHaveCount(0);
  await expectNothingLeft('nora');
});
