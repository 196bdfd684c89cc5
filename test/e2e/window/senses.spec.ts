import type { Page } from '@playwright/test';
import { sceneOf } from '../../window/scenes.ts';
import { expect, lookAt, test } from './fixture.ts';

/** What is heard by itself: the text of everything that speaks when it changes. */
const spoken = (page: Page): Promise<string> =>
  page
    .locator('[role=status], [role=alert], [aria-live]')
    .allTextContents()
    .then((texts) => texts.join('\n'));

for (const [name, words] of [
  ['address-found', 'Found: Example Company'],
  ['address-refused', 'This address wasn’t found'],
  ['address-slow', 'No answer from this address yet.'],
  ['sign-in-missing', 'Enter your user name or e-mail.'],
  ['signing-in', 'Signing in as c.martin@example.com'],
  ['code-checking', 'Checking the code'],
  ['code-wrong', 'Wrong code.'],
  ['code-message', 'A code has been sent'],
  ['drive-refused', 'You already have a drive with this name'],
  ['setting-up', 'Connecting the drive'],
  ['setting-up-slow', 'Still waiting for your computer to connect the drive.'],
  ['undoing', 'Deleting the app password on the server'],
  ['undone', 'All changes undone'],
  ['failed-kept', 'The drive couldn’t be connected'],
  ['drives-recovered', 'was interrupted. It’s now finished.'],
  ['drives-lost', 'files weren’t saved, including “report.odt”.'],
  ['drives-lost-copied', '“report.odt” is no longer on the list of files that weren’t saved.'],
  ['drives-lost-copied', 'Copy of “report.odt” saved:'],
  ['drives-lost-not-copied', 'There’s no space left for the copy'],
  ['drives-not-opened', 'the file manager couldn’t be started'],
  ['report-copied', 'Copied. Paste it'],
  ['diagnostics-healthy', 'Everything’s fine.'],
  ['administration-found', '3 users found'],
  ['administration-nobody', 'No user found'],
  ['administration-deleting', 'Deleting on the server'],
  ['administration-partly', '1 of those you selected is still in the list.'],
] as const) {
  lookAt(sceneOf(name))(`${name} is heard: ${words}`, async ({ page, show }) => {
    await show(sceneOf(name), 'en');
    await expect.poll(() => spoken(page)).toContain(words);
  });
}

for (const name of [
  ...['address-refused', 'sign-in-missing', 'sign-in-refused', 'code-wrong', 'drive-refused'],
  ...['administration-missing', 'administration-no-reason'],
]) {
  lookAt(sceneOf(name))(`${name} marks the field that is wrong, and the field says why`, async ({ page, show }) => {
    await show(sceneOf(name), 'en');
    const wrong = page.locator('[aria-invalid=true]');
    await expect(wrong).toHaveCount(1);
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAccessibleDescription(
      /wasn’t found|Enter your user name|Wrong|already have|Enter a reason/,
    );
  });
}

for (const name of ['setting-up', 'ready', 'failed-kept', 'failed-address', 'removed', 'report', 'about']) {
  lookAt(sceneOf(name))(`${name} begins at its heading`, async ({ page, show }) => {
    await show(sceneOf(name), 'en');
    await expect(page.locator('h1')).toBeFocused();
  });
}

test('who wants no motion gets none, and others see that something goes on', async ({ page, show }) => {
  const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
  await show(sceneOf('setting-up'), 'en');
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0);
});

/** What a fill tells in usual colours: in those that the person has chosen, an outline has to. */
for (const [name, chosen] of [
  ['code-methods', '.choice-card:has(:checked)'],
  ['code-app', '.steps-now .dot'],
  ['settings', '.view-button[aria-current]'],
  ['code-app', '.code-next'],
] as const) {
  test(`what ${chosen} says in ${name} is outlined in forced colours`, async ({ page, show }) => {
    await show(sceneOf(name), 'en');
    const outline = (): Promise<string> =>
      page.locator(chosen).evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await outline()).toBe('none');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await outline()).toBe('solid');
  });
}

test('nothing is written in the colour that it stands on, in forced colours', async ({ page, show }) => {
  for (const name of ['code-app', 'ready', 'drives-many', 'failed-kept', 'settings-fixed', 'diagnostics-problems']) {
    await show(sceneOf(name), 'en');
    await page.emulateMedia({ forcedColors: 'active' });
    const lost = await page.locator('button, .pill, .note, .dot, .code-cell, code, h1, p').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.textContent !== '')
        .filter((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return color === backgroundColor;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(lost, name).toEqual([]);
  }
});
