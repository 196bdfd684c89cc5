import type { Details } from '../failure.ts';
import { formatMoment, formatNumber, formatWait } from './formats.ts';
import type { Language, Text } from './language.ts';
import { printable } from './printable.ts';

/** A text in one language with its values filled in. What is missing or comes from outside can do no harm. */
export function say(language: Language, text: Text, values: Details = {}): string {
  const known = (name: string): boolean => Object.hasOwn(values, name) && values[name] !== '';
  return typeset(language, text[language])
    .replaceAll(/\[([^\]]*)\]/g, (_, part: string) => (placeholdersOf(part).every(known) ? part : ''))
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (known(name) ? format(language, name, values[name]) : '…'));
}

/** Names of the values that a text asks for. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

function format(language: Language, name: string, value: Details[string] | undefined): string {
  const seconds = name === 'retryAfterS' || name === 'seconds' ? Number(value) : Number.NaN;
  if (Number.isFinite(seconds)) return formatWait(language, seconds);
  if (typeof value === 'number') return formatNumber(language, value);
  if (name === 'until') return formatMoment(language, printable(String(value)));
  return printable(String(value));
}

/** French sets a space before ; : ! ? and inside « », one that a line must not break at. */
function typeset(language: Language, template: string): string {
  if (language !== 'fr') return template;
  return template
    .replaceAll(/ ([;:!?»])/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
    .replaceAll("'", '’');
}
