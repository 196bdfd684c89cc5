import { wordEntries } from '../../support/word-entries.ts';
import { expect, test } from '../journey-fixture.ts';
import { expectWorkingDrive } from './working-drive.ts';

test.use({ language: 'fr' });

/** Lines that nobody who speaks French should see. A language is called what those call it who speak it. */
const english = new Set(
  wordEntries()
    .map(({ en }) => en)
    .filter((en) => en !== 'English'),
);
const french = new Set(wordEntries().map(({ fr }) => fr.replaceAll(/ (?=[;:!?»])|(?<=«) /g, '\u00a0')));

test('a whole set-up in French, without an English word', async ({ latchkey, demo }) => {
  const { welcome, address, signIn, code, ready, drives, failure, page } = latchkey;
  let seen = 0;
  const look = async (): Promise<void> => {
    const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => english.has(line) && !french.has(line))).toEqual([]);
    seen += lines.filter((line) => french.has(line)).length;
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  };

  await expect(welcome.shown).toBeVisible();
  await look();
  await welcome.begin();
  await expect(address.shown).toBeVisible();
  await look();
  await address.enter(demo.address);
  await expect(signIn.shown).toBeVisible();
  await look();
  await signIn.signIn('enzo', demo.user('enzo').password);
  await expect(failure.shown).toBeVisible();
  await look();
  await failure.tryAgain();
  await signIn.signIn('samuel', demo.user('samuel').password);
  await expect(code.sent).toBeVisible();
  await look();
  await code.enter(demo.codeFor('samuel'));
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await look();
  await expectWorkingDrive(await ready.folder(), demo, 'samuel');
  await ready.done();
  await expect(drives.cards).toHaveCount(1);
  await look();
  expect(seen).toBeGreaterThan(50); // the words were found at all
});
