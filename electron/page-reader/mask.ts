import type { PageLook } from '../platforms/assisted/read-page.ts';

/** Dots, and nothing that could be marked and copied. `important`: the page's own styles do not win. */
const rules = [
  ['-webkit-text-security', 'disc'],
  ['user-select', 'none'],
] as const;

const declarations = rules.map(([name, value]) => `${name}: ${value} !important;`).join(' ');

/**
 * Masks from the first moment what the recipe's selectors find, before it is painted. By the style sheets of scripts, which
 * the page's security policy has no say in.
 */
export function maskAhead(document: Document, look: PageLook): void {
  const sheet = new CSSStyleSheet();
  for (const way of look.value.find) {
    if (!('selector' in way)) continue;
    try {
      sheet.insertRule(`:is(${way.selector}), :is(${way.selector}) * { ${declarations} }`);
    } catch {
      // no selector here: nothing will be found by it either
    }
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const masked = new WeakSet<Element>();

/** Masks an element wherever it was found; once, as each change is seen by who watches the page. */
export function mask(element: Element): void {
  if (masked.has(element) || !(element instanceof HTMLElement)) return;
  masked.add(element);
  for (const [name, value] of rules) element.style.setProperty(name, value, 'important');
}
