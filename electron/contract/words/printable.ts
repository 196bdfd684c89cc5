/**
 * The greatest length in characters. It is not a parameter of `printable`, because `names.map(printable)` would pass each
 * name's index as its length.
 */
const LIMIT = 300;

/**
 * Invisible characters that change what is seen: control characters (escape sequences rewrite a screen), marks that turn the
 * direction of writing, characters without width (a soft hyphen, U+200B), fillers, and half characters. Variation selectors
 * are allowed, because they belong to the sign before them.
 */
const INVISIBLE = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const everyInvisible = new RegExp(`(?:${INVISIBLE.source})`, 'gu');

/** Tells whether a text contains a character that is invisible, or that makes the text look different. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Makes a text from a server or a file harmless for a terminal and a window: on one line, without invisible characters. */
export function printable(text: string): string {
  const clean = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(everyInvisible, '')
    .trim();
  return clean.length > LIMIT ? `${clean.slice(0, LIMIT)}…` : clean;
}

/**
 * Shows every invisible character as an escape, for a command, a path or a list of ids on a line of its own. The text is
 * never shortened.
 */
export function visible(text: string): string {
  return text.replaceAll(everyInvisible, escaped);
}

/** Writes JSON in which every invisible character is escaped. A parser reads the same value, and a terminal shows all of it. */
export function visibleJson(value: unknown): string {
  // JSON.stringify leaves the control characters DEL and C1 as they are. It puts none between values, so escaping the whole
  // text is safe.
  return visible(JSON.stringify(value));
}

function escaped(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((unit) => `\\u${unit}`).join('');
}
