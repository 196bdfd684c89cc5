import type { Page } from '@playwright/test';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { sceneOf } from '../../window/scenes.ts';
import { wholeSetUp } from '../../window/scenes/whole.ts';
import { expect, lookAt, test } from './fixture.ts';

/**
 * What a screen reader says, in its order: where the focus is and what that is described by, as each screen appears, and what
 * is met on the way through it. It is read from the accessibility tree, with the words of the catalogue.
 */
const words = wordsIn('en');
const named = (text: string): string => JSON.stringify(text);

/** What is said by itself when a screen appears: the name of what has the focus, and its description. */
async function expectFocus(page: Page, name: string, ...described: readonly string[]): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(name);
  if (described.length > 0) await expect(focused).toHaveAccessibleDescription(described.join(' '));
}

const expectHeard = (page: Page, lines: readonly string[]): Promise<void> =>
  expect(page.locator('main')).toMatchAriaSnapshot(lines.map((line) => `- ${line}`).join('\n'));

test('a set-up says where one is, what to type and what goes on', async ({ page, show }) => {
  const { keyboard } = page;
  const { address, signIn, code, welcome, ready, phrases } = words;
  const name = 'Example Company';
  await show(wholeSetUp, 'en');
  await expectFocus(page, welcome.title);
  await keyboard.press('Enter');
  await expectFocus(page, address.label, address.title, address.intro, address.hint);
  await keyboard.type('files.example.com');
  await expectHeard(page, [
    `heading ${named(address.title)} [level=1]`,
    `textbox ${named(address.label)}`,
    'paragraph: /Example Company/',
    `button ${named(phrases.next)}`,
  ]);
  await keyboard.press('Enter');
  await expectFocus(page, signIn.user, signIn.title({ name }), signIn.intro({ host: 'files.example.com' }));
  await keyboard.type('anna');
  await keyboard.press('Tab');
  await expectFocus(page, signIn.password);
  await keyboard.type('secret');
  await keyboard.press('Tab');
  await expectFocus(page, signIn.revealPassword);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expectFocus(page, code.chooseTitle);
  await expectHeard(page, [
    `heading ${named(code.chooseTitle)} [level=1]`,
    `paragraph: ${code.chooseIntro({ name })}`,
    `group ${named(code.methods)}`,
    `button ${named(code.noAccess)}`,
    `button ${named(phrases.next)}`,
    `button ${named(phrases.back)}`,
  ]);
  await keyboard.press('Enter');
  await expectFocus(page, words.secondFactor.methods.otp.code, code.title, code.intro({ name }), code.fieldHint);
  await keyboard.type('491203');
  await expectFocus(page, ready.title);
  await expectHeard(page, [
    `heading ${named(ready.title)} [level=1]`,
    `paragraph: ${ready.intro}`,
    `term: ${ready.folder}`,
    `term: ${ready.account}`,
    `term: ${phrases.validUntil}`,
    `switch ${named(words.settings.startAtLogon)}`,
    `button ${named(words.desktop.linux.open)}`,
    `button ${named(phrases.done)}`,
  ]);
});

test('while a drive is set up, each step says what it does and where it is', async ({ page, show }) => {
  await show(sceneOf('setting-up'), 'en');
  await expectFocus(page, words.working.title);
  await expectHeard(page, [
    `heading ${named(words.working.title)} [level=1]`,
    `list`,
    `status: ${words.steps.map.running}`,
    `button ${named(words.working.cancelUndo)}`,
  ]);
});

lookAt(sceneOf('failed-limit'))(
  'a failure says what happened, what to do, and then what the helpdesk needs',
  async ({ page, show }) => {
    await show(sceneOf('failed-limit'), 'en');
    await expectFocus(page, words.troubleTitles.create);
    await expectHeard(page, [
      `heading ${named(words.troubleTitles.create)} [level=1]`,
      `paragraph: ${named(words.after.undone)}`,
      'alert:\n  - paragraph: /10/',
      `region ${named(words.trouble.todo)}`,
      `region ${named(words.trouble.helpdesk)}:\n  - code: LK-3101\n  - button ${named(words.trouble.copy)}`,
      `button ${named(words.trouble.openSite)}`,
      `button ${named(words.phrases.tryAgain)}`,
    ]);
  },
);

lookAt(sceneOf('renewed'))('a renewal says that it is done before the list goes on', async ({ page, show }) => {
  await show(sceneOf('renewed'), 'en');
  await expectHeard(page, [
    `heading ${named(words.drives.title)} [level=1]`,
    `status:\n  - paragraph: /Example Files/\n  - paragraph: /20 May 2027/`,
    `list:\n  - listitem:\n    - heading "Example Files" [level=2]\n    - button ${named(words.drives.openOne({ label: 'Example Files' }))}`,
    `button ${named(words.phrases.setUpDrive)}`,
  ]);
});
