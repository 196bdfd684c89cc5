import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, launch, root } from '@latchkey/electron-stand-in/launch';
import { leftovers } from '../../support/leftovers.ts';
import { expect, test } from '../journey-fixture.ts';
import { lackingMachine } from '../lacking-machine.ts';
import { signInAs, toReady } from './walk.ts';

/** Debian's places. */
const gvfs = ['gvfsd', 'gvfsd-dav', 'gvfsd-fuse']
  .flatMap((name) => [`/usr/libexec/${name}`, `/usr/lib/gvfs/${name}`])
  .filter((path) => existsSync(path));
const rclone = '/usr/bin/rclone';

const lacking = (hidden: readonly string[]) =>
  test.extend({
    electronApp: async ({ session, appEnv }, use) => {
      const executable = lackingMachine(hidden, session.home);
      const app = await launch({ app: root, env: appEnv, home: session.home, executable });
      await use(app);
      await close(app);
    },
  });

test.describe('with a locked keychain', () => {
  test.use({ keyring: 'locked' });

  test('nothing is asked of the platform before it is unlocked', async ({ latchkey, demo, session }) => {
    const { failure, signIn } = latchkey;
    await signInAs(latchkey, demo, 'nora');
    await expect(failure.at('start')).toBeVisible();
    await expect(failure.code).toHaveText('LK-4002');
    expect(demo.journal().filter(({ method }) => method === 'POST')).toEqual([]);
    await session.unlock();
    await failure.tryAgain();
    await signIn.signIn('nora', demo.user('nora').password);
    await toReady(latchkey);
  });
});

test.describe('without a keychain', () => {
  test.use({ keyring: 'none' });

  test('it says so before anything is begun', async ({ latchkey, demo, expectNothingLeft }) => {
    await signInAs(latchkey, demo, 'nora');
    await expect(latchkey.failure.at('start')).toBeVisible();
    await expect(latchkey.failure.code).toHaveText('LK-4001');
    expect(demo.journal().filter(({ method }) => method === 'POST')).toEqual([]);
    await expectNothingLeft('nora');
  });
});

lacking([...gvfs, rclone])(
  'with nothing that could map a drive, it says what to install before anything is begun',
  async ({ latchkey, demo, expectNothingLeft }) => {
    await signInAs(latchkey, demo, 'nora');
    await expect(latchkey.failure.at('start')).toBeVisible();
    await expect(latchkey.failure.code).toHaveText('LK-5001');
    await expect(latchkey.page.locator('.ways-on')).toContainText('gvfs-backends');
    expect(demo.journal().filter(({ method }) => method === 'POST')).toEqual([]);
    await expectNothingLeft('nora');
  },
);

lacking(gvfs)('without gvfs, the drive comes another way', async ({ latchkey, demo, session, expectNothingLeft }) => {
  await signInAs(latchkey, demo, 'nora');
  await toReady(latchkey);
  expect(await leftovers(session, demo, 'nora')).toContainEqual(expect.stringContaining('rclone mount'));
  await latchkey.ready.done();
  const [label] = await latchkey.drives.cards.getByRole('heading').allInnerTexts();
  await latchkey.drives.remove(label ?? '');
  await latchkey.removal.confirm();
  await latchkey.removal.signIn(demo.user('nora').password);
  await expect(latchkey.removal.removed).toBeVisible();
  await expectNothingLeft('nora');
});

test('a drive that may only be read is said to be one', async ({ latchkey, demo }) => {
  await writeFile(join(demo.folderOf('rosa'), 'report.txt'), 'report');
  await signInAs(latchkey, demo, 'rosa');
  await toReady(latchkey);
  await expect(latchkey.ready.readOnly).toBeVisible();
  const folder = await latchkey.ready.folder();
  expect(await readFile(join(folder, 'report.txt'), 'utf8')).toBe('report');
  await latchkey.ready.done();
  await expect(latchkey.drives.cards).toContainText('Read-only');
});
