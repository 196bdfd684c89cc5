/** Characters. No option of `printable`: `names.map(printable)` would give each name its place in the list as its length. */
const LIMIT = 300;

/**
 * A text that came from a server or from a file, made harmless for a terminal and a window: without control characters
 * (escape sequences could rewrite what is on the screen) and without the marks that turn the direction of writing.
 */
export function printable(text: string): string {
  const clean = text.replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return clean.length > LIMIT ? `${clean.slice(0, LIMIT)}…` : clean;
}
