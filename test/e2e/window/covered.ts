import type { Page } from '@playwright/test';
import { decode } from '../../window/small-png.ts';
import { personalTexts } from '../../window/scenes/world.ts';

/** Switches the covering of personal details on or off, as a person does. */
export async function pressCover(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+H');
}

interface Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The personal texts of the scenes that can be read on the screen: where one stands there are pixels of more than one colour.
 * @returns each with what is around it, and fields that show what was typed
 */
export async function readable(page: Page): Promise<{ readonly seen: readonly string[]; readonly found: number }> {
  // The first picture has the page laid out and painted after a change of size or colours; nobody looks at it.
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
  const { boxes, fields } = await page.evaluate(placesOf, personalTexts);
  if (boxes.length === 0) return { seen: fields, found: 0 };
  const left = Math.floor(Math.min(...boxes.map(({ x }) => x)));
  const top = Math.floor(Math.min(...boxes.map(({ y }) => y)));
  const right = Math.ceil(Math.max(...boxes.map(({ x, width }) => x + width)));
  const bottom = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)));
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  const { width, colours } = decode(await page.screenshot({ clip }));
  const isReadable = (box: Box): boolean => {
    // The middle of the line, which letters cross and no border does.
    const from = { x: Math.ceil(box.x - left) + 1, y: Math.ceil(box.y - top + box.height * 0.3) };
    const to = { x: Math.floor(box.x - left + box.width) - 1, y: Math.floor(box.y - top + box.height * 0.75) };
    const first = colours[from.y * width + from.x];
    for (let y = from.y; y < to.y; y++)
      for (let x = from.x; x < to.x; x++) if (colours[y * width + x] !== first) return true;
    return false;
  };
  return { seen: [...fields, ...boxes.filter(isReadable).map(({ text }) => text)], found: boxes.length };
}

/** Where personal texts stand that are not hidden under something else. Runs in the page. */
function placesOf(personal: readonly string[]): { boxes: Box[]; fields: string[] } {
  const boxes: Box[] = [];
  const isSpokenOnly = (element: Element): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== 'none') return true;
    }
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element === null || !element.checkVisibility({ visibilityProperty: true }) || isSpokenOnly(element)) continue;
    for (const each of personal) {
      for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + each.length);
        for (const { x, y, width, height } of range.getClientRects()) {
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          // A picture begins where the window does: of a line that is half scrolled out of it the place would not fit.
          const isWhole = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
          if (isWhole && width > 4 && height > 4 && (top?.contains(element) === true || element.contains(top)))
            boxes.push({ text: `${each} in ${element.outerHTML.slice(0, 120)}`, x, y, width, height });
        }
      }
    }
  }
  const fields = [...document.querySelectorAll('input')]
    .filter(({ value }) => personal.some((each) => value.includes(each)))
    .filter((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security') !== 'disc')
    .map(({ name, value }) => `${name}: ${value}`);
  return { boxes, fields };
}
