import type { PersonalTexts } from './personal-texts.ts';

/** The name of the highlight that covers texts; `styles/privacy.css` says how. */
const HIGHLIGHT = 'personal';

/**
 * Covers every text of the page that is about the person, now and after each change, before it is painted. The texts stay in
 * the page, for their owner's screen reader.
 * @param fixed texts of the window itself. A drive that is called as a button does not cover the button.
 * @returns a function that uncovers all
 */
export function coverPersonal(root: HTMLElement, personal: PersonalTexts, fixed: ReadonlySet<string>): () => void {
  const uncover = (): void => {
    for (const each of root.querySelectorAll('[data-covers]')) each.removeAttribute('data-covers');
  };
  const cover = (): void => {
    uncover();
    const ranges: Range[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (text.trim() === '' || fixed.has(text)) continue;
      for (const [start, end] of personal.partsOf(text)) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
        node.parentElement?.setAttribute('data-covers', '');
      }
    }
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  };
  // Its callback runs after the change and before the next painting.
  const observer = new MutationObserver(cover);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  document.documentElement.dataset['covered'] = '';
  cover();
  return () => {
    observer.disconnect();
    CSS.highlights.delete(HIGHLIGHT);
    uncover();
    delete document.documentElement.dataset['covered'];
  };
}

/** Lists every text of a catalogue that takes no value. */
export function fixedTexts(words: object): ReadonlySet<string> {
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each);
  };
  walk(words);
  return texts;
}
