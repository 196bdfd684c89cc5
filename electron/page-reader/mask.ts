import type { PageLook } from '../platforms/guided-page/read-page.ts';
import { windowOf, type Tree } from './trees.ts';

/**
 * The styles that show dots instead of the text and prevent copying it. They are `important`, so that the page's own styles do
 * not win.
 */
const rules = [
  ['-webkit-text-security', 'disc'],
  ['user-select', 'none'],
] as const;

const declarations = rules.map(([name, value]) => `${name}: ${value} !important;`).join(' ');

/**
 * Masks what the recipe's selectors find from the first moment, before it is painted. The styles are added as a script's style
 * sheet, which the page's security policy cannot forbid.
 */
export function maskAhead(tree: Tree, look: PageLook): void {
  const window = windowOf(tree);
  if (window === null) return; // the tree has been removed already
  const sheet = new window.CSSStyleSheet(); // a document accepts only sheets that were made in its own window
  for (const way of look.value.find) {
    if (!('selector' in way)) continue;
    try {
      sheet.insertRule(`:is(${way.selector}), :is(${way.selector}) * { ${declarations} }`);
    } catch {
      // The selector is not valid here, so nothing will be found by it either.
    }
  }
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

const masked = new WeakSet<Element>();

/**
 * Tells whether an element has styles. `instanceof` would not work, because an element of a frame belongs to the classes of
 * another window.
 */
const isStyled = (element: Element): element is HTMLElement => 'style' in element;

/** Masks an element once, wherever it was found. Masking again would be another change for the observer of the page. */
export function mask(element: Element): void {
  if (masked.has(element) || !isStyled(element)) return;
  masked.add(element);
  for (const [name, value] of rules) element.style.setProperty(name, value, 'important');
}
