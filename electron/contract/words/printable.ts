/** Characters. No option of `printable`: `names.map(printable)` would give each name its place in the list as its length. */
const LIMIT = 300;

/**
 * Characters that nobody sees and that change what is seen: control characters (escape sequences rewrite a screen), marks
 * that turn the direction of writing, what has no width (a soft hyphen, U+200B), fillers, and half characters. Not the
 * variation selectors, which belong to the sign before them.
 */
const INVISIBLE = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const everyInvisible = new RegExp(`(?:${INVISIBLE.source})`, 'gu');

/** Whether a text has something in it that is not seen, or is not what it seems. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/**
 * A text that came from a server or from a file, made harmless for a terminal and a window: in one line, with nothing in it
 * that is not seen.
 */
export function printable(text: string): string {
  const clean = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(everyInvisible, '')
    .trim();
  return clean.length > LIMIT ? `${clean.slice(0, LIMIT)}…` : clean;
}

/** A command, a path or a list of ids, whole, for a line of its own: everything in it that is not seen is shown as an escape. */
export function visible(text: string): string {
  return text.replaceAll(everyInvisible, escaped);
}

/** JSON in which everything that is not seen is escaped: it is read as the same text, and shown as it is. */
export function visibleJson(value: unknown): string {
  // Of control characters JSON.stringify leaves DEL and C1 as they are; between two values it puts none.
  return visible(JSON.stringify(value));
}

function escaped(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((unit) => `\\u${unit}`).join('');
}
