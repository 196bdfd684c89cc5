import type { Page } from '@playwright/test';
import { languages, type Language } from '../../../electron/contract/words/language.ts';
import { scenes } from '../../window/scenes.ts';
import { allRules, violations, type Chosen } from './axe.ts';
import { pressCover, readable } from './covered.ts';
import { expect, lookAt } from './fixture.ts';
import {
  brokenWords,
  cutTexts,
  lengthen,
  lostInColours,
  moving,
  overlapping,
  silentlyOff,
  smallTargets,
  unseenFocus,
} from './measure.ts';

/**
 * Enlarging to 200 % leaves half of the pixels to each side, to 400 % a quarter (WCAG 2.2, 1.4.4 and 1.4.10). Every language is measured
 * in the only size with the wide layout and in the smallest one, where all that makes room is done at once; two in each size.
 */
const sizes = [
  { what: 'the usual window', width: 920, height: 640, walked: false, languages: 'all' },
  { what: 'a window of 400 × 500', width: 400, height: 500, walked: true, languages: 'two' },
  // Between the two others in width, and higher than the last.
  { what: '200 %', width: 460, height: 320, walked: false, languages: 'two' },
  { what: '400 %', width: 320, height: 256, walked: true, languages: 'all' },
] as const;

/** For axe, which takes a button that is half scrolled out of sight for one that is too small to press. */
const whole = { width: 920, height: 1600 };

/** Each theme, and two languages. */
const looks = [
  { language: 'en', colorScheme: 'light' },
  { language: 'fr', colorScheme: 'dark' },
] as const;
const [, last] = looks;

/**
 * How long words and lines are differs in every language; what axe looks at does not. French comes last, as what follows is looked at
 * in French.
 */
const measured = {
  all: [...languages.filter((one) => one !== last.language), last.language],
  two: looks.map(({ language }) => language),
} as const;

/**
 * In the second look the same elements have other words and other colours, and nothing else is new to axe. That no text is
 * empty in a language is seen where the words are.
 */
const rulesOfLooks: Chosen = {
  type: 'rule',
  values: ['color-contrast', 'target-size', 'html-has-lang', 'html-lang-valid', 'valid-lang'],
};

for (const scene of scenes) {
  lookAt(scene)(
    `${scene.name}: axe finds nothing, nothing is cut or out of reach, and personal details can be covered`,
    async ({ page, show }) => {
      await page.setViewportSize(whole);
      await show(scene, looks[0].language);
      for (const look of looks) {
        const { language, colorScheme } = look;
        await page.emulateMedia({ colorScheme });
        await speak(page, language);
        const found = await violations(page, look === looks[0] ? allRules : rulesOfLooks);
        expect(found, `${language}, ${colorScheme}`).toEqual([]);
      }
      for (const { what, walked, width, height, languages: some } of sizes) {
        await page.setViewportSize({ width, height });
        const spoken = measured[some];
        const nothing = Object.fromEntries(spoken.map((language) => [language, nothingFound]));
        expect(await page.evaluate(measureIn(spoken)), what).toEqual(nothing);
        // The longer language and the smaller windows decide what is out of reach.
        if (walked) await expectInReach(page, `${last.language}, ${what}`);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await page.evaluate(lostInColours)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await expectCovered(page);
      await expectRoomForMore(page);
    },
  );
}

const measures = { widerThanWindow, cutTexts, brokenWords, overlapping, smallTargets, silentlyOff, moving };

/** All of them in the page at once: each question of its own would cost a way there and back. */
const everyMeasure = `({ ${Object.entries(measures)
  .map(([name, measure]) => `${name}: (${measure.toString()})()`)
  .join(', ')} })`;

const nothingFound = {
  ...{ widerThanWindow: false, cutTexts: [], brokenWords: [], overlapping: [], smallTargets: [] },
  ...{ silentlyOff: [], moving: [] },
};

/** Chooses the language, as in the settings: the screen stays, and all its words change. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(`(${inEach.toString()})(['${language}'])`);
}

/** Every measure in each of these languages, without a way to the page and back for each. */
const measureIn = (spoken: readonly Language[]): string =>
  `(${inEach.toString()})(${JSON.stringify(spoken)}, () => (${everyMeasure}))`;

/** Chooses one language after the other, and measures in each. Runs in the page. */
async function inEach(spoken: readonly Language[], measure?: () => unknown): Promise<Record<string, unknown>> {
  const { documentElement: root } = document;
  const found: Record<string, unknown> = {};
  for (const language of spoken) {
    // The page is told its language when all of the screen is drawn in that.
    const drawn = new Promise<void>((resolve) => {
      const look = (): void => {
        if (root.lang === language) resolve();
      };
      new MutationObserver(look).observe(root, { attributeFilter: ['lang'] });
      look();
    });
    await (Reflect.get(window, 'speak') as (language: string) => Promise<void>)(language);
    await drawn;
    found[language] = measure?.();
  }
  return found;
}

function widerThanWindow(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

/** While somebody else looks at the screen, nothing about the person can be read. */
async function expectCovered(page: Page): Promise<void> {
  await page.setViewportSize({ width: 920, height: 900 });
  const sign = page.locator('.covering-sign');
  if (!(await sign.isVisible())) await pressCover(page);
  await expect(sign).toBeVisible();
  expect((await readable(page)).seen).toEqual([]);
}

/** With every text longer by two fifths nothing is cut, and the window does not scroll sideways. */
async function expectRoomForMore(page: Page): Promise<void> {
  await page.evaluate(lengthen);
  for (const { what, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    const { widerThanWindow, cutTexts, overlapping } = await page.evaluate<typeof nothingFound>(everyMeasure);
    const found = { widerThanWindow, cutTexts, overlapping };
    expect(found, `longer texts, ${what}`).toEqual({ widerThanWindow: false, cutTexts: [], overlapping: [] });
  }
}

async function expectInReach(page: Page, where: string): Promise<void> {
  // An open menu lies over what is below it, and takes the keys until it is closed.
  if (await page.getByRole('menu').isVisible()) return;
  // What lies under a dialog is not to be reached until that is closed.
  const main = page.locator('.actions button:not([aria-disabled])').first();
  if ((await main.count()) > 0 && !(await page.getByRole('dialog').isVisible())) await main.click({ trial: true });
  expect(await unseenFocus(page), where).toEqual([]);
}
