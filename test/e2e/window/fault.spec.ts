import { sceneOf } from '../../window/scenes.ts';
import { allRules, violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { brokenWords, cutTexts, overlapping, smallTargets } from './measure.ts';

const { name } = sceneOf('drives-one');
const looks = [
  { language: 'en', colorScheme: 'light', again: 'Try again' },
  { language: 'fr', colorScheme: 'dark', again: 'Réessayer' },
] as const;

for (const { language, colorScheme, again } of looks) {
  test(`a window whose view does not come says so, and begins anew when it is told to: ${language}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const view = /\/drives-view-[^/]*\.js$/;
    await page.route(view, (route) => route.abort());
    await page.goto(`/?scene=${name}&language=${language}`);
    await expect(page.locator('h1')).toBeFocused();
    await expect(page.locator('code')).toHaveText('LK-0001');
    expect(await violations(page, allRules)).toEqual([]);
    for (const size of [
      { width: 920, height: 640 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(size);
      for (const measure of [cutTexts, brokenWords, overlapping, smallTargets])
        expect(await page.evaluate(`(${measure.toString()})()`), measure.name).toEqual([]);
    }
    await page.unroute(view);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: again })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.card').first()).toBeVisible();
  });
}
