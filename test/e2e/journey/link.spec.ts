import type { Demo } from '../../demo/demo.ts';
import { expect, test } from '../journey-fixture.ts';
import { toCode, toReady } from './walk.ts';

const linkTo = (platform: string): string => {
  const query = new URLSearchParams({ platform, user: 'nora', label: 'Company files', letter: 'N' });
  return `latchkey://setup?${query.toString().replaceAll('+', '%20')}`;
};

/** What has been asked of the platform, by anybody. */
const asked = (demo: Demo): readonly unknown[] => demo.journal();

test('a link that comes while the app runs is asked about, then fills in what it says', async ({
  latchkey,
  demo,
  handOver,
}) => {
  const { welcome, link, signIn, ready, drives } = latchkey;
  await expect(welcome.shown).toBeVisible();
  await handOver(linkTo(demo.address));
  await expect(link.shown).toBeVisible();
  await expect(link.host).toHaveText(new URL(demo.address).host);
  await expect(link.user).toHaveText('nora');
  await expect(link.label).toHaveText('Company files');
  expect(asked(demo)).toEqual([]);

  await link.accept();
  await expect(signIn.user).toHaveValue('nora');
  expect(demo.journal().filter(({ method }) => method === 'POST')).toEqual([]); // it submits nothing by itself
  await signIn.signIn('nora', demo.user('nora').password);
  await toReady(latchkey);
  await ready.done();
  await expect(drives.card('Company files')).toBeVisible();
});

test('a link that comes during a set-up waits for its end', async ({ latchkey, demo, handOver }) => {
  const { link, code, ready, page } = latchkey;
  await toCode(latchkey, demo, 'alice');
  await handOver(linkTo('files.example.com'));
  await expect(page.getByRole('main')).toContainText('files.example.com');
  await expect(code.shown).toBeVisible();
  await code.enter(demo.codeFor('alice'));
  await toReady(latchkey);
  await ready.another();
  await expect(link.shown).toBeVisible();
  await expect(link.host).toHaveText('files.example.com');
});

test('a hostile link changes nothing', async ({ latchkey, demo, handOver }) => {
  const { welcome, address, link } = latchkey;
  await expect(welcome.shown).toBeVisible();
  await handOver(`${linkTo(demo.address)}&password=hunter2`);
  await handOver(linkTo('files.example.com')); // the next good one shows that the first has been looked at
  await expect(link.host).toHaveText('files.example.com');
  await link.decline();
  await expect(address.shown).toBeVisible();
  expect(asked(demo)).toEqual([]);
});

const startedByLink = test.extend({
  appArgs: async ({ demo }, use) => {
    await use([linkTo(demo.address)]);
  },
});

startedByLink.describe('started by a link', () => {
  startedByLink('it asks before anything goes to the platform', async ({ latchkey, demo }) => {
    const { address, link } = latchkey;
    await expect(link.shown).toBeVisible();
    await expect(link.host).toHaveText(new URL(demo.address).host);
    expect(asked(demo)).toEqual([]);
    await link.decline();
    await expect(address.shown).toBeVisible();
    expect(asked(demo)).toEqual([]);
  });

  startedByLink('it goes on to a drive', async ({ latchkey, demo }) => {
    await latchkey.link.accept();
    await latchkey.signIn.signIn('nora', demo.user('nora').password);
    await toReady(latchkey);
  });
});
