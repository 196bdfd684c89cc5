import { languages } from '../../../electron/contract/words/language.ts';
import { scenes } from '../../window/scenes.ts';
import { expect, test } from './fixture.ts';
import { coveredFocus, cutTexts, overlapping } from './measure.ts';

/** Enlarging by half leaves half of the pixels to each side (WCAG 2.2, 1.4.4 and 1.4.10). */
const sizes = [
  { what: 'in the usual window', width: 920, height: 640 },
  { what: 'in a window of 400 × 500', width: 400, height: 500 },
  { what: 'enlarged to 200 %', width: 460, height: 320 },
] as const;

for (const { what, width, height } of sizes) {
  test.describe(what, () => {
    test.use({ viewport: { width, height } });
    for (const scene of scenes) {
      test(`nothing of ${scene.name} is cut, covered or out of reach`, async ({ page, show }) => {
        for (const language of languages) {
          await show(scene, language);
          const { scrollWidth, clientWidth } = await page
            .locator('html')
            .evaluate((html) => ({ scrollWidth: html.scrollWidth, clientWidth: html.clientWidth }));
          expect(scrollWidth, `${language}: wider than the window`).toBeLessThanOrEqual(clientWidth);
          expect(await page.evaluate(cutTexts), `${language}: cut`).toEqual([]);
          expect(await page.evaluate(overlapping), `${language}: overlapping`).toEqual([]);
          for (const button of await page.locator('.actions button').all()) {
            await button.scrollIntoViewIfNeeded();
            await button.click({ trial: true });
          }
          expect(await coveredFocus(page), `${language}: focus covered`).toEqual([]);
        }
      });
    }
  });
}
