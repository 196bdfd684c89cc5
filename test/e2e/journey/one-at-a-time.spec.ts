import { runCli } from '../../support/run-cli.ts';
import { expect, test } from '../journey-fixture.ts';
import { toCode, toReady } from './walk.ts';

test('while a set-up runs, another one is refused in the terminal, and the window leads back to the first', async ({
  latchkey,
  demo,
  session,
}) => {
  const { code, drives } = latchkey;
  await toCode(latchkey, demo, 'alice');

  const args = ['setup', '--json', '--platform', demo.address, '--user', 'rosa'];
  const second = await runCli(args, { env: session.env, answers: [demo.user('rosa').password] });
  expect(second.result).toMatchObject({ ok: false, failure: { code: 'LK-1009' } });

  await latchkey.showDrives();
  await drives.setUpAnother();
  await expect(code.shown).toBeVisible();
  await code.enter(demo.codeFor('alice'));
  await toReady(latchkey);
  expect(demo.appPasswords('alice')).toHaveLength(1);
  expect(demo.appPasswords('rosa')).toEqual([]);
});
