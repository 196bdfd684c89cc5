import { FailureError } from '../contract/failure.ts';
import { hasInvisible, printable } from '../contract/words/printable.ts';

/** Longest label in bytes of UTF-8. File systems allow 255 for a name, Windows shows fewer, and people have to read it. */
const MOST_BYTES = 100;

/** Characters that Windows or POSIX does not allow in a name. */
const FORBIDDEN = /[/\\:*?"<>|]/;

/**
 * Names that Windows reserves for devices, with any ending, also behind blanks. They are refused everywhere, because a label must
 * work on every machine of an organisation.
 */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?$/i;

/**
 * Checks a drive's label, which becomes a folder's name on every operating system.
 * @throws FailureError LK-1005.
 */
export function checkLabel(label: string): void {
  if (!isLabel(label)) throw new FailureError('LK-1005', { label: printable(label).slice(0, MOST_BYTES) });
}

/** Tells whether a text can be a drive's label, whether a person types it or it comes from a file. */
export function isLabel(label: string): boolean {
  const bytes = Buffer.byteLength(label, 'utf8');
  return !(
    bytes === 0 ||
    bytes > MOST_BYTES ||
    label !== label.trim() ||
    /^\.|\.$/.test(label) || // hidden; Windows drops a dot at the end
    FORBIDDEN.test(label) ||
    hasInvisible(label) ||
    DEVICE.test(label)
  );
}

/** Longest label that Latchkey suggests, in UTF-16 units: a window shows all of it. */
const SUGGESTED_LENGTH = 40;

/**
 * Makes a label from the name of a platform or a folder; a hyphen replaces each character that a label may not have.
 * @param otherwise the label when nothing usable is left
 */
export function labelFrom(name: string, otherwise: string): string {
  const fit = Array.from(name, (character) =>
    FORBIDDEN.test(character) || hasInvisible(character) ? '-' : character,
  ).join('');
  const label = shortened(fit.replace(/^[\s.]+/, '')).replace(/[\s.]+$/, '');
  return isLabel(label) ? label : otherwise;
}

/** Cuts a text to the length of a suggested label, without cutting a character in two. */
function shortened(text: string): string {
  let cut = '';
  for (const character of text) {
    const longer = cut + character;
    if (longer.length > SUGGESTED_LENGTH || Buffer.byteLength(longer, 'utf8') > MOST_BYTES) break;
    cut = longer;
  }
  return cut;
}
