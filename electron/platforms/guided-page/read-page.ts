import type { Recipe, Shape } from './recipe.ts';

/** The part of a recipe that reading a page needs. It has no secret, and nothing of the account. */
export interface PageLook {
  /** For each step the texts by which a page shows it. The first step needs none. */
  readonly steps: readonly (readonly string[])[];
  readonly value: Recipe['value'];
}

export function lookFor({ steps, value }: Recipe): PageLook {
  return { steps: steps.map(({ seen = [] }) => seen), value };
}

/** What was seen on a page. Nothing is decided yet. */
export interface Shown {
  /** Every visible text. */
  readonly texts: readonly string[];
  /** What each way of finding the value has found. */
  readonly found: readonly (readonly Found[])[];
  /** Whether a large part of the page is in a frame that cannot be looked into. */
  readonly framed?: boolean;
}

export interface Found {
  readonly text: string;
  /** Whether a person can type there. Text in such a field is theirs, perhaps their own password. */
  readonly editable: boolean;
}

/** What a page is read as. */
export interface Reading {
  /** The step that the page is at. */
  readonly step: number;
  readonly value: ReadValue;
}

export type ReadValue =
  | { readonly is: 'none' }
  /**
   * The value is missing or ambiguous: in its place is a text that cannot be one, or several texts could be it (`value`). Or
   * nothing is there, and the value may be in a frame that cannot be read (`frame`).
   */
  | { readonly is: 'unclear'; readonly in: 'value' | 'frame' }
  | { readonly is: 'found'; readonly text: string };

/** Reads what a page shows. Text that a person can edit, or that has another shape, is never taken. */
export function readPage(look: PageLook, shown: Shown): Reading {
  const texts = new Set(shown.texts.map(plain));
  const shows = (labels: readonly string[]): boolean => labels.some((label) => texts.has(plain(label)));
  const step = look.steps.findLastIndex(shows);
  const value: ReadValue = shows(look.value.with) ? readValue(look.value.shape, shown) : { is: 'none' };
  const hidden = value.is === 'none' && shown.framed === true;
  return { step: Math.max(0, step), value: hidden ? { is: 'unclear', in: 'frame' } : value };
}

/**
 * Reads the value. The first way that finds exactly one text of the right shape counts; two different texts make the value
 * unclear.
 */
function readValue(shape: Shape, { found }: Shown): ReadValue {
  const ways = found.map((way) => new Set(way.filter(({ editable }) => !editable).map(({ text }) => text.trim())));
  for (const way of ways) {
    const fitting = [...way].filter((text) => hasShape(shape, text));
    const [only, another] = fitting;
    if (another !== undefined) return { is: 'unclear', in: 'value' };
    if (only !== undefined) return { is: 'found', text: only };
  }
  const isThere = ways.some((way) => [...way].some((text) => text !== ''));
  return isThere ? { is: 'unclear', in: 'value' } : { is: 'none' };
}

const characters: Readonly<Record<Shape['of'], RegExp>> = {
  printable: /^[!-~]*$/,
  alphanumeric: /^[A-Za-z0-9]*$/,
  letters: /^[A-Za-z]*$/,
  'lower-case': /^[a-z]*$/,
};

/** Tells whether a text can be an app password of this shape. */
export function hasShape({ of, min, max }: Shape, text: string): boolean {
  return text.length >= min && text.length <= max && characters[of].test(text);
}

/** Returns a text in the form in which it is compared, because pages write one word in many ways. */
export function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .replaceAll(/[’ʼ`]/g, "'")
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s*•+✓]+/u, '')
    .toLowerCase();
  // A regular expression that looks for the end would take time that grows with the square of the length, on a page of nothing
  // but stars.
  let end = words.length;
  while (end > 0 && ' *:…'.includes(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}
