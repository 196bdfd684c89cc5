import type { PageLook } from '../platforms/guided-page/read-page.ts';
import { windowOf, type Tree } from './trees.ts';

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
export function maskAhead(tree: Tree, look: PageLook): void {
  const window = windowOf(tree);
  if (window === null) return; // it is gone already
  const sheet = new window.CSSStyleSheet(); // a document takes only what was made in it
  for (const way of look.value.find) {
    if (!('selector' in way)) continue;
    try {
      sheet.insertRule(`:is(${way.selector}), :is(${way.selector}) * { ${declarations} }`);
    } catch {
      // no selector here: nothing will be found by it either
    }
  }
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

const masked = new WeakSet<Element>();

/** Not by its class: an element of a frame is of another one. */
const isStyled = (element: Element): element is HTMLElement => 'style' in element;

/** Masks an element wherever it was found; once, as each change is seen by who watches the page. */
export function mask(element: Element): void {
  if (masked.has(element) || !isStyled(element)) return;
  masked.add(element);
  for (const [name, value] of rules) element.style.setProperty(name, value, 'important');
}
