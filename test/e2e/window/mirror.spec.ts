import type { Page } from '@playwright/test';
import { sceneOf } from '../../window/scenes.ts';
import { expect, lookAt } from './fixture.ts';
import { cutTexts, overlapping } from './measure.ts';

/** Scenes with everything that has a beginning and an end: rail, steps, cards, menus, fields, notes, lists, pictures. */
const mirrored = [
  ...['address-found', 'sign-in', 'code-methods', 'setting-up', 'ready', 'failed-details', 'help-lost-phone'],
  ...['drives-many', 'drives-menu', 'drives-covered', 'passwords-list', 'settings'],
  ...['administration-found', 'administration-confirm'],
] as const;

interface Place {
  readonly what: string;
  readonly start: number;
  readonly width: number;
}

/** Where everything stands, from the edge of the window at which lines begin. Runs in the page. */
function places(): readonly Place[] {
  // The scroll bar changes its side as well, beside the window's own content.
  const window = document.querySelector('.window')?.getBoundingClientRect();
  const rtl = document.documentElement.dir === 'rtl';
  return (
    [...document.querySelectorAll('.rail, .stage, .stage *, .rail li, .rail button, .rail .icon, .rail .dot')]
      .filter((element) => element.checkVisibility() && element.closest('svg:not(.icon), [dir=ltr]:not(html)') === null)
      // A word within a line stands where its direction puts it among the others.
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => !(element instanceof SVGElement) || element instanceof SVGSVGElement)
      .map((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const start = Math.round(rtl ? (window?.right ?? 0) - right : left - (window?.left ?? 0));
        return { what: element.outerHTML.slice(0, 100), start, width: Math.round(width) };
      })
  );
}

/** Turns the page as for a language that is written from right to left; its words stay, and with them all widths. */
async function turn(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
}

/** A made-up language: each letter becomes a Hebrew one, so that whole lines run from right to left. */
function speakBackwards(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    node.textContent = text.replaceAll(/\p{Script=Latin}/gu, (letter) =>
      String.fromCharCode(0x05d0 + ((letter.codePointAt(0) ?? 0) % 27)),
    );
  }
}

for (const name of mirrored) {
  lookAt(sceneOf(name))(`${name} is its own mirror image from right to left`, async ({ page, show }) => {
    await page.setViewportSize({ width: 920, height: 900 });
    await show(sceneOf(name), 'en');
    const before = await page.evaluate(places);
    await turn(page);
    const after = await page.evaluate(places);
    const moved = after.filter(({ start, width }, i) => {
      const was = before[i];
      return was === undefined || Math.abs(start - was.start) > 2 || Math.abs(width - was.width) > 2;
    });
    expect(moved.map((one) => ({ ...one, was: before[after.indexOf(one)] }))).toEqual([]);
    expect(before.length).toBeGreaterThan(20);
    await page.evaluate(speakBackwards);
    for (const measure of [cutTexts, overlapping])
      expect(await page.evaluate(`(${measure.toString()})()`), measure.name).toEqual([]);
    await page.evaluate("document.documentElement.dir = 'ltr'");
  });
}
