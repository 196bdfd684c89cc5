import { plain, type Found, type PageLook, type Shown } from '../platforms/assisted/read-page.ts';

/** A place where a value may stand, as `read-page.ts` sees it, and the element to mask. */
export interface Place extends Found {
  readonly element: Element;
}

export interface Sight extends Shown {
  readonly found: readonly (readonly Place[])[];
}

/** More than any such page has; one that goes on for ever must not stop the window. */
const MOST_TEXTS = 5000;
const LONGEST_TEXT = 200;

const SILENT = 'script, style, template, noscript, [hidden], [aria-hidden="true"]';
const PRESSED = 'button, a, [role="button"], [role="tab"], [role="link"]';

/** What a document shows to a person, and what stands where the value may be. Changes nothing. */
export function lookAt(document: Document, look: PageLook): Sight {
  const texts = textsOf(document);
  return {
    texts: [...texts.map(({ text }) => text), ...namesOf(document)],
    found: look.value.find.map((way) =>
      'selector' in way
        ? select(document, way.selector).flatMap(placesIn)
        : texts.filter(({ text }) => way.labels.some((label) => plain(label) === plain(text))).flatMap(besides),
    ),
  };
}

interface SeenText {
  readonly text: string;
  readonly element: Element;
}

function textsOf(document: Document): readonly SeenText[] {
  const texts: SeenText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.length < MOST_TEXTS && walker.nextNode() !== null) {
    const { nodeValue, parentElement: element } = walker.currentNode as Text;
    const text = (nodeValue ?? '').trim();
    if (text === '' || text.length > LONGEST_TEXT || element === null) continue;
    if (isSeen(element)) texts.push({ text, element });
  }
  return texts;
}

/** What only the tongue of a screen reader, or an empty field, says. */
function namesOf(document: Document): readonly string[] {
  return [...document.querySelectorAll('[aria-label], [placeholder], input[type="submit"], input[type="button"]')]
    .slice(0, MOST_TEXTS)
    .filter(isSeen)
    .flatMap((element) => ['aria-label', 'placeholder', 'value'].map((name) => element.getAttribute(name) ?? ''))
    .filter((name) => name !== '' && name.length <= LONGEST_TEXT);
}

/** A selector of another browser's is none here. */
export function select(document: Document, selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)].slice(0, 50);
  } catch {
    return [];
  }
}

/** What belongs to a label: its field, what names it, or what stands after it, as people see it. */
function besides({ element }: SeenText): readonly Place[] {
  const label = element.closest('label');
  if (label?.control != null) return placesIn(label.control);
  const { ownerDocument } = element;
  if (element.id !== '') {
    const named = select(ownerDocument, `[aria-labelledby~="${CSS.escape(element.id)}"]`);
    if (named.length > 0) return named.flatMap(placesIn);
  }
  let from: Element | null = label ?? element;
  for (let up = 0; up < 3 && from !== null && from !== ownerDocument.body; up += 1) {
    if (from.nextElementSibling !== null) return placesIn(from.nextElementSibling);
    from = from.parentElement;
  }
  return [];
}

/** An element that holds the value itself, or its smallest parts; what is pressed is none of them. */
function placesIn(element: Element): readonly Place[] {
  return [element, ...element.querySelectorAll('*')]
    .slice(0, 100)
    .filter((one) => one.closest(PRESSED) === null && isSeen(one))
    .flatMap((one) => {
      const text = ownText(one);
      return text === '' ? [] : [{ element: one, text, editable: isEditable(one) }];
    });
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === 'input' || element.localName === 'textarea';

/** What stands in a field, or between the tags of the element itself. */
function ownText(element: Element): string {
  if (isField(element)) return element.value.trim();
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return texts
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('')
    .trim();
}

function isEditable(element: Element): boolean {
  if (isField(element)) return !element.readOnly && !element.disabled;
  return element.closest('[contenteditable]:not([contenteditable="false"])') !== null;
}

function isSeen(element: Element): boolean {
  return element.closest(SILENT) === null && element.checkVisibility({ visibilityProperty: true });
}
