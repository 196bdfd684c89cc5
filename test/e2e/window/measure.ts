import type { Page } from '@playwright/test';

/** Texts that stand out of the box that is drawn around them, or of the window. Runs in the page. */
export function cutTexts(): string[] {
  const boxes = 'button, .card, .note, .pill, .code-cell, .dot, .tile, .choice-card, .rail, .actions, .dialog, .stage';
  const isSpokenOnly = (element: Element): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== 'none') return true;
    }
    return false;
  };
  /** Whether what stands above or below is only scrolled out of sight, within `box`. */
  const isScrolled = (element: Element, box: Element): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return true;
      if (each === box) return false;
    }
    return false;
  };
  /** Whether something around it that does not scroll sideways ends before it does. */
  const isClipped = (element: Element, { left, right }: DOMRect): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const box = each.getBoundingClientRect();
      if (/hidden|clip/.test(getComputedStyle(each).overflowX) && (left < box.left - 1 || right > box.right + 1))
        return true;
    }
    return false;
  };
  const cut: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const around = element?.closest(boxes);
    const box = around?.getBoundingClientRect();
    if (element === null || around == null || box === undefined || node.textContent?.trim() === '') continue;
    // What may be scrolled, chosen from a list of the system or only heard is not cut.
    if (!element.checkVisibility() || element.closest('.report, select, svg') !== null || isSpokenOnly(element))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    // A menu is drawn in its own box, but the rail cuts off what is wider than it.
    const rail = element.closest('.menu')?.closest('.rail')?.getBoundingClientRect() ?? box;
    const across = text.left < Math.max(box.left, rail.left) - 1 || text.right > Math.min(box.right, rail.right) + 1;
    const outside = text.left < 0 || text.right > document.documentElement.clientWidth;
    const beyond = text.top < box.top - 2 || text.bottom > box.bottom + 2;
    const down = beyond && !isScrolled(element, around);
    if (across || outside || down || isClipped(element, text))
      cut.push(`${node.textContent ?? ''} in ${element.outerHTML.slice(0, 120)}`);
  }
  return cut;
}

/**
 * Words that a line breaks in the middle, also in a menu: nobody reads "Diagnosti c". Names, addresses and codes, which may
 * be broken because they can be of any length, are no words. Runs in the page.
 */
export function brokenWords(): string[] {
  const isSpokenOnly = (element: Element): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== 'none') return true;
    }
    return false;
  };
  const broken: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || !element.checkVisibility()) continue;
    if (element.closest('.report, select, svg, code') !== null || isSpokenOnly(element)) continue;
    const text = node.textContent ?? '';
    for (const { 0: word, index } of text.matchAll(/(?<![^\s«“(’])\p{L}{2,24}(?![^\s»”).,:;!?’…])/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
      if (new Set(lines).size > 1) broken.push(`${word} in ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return broken;
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

/**
 * Walks through the page with Tab.
 * @returns what has the focus but is covered (WCAG 2.2, 2.4.11), or looks the same as without it (2.4.7)
 */
export async function unseenFocus(page: Page): Promise<readonly string[]> {
  const unseen: string[] = [];
  await page.locator('h1').focus();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { over: true, hidden: null };
      const box = element.getBoundingClientRect();
      // Of what is longer than the window, the middle of what can be seen.
      const middle = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
      const seen = [0.1, 0.5, 0.9].some((part) => {
        const top = document.elementFromPoint(box.left + box.width * part, middle);
        return top !== null && (element.contains(top) || top.contains(element) || top.closest('label') !== null);
      });
      // The mark is on the control itself, or on what is drawn for it.
      const drawn = [
        element,
        element.nextElementSibling,
        element.closest('label'),
        ...document.querySelectorAll('.code-cell'),
      ];
      const look = (): string =>
        drawn
          .map((each) => (each === null ? undefined : getComputedStyle(each)))
          .map((style) => `${style?.outline ?? ''} ${style?.boxShadow ?? ''} ${style?.borderColor ?? ''}`)
          .join();
      const focused = look();
      (element as HTMLElement).blur();
      return { over: false, hidden: seen && look() !== focused ? null : element.outerHTML.slice(0, 120) };
    });
    if (where.over) break;
    if (where.hidden !== null) unseen.push(where.hidden);
  }
  return unseen;
}

/** What can be pressed but is smaller than 24 pixels (WCAG 2.2, 2.5.8); of a card with a button on it, the card counts. Runs in the page. */
export function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, select, summary, input, a')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < 24)
    .map(({ element }) => element.outerHTML.slice(0, 120));
}

/** What cannot be used now and does not say why. Runs in the page. */
export function silentlyOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[aria-disabled=true], :disabled')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      if (element.querySelector('.hint') !== null) return false; // the reason is a part of it
      const described = (element.getAttribute('aria-describedby') ?? '').split(' ');
      const said = described.map((id) => document.getElementById(id)?.textContent ?? '').join('');
      return element.title.trim() === '' && said.trim() === '';
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** What still moves for somebody who prefers that nothing does. Runs in the page. */
export function moving(): string[] {
  return document.getAnimations().map((each) => {
    const target = each.effect instanceof KeyframeEffect ? each.effect.target : null;
    return target?.outerHTML.slice(0, 120) ?? 'something';
  });
}

/** Texts in the colour that they stand on, and controls without any mark of their edge. Runs in the page, in forced colours. */
export function lostInColours(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>('button, .pill, .note, .dot, .code-cell, code, h1, h2, p, li, label'),
  ]
    .filter((element) => element.checkVisibility() && element.textContent !== '')
    .filter((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return color === backgroundColor;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Makes every text longer by two fifths, as in a language with long words and sentences. Runs in the page. */
export function lengthen(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (element === null || !/\p{L}{2}/u.test(text) || element.closest('code, pre, .report, svg') !== null) continue;
    if (getComputedStyle(element).textOverflow === 'ellipsis') continue; // a name that may be of any length
    const words = text.trim().split(/\s+/);
    let longer = text.trimEnd();
    for (let i = 0; longer.length < text.length * 1.4; i++) longer += ` ${words[i % words.length] ?? ''}`;
    node.textContent = longer.slice(0, Math.ceil(text.length * 1.4)).trimEnd();
  }
}
