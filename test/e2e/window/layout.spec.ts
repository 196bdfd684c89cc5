import type { Page } from '@playwright/test';
import { languages } from '../../../electron/contract/words/language.ts';
import { scenes } from '../../window/scenes.ts';
import { expect, test } from './fixture.ts';
import { coveredFocus, cutTexts, overlapping, smallTargets } from './measure.ts';

/** Enlarging to 200 % leaves half of the pixels to each side (WCAG 2.2, 1.4.4 and 1.4.10). */
const sizes = [
  { what: 'the usual window', width: 920, height: 640 },
  { what: 'a window of 400 × 500', width: 400, height: 500 },
  { what: '200 %', width: 460, height: 320 },
] as const;

for (const scene of scenes) {
  test(`nothing of ${scene.name} is cut, covered or out of reach, in any size`, async ({ page, show }) => {
    for (const language of languages) {
      await show(scene, language);
      for (const { what, width, height } of sizes) {
        await page.setViewportSize({ width, height });
        const where = `${language}, ${what}`;
        expect(await page.evaluate(widerThanWindow), where).toBe(false);
        expect(await page.evaluate(cutTexts), where).toEqual([]);
        expect(await page.evaluate(overlapping), where).toEqual([]);
        expect(await page.evaluate(smallTargets), where).toEqual([]);
        // The longer language decides what is out of reach.
        if (language === 'fr') await expectInReach(page, where);
      }
    }
  });
}

function widerThanWindow(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

async function expectInReach(page: Page, where: string): Promise<void> {
  const main = page.locator('.actions button:not([aria-disabled])').first();
  if ((await main.count()) > 0) await main.click({ trial: true });
  expect(await coveredFocus(page), where).toEqual([]);
}
