import { readlink } from 'node:fs/promises';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { run } from '../../../electron/os/run.ts';
import { expect, test } from '../journey-fixture.ts';
import { signInAs, toReady } from './walk.ts';
import { expectWorkingDrive, keptSecrets } from './working-drive.ts';

const DAY_MS = 24 * 3600_000;
const LABEL = 'Demo Company';

test('a renewal by authenticator app: a wrong code, then the right one, and the drive works with the new password', async ({
  latchkey: window,
  demo,
  session,
}) => {
  const user = 'alice';
  await signInAs(window, demo, user);
  await window.code.enter(demo.codeFor(user));
  await toReady(window);
  const folder = await window.ready.folder();
  await window.ready.done();
  const [old] = demo.appPasswords(user);
  const [oldSecret] = demo.secretsIssued().appPasswords;
  demo.advance(30 * DAY_MS);

  await window.renewal.begin(LABEL);
  await expect(window.renewal.shown).toBeVisible();
  await window.renewal.signIn(demo.user(user).password);
  await expect(window.code.shown).toBeVisible();
  const code = demo.codeFor(user);
  await window.code.enter(`${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}`);
  await expect(window.code.error).toBeVisible();
  await window.code.enter(demo.codeFor(user));
  await expect(window.renewal.renewed).toBeVisible({ timeout: 30_000 });
  await expect(window.renewal.note).toContainText(/valid until/i);

  const left = demo.appPasswords(user);
  expect(left).toHaveLength(1);
  expect(left[0]?.id).not.toBe(old?.id);
  const newest = demo.secretsIssued().appPasswords.at(-1);
  expect(await keptSecrets(session)).toContain(newest);
  expect(await keptSecrets(session)).not.toContain(oldSecret);
  await expectWorkingDrive(folder, demo, user);
  await window.renewal.done();
  await expect(window.drives.card(LABEL)).toContainText('Connected');
  await expect(window.renewal.renewed).toHaveCount(0);
});

test('a keychain item that was deleted is told on the card, and repaired there', async ({
  latchkey: window,
  demo,
  session,
}) => {
  const user = 'nora';
  await signInAs(window, demo, user);
  await toReady(window);
  const folder = await window.ready.folder();
  await window.ready.done();
  const [lost] = demo.appPasswords(user);
  const secretTool = { file: 'secret-tool', args: ['clear', 'service', 'Latchkey'], timeoutMs: 10_000 };
  await run({ ...secretTool, env: session.env });
  expect(await keptSecrets(session)).toEqual([]);
  await unmounted(folder, session.env);
  await window.page.reload(); // looks again

  await expect(window.drives.card(LABEL)).toContainText('App password missing');
  await window.renewal.begin(LABEL);
  await expect(window.renewal.shown).toBeVisible();
  await window.renewal.signIn(demo.user(user).password);
  await expect(window.renewal.renewed).toBeVisible({ timeout: 30_000 });
  const left = demo.appPasswords(user);
  expect(left).toHaveLength(1);
  expect(left[0]?.id).not.toBe(lost?.id);
  await expectWorkingDrive(folder, demo, user);
});

test('an app password that was revoked is replaced from the failure to reconnect', async ({
  latchkey: window,
  demo,
  session,
}) => {
  const user = 'nora';
  await signInAs(window, demo, user);
  await toReady(window);
  const folder = await window.ready.folder();
  await window.ready.done();
  demo.revokeAll(user);
  await unmounted(folder, session.env);
  await window.page.reload(); // looks again

  await window.drives
    .card(LABEL)
    .getByRole('button', { name: wordsIn('en').drives.reconnect })
    .click();
  await expect(window.failure.code).toContainText('LK-5006');
  await window.renewal.beginFromFailure();
  await window.renewal.signIn(demo.user(user).password);
  await expect(window.renewal.renewed).toBeVisible({ timeout: 30_000 });
  expect(demo.appPasswords(user)).toHaveLength(1);
  await expectWorkingDrive(folder, demo, user);
});

/** As another program does it, so that only a look tells. */
async function unmounted(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const args = ['mount', '--unmount', await readlink(folder)];
  expect((await run({ file: 'gio', args, timeoutMs: 10_000, env })).code).toBe(0);
}
