import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { startWebdavServers, type WebdavServers } from '../../support/webdav-servers.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { keptSecrets } from './working-drive.ts';

const [FIRST, NEXT] = ['4]qxKL%2#jLm>?K^u};5MqA}', 'Ks9[#p2<Wq}8vN!zR4^tY6@e'];

/** A server that is nobody's platform: whoever runs it makes the passwords. */
const test = base.extend<{ server: WebdavServers }>({
  server: async ({}, use) => {
    const server = await startWebdavServers({ nora: FIRST });
    await use(server);
    await server.stop();
  },
});

test('a drive of any WebDAV server takes the app password that one has, and the next one when that is renewed', async ({
  latchkey,
  server,
  session,
}) => {
  const { page, address, ready, drives, renewal, removal } = latchkey;
  const give = async (password: string): Promise<void> => {
    await page.getByLabel(wordsIn('en').signIn.appPassword, { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  };
  await latchkey.welcome.begin();
  await address.enter(server.url('basic'));
  await page.getByLabel(wordsIn('en').signIn.user).fill('nora');
  await give(FIRST);
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await ready.rename('Archive');
  await expect(ready.card).toContainText('Archive', { timeout: 30_000 });
  await ready.done();
  expect(await keptSecrets(session)).toEqual([FIRST]);

  await renewal.begin('Archive');
  await expect(page.getByRole('heading', { name: wordsIn('en').signIn.nextAppPasswordTitle })).toBeVisible();
  server.setPassword('nora', NEXT);
  await give(NEXT);
  await expect(renewal.renewed).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/The old app password “.+” is still valid on the server/)).toBeVisible();
  expect(await keptSecrets(session)).toEqual([NEXT]);
  await renewal.done();
  await expect(drives.card('Archive')).toContainText('Connected');

  await drives.removeOnly();
  await removal.confirm();
  await expect(removal.removed).toBeVisible({ timeout: 20_000 });
  expect(await keptSecrets(session)).toEqual([]);
});
