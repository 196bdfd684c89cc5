import { plain, type Found, type PageLook, type Shown } from '../platforms/guided-page/read-page.ts';
import { bodyOf, closedFrames, closestAcross, holderOf, hostOf, treeOf, within, type Tree } from './trees.ts';

/** A place where the value may be, as `read-page.ts` sees it, and the element to mask. */
export interface Place extends Found {
  readonly element: Element;
}

export interface Sight extends Shown {
  readonly found: readonly (readonly Place[])[];
}

/** Texts that are read. No such page has more, and an endless one must not stop the window. */
const MOST_TEXTS = 5000;
const LONGEST_TEXT = 200;

const SILENT = 'script, style, template, noscript, [hidden], [aria-hidden="true"]';
const PRESSED = 'button, a, [role="button"], [role="tab"], [role="link"]';

/** Collects the texts that a page's trees show to a person, and the places where the value may be. Changes nothing. */
export function lookAt(trees: readonly Tree[], look: PageLook): Sight {
  const texts = trees.flatMap(textsOf);
  return {
    texts: [...texts.map(({ text }) => text), ...trees.flatMap(namesOf)],
    found: look.value.find.map((way) =>
      'selector' in way
        ? trees.flatMap((tree) => select(tree, way.selector)).flatMap(placesIn)
        : texts.filter(({ text }) => way.labels.some((label) => plain(label) === plain(text))).flatMap(besides),
    ),
    framed: closedFrames(trees).some(fillsPage),
  };
}

/** The part of the window from which a frame counts as a page within the page. A smaller frame is a picture or a captcha. */
const PAGE_LIKE = 1 / 4;

function fillsPage(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  const { innerWidth = 0, innerHeight = 0 } = frame.ownerDocument.defaultView ?? {};
  return isSeen(frame) && width * height > 0 && width * height >= PAGE_LIKE * innerWidth * innerHeight;
}

interface SeenText {
  readonly text: string;
  readonly element: Element;
}

function textsOf(tree: Tree): readonly SeenText[] {
  const texts: SeenText[] = [];
  const body = bodyOf(tree);
  if (body === null) return texts;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.length < MOST_TEXTS && walker.nextNode() !== null) {
    const { nodeValue, parentElement } = walker.currentNode as Text;
    const text = (nodeValue ?? '').trim();
    const element = parentElement ?? ('host' in tree ? tree.host : null);
    if (text === '' || text.length > LONGEST_TEXT || element === null) continue;
    if (isSeen(element)) texts.push({ text, element });
  }
  return texts;
}

/** Reads the texts that only a screen reader says, or that an empty field or a button shows. */
function namesOf(tree: Tree): readonly string[] {
  return [...tree.querySelectorAll('[aria-label], [placeholder], input[type="submit"], input[type="button"]')]
    .slice(0, MOST_TEXTS)
    .filter(isSeen)
    .flatMap((element) => ['aria-label', 'placeholder', 'value'].map((name) => element.getAttribute(name) ?? ''))
    .filter((name) => name !== '' && name.length <= LONGEST_TEXT);
}

/** Finds the elements of a selector. A selector that this browser does not know finds nothing. */
export function select(tree: Tree, selector: string): readonly Element[] {
  try {
    return [...tree.querySelectorAll(selector)].slice(0, 50);
  } catch {
    return [];
  }
}

/** Finds the places that belong to a label: its field, the elements it names, or the element after it, as people see it. */
function besides({ element }: SeenText): readonly Place[] {
  const label = element.closest('label');
  if (label?.control != null) return placesIn(label.control);
  const tree = treeOf(element);
  if (element.id !== '' && tree !== null) {
    const named = select(tree, `[aria-labelledby~="${CSS.escape(element.id)}"]`);
    if (named.length > 0) return named.flatMap(placesIn);
  }
  let from: Element | null = label ?? element;
  for (let up = 0; up < 3 && from !== null && from !== element.ownerDocument.body; up += 1) {
    if (from.nextElementSibling !== null) return placesIn(from.nextElementSibling);
    from = from.parentElement ?? hostOf(from);
  }
  return [];
}

/** Returns the places in an element: the element itself or its smallest parts with text. Buttons and links are left out. */
function placesIn(element: Element): readonly Place[] {
  return [...new Set(within(element))]
    .slice(0, 100)
    .filter((one) => closestAcross(one, PRESSED) === null && isSeen(one))
    .flatMap((one) => {
      const text = ownText(one);
      return text === '' ? [] : [{ element: one, text, editable: isEditable(one) }];
    });
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === 'input' || element.localName === 'textarea';

/** Reads the text in a field, or between the tags of the element itself. */
function ownText(element: Element): string {
  if (isField(element)) return element.value.trim();
  const nodes = [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes];
  const texts = nodes.filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return texts
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('')
    .trim();
}

function isEditable(element: Element): boolean {
  if (isField(element)) return !element.readOnly && !element.disabled;
  // A whole document can be editable, like that of a frame with a text that a person writes.
  if (element.ownerDocument.designMode === 'on') return true;
  return closestAcross(element, '[contenteditable]:not([contenteditable="false"])') !== null;
}

/**
 * Tells whether a person can see an element. In a frame that is hidden nothing is seen, whatever the frame's own document says.
 */
function isSeen(element: Element): boolean {
  const holder = holderOf(element);
  return (
    element.closest(SILENT) === null &&
    element.checkVisibility({ visibilityProperty: true }) &&
    (holder === null || isSeen(holder))
  );
}
