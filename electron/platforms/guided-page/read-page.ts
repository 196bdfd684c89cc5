import type { Recipe, Shape } from './recipe.ts';

/** Reading a page takes this much of a recipe: no secret, and nothing of the account. */
export interface PageLook {
  /** For each step the texts that show it; none for the first. */
  readonly steps: readonly (readonly string[])[];
  readonly value: Recipe['value'];
}

export function lookFor({ steps, value }: Recipe): PageLook {
  return { steps: steps.map(({ seen = [] }) => seen), value };
}

/** A look at a page finds this; nothing is decided yet. */
export interface Shown {
  /** Every text that can be seen. */
  readonly texts: readonly string[];
  /** For each way of finding the value what it found. */
  readonly found: readonly (readonly Found[])[];
  /** A large part of the page is in a frame that cannot be looked into. */
  readonly framed?: boolean;
}

export interface Found {
  readonly text: string;
  /** A person can type there: what stands in such a field is theirs, perhaps their own password. */
  readonly editable: boolean;
}

/** A page is read as one of these. */
export interface Reading {
  /** The step that the page is at. */
  readonly step: number;
  readonly value: ReadValue;
}

export type ReadValue =
  | { readonly is: 'none' }
  /**
   * Something stands where the value should, and it is none; or there are several that it could be. Or nothing does, and it
   * may stand in the `frame`.
   */
  | { readonly is: 'unclear'; readonly in: 'value' | 'frame' }
  | { readonly is: 'found'; readonly text: string };

/** Reads what a page shows. Never takes what a person can type into, nor anything of another shape. */
export function readPage(look: PageLook, shown: Shown): Reading {
  const texts = new Set(shown.texts.map(plain));
  const shows = (labels: readonly string[]): boolean => labels.some((label) => texts.has(plain(label)));
  const step = look.steps.findLastIndex(shows);
  const value: ReadValue = shows(look.value.with) ? readValue(look.value.shape, shown) : { is: 'none' };
  const hidden = value.is === 'none' && shown.framed === true;
  return { step: Math.max(0, step), value: hidden ? { is: 'unclear', in: 'frame' } : value };
}

/** The first way that finds one text of the right shape wins; two different ones are one too many. */
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

/** Tells whether a text can be an app password of this kind. */
export function hasShape({ of, min, max }: Shape, text: string): boolean {
  return text.length >= min && text.length <= max && characters[of].test(text);
}

/** A text as it is compared: pages write one word in many ways. */
export function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .replaceAll(/[’ʼ`]/g, "'")
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s*•+✓]+/u, '')
    .toLowerCase();
  // Not by an expression: one that looks for the end takes the square of the length of a page that is nothing but stars.
  let end = words.length;
  while (end > 0 && ' *:…'.includes(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}
