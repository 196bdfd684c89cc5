import type { Page } from '@playwright/test';

/** Texts that do not fit into their own box. Runs in the page. */
export function cutTexts(): string[] {
  const spokenOnly = (element: Element): boolean => getComputedStyle(element).clipPath !== 'none';
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
    .filter((element) => element.checkVisibility() && element.closest('.report, option, svg') === null)
    .filter((element) => !spokenOnly(element) && element.parentElement !== null && !spokenOnly(element.parentElement))
    .filter((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      const outside = text.left < -1 || text.right > document.documentElement.clientWidth + 1;
      const inline = getComputedStyle(element).display === 'inline';
      const spills =
        !inline && (element.scrollWidth > element.clientWidth + 1 || text.height > element.offsetHeight + 2);
      return outside || spills;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Pairs of texts or controls of the stage that lie over one another. Runs in the page. */
export function overlapping(): string[] {
  const boxes = [...document.querySelectorAll<HTMLElement>('.screen-head > *, .screen-body > *, .rail > *')]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).position !== 'absolute')
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  return boxes.flatMap(({ element, box }, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return across > 1 && down > 1;
      })
      .map((other) => `${element.outerHTML.slice(0, 80)} and ${other.element.outerHTML.slice(0, 80)}`),
  );
}

/** Walks through the page with Tab. @returns what has the focus but cannot be seen (WCAG 2.2, 2.4.11) */
export async function coveredFocus(page: Page): Promise<readonly string[]> {
  const covered: string[] = [];
  await page.locator('h1').focus();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { over: true, hidden: null };
      const box = element.getBoundingClientRect();
      const seen = [0.1, 0.5, 0.9].some((part) => {
        const top = document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2);
        return top !== null && (element.contains(top) || top.contains(element) || top.closest('label') !== null);
      });
      return { over: false, hidden: seen ? null : element.outerHTML.slice(0, 120) };
    });
    if (where.over) break;
    if (where.hidden !== null) covered.push(where.hidden);
  }
  return covered;
}
