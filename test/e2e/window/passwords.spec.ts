import { sceneOf } from '../../window/scenes.ts';
import { expect, lookAt } from './fixture.ts';

/** What scrolls by itself inside of the page. Runs in the page. */
function scrollers(): string[] {
  return [...document.querySelectorAll('.stage *')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .map((element) => element.className);
}

for (const name of ['passwords-list', 'passwords-limit', 'passwords-orphans'] as const) {
  lookAt(sceneOf(name))(`${name} has nothing to scroll but the page`, async ({ page, show }) => {
    await show(sceneOf(name), 'en');
    expect(await page.evaluate(scrollers)).toEqual([]);
  });
}

lookAt(sceneOf('passwords-list'))('the list begins at its first row, in sight', async ({ page, show }) => {
  await show(sceneOf('passwords-list'), 'en');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const rows = page.locator('.password-row');
  await expect(rows.nth(2)).toBeInViewport({ ratio: 0.9 });
});

lookAt(sceneOf('passwords-many'))('in a list of 3,000 a key brings its row into sight', async ({ page, show }) => {
  await show(sceneOf('passwords-many'), 'en');
  const active = page.locator('.password-active');
  await expect(active).toContainText('Device 3000');
  await expect(active).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await expect(active).toBeInViewport({ ratio: 1 });
  expect(await page.locator('.password-row').count()).toBeLessThan(40);
});
