import { languageRows, type Language } from './language.ts';
import { printable } from './printable.ts';

/** Numbers, dates and lengths of time, as the language writes them. */

export function formatNumber(language: Language, value: number): string {
  // Written alike in every language here. What knows of the others takes 30 ms to load: half of a first screen's time.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return new Intl.NumberFormat(language).format(value);
}

/** An ISO 8601 date as a day, `19 February 2027`; what cannot be read as a date is given back as it is. */
export function formatDay(language: Language, iso: string): string {
  return formatDate(language, iso, { dateStyle: 'long' });
}

/** An ISO 8601 date as day and time, in the local time zone. */
export function formatMoment(language: Language, iso: string): string {
  return formatDate(language, iso, { dateStyle: 'long', timeStyle: 'short' });
}

/** An ISO 8601 date soon before or after now: hours and minutes, `14:32`, and the day too when it is another one. */
export function formatTime(language: Language, iso: string, now: Date): string {
  const today = new Date(iso).toDateString() === now.toDateString();
  return today ? formatDate(language, iso, { timeStyle: 'short' }) : formatMoment(language, iso);
}

/** An ISO 8601 date for a table: short, and the same width for all. */
export function formatShortDay(language: Language, iso: string): string {
  return formatDate(language, iso, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** How long somebody has to wait, in the largest fitting unit, rounded up: `45 seconds`, `2 minutes`. */
export function formatWait(language: Language, seconds: number): string {
  const [value, unit] =
    seconds < 120 ? [seconds, 'second'] : seconds < 7200 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(value));
}

/** Names one after the other, as the language lists them: `Files, Terminal and Mail`. */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(languageRows[language].dates, { type: 'conjunction' }).format(items.map(printable));
}

/** Bytes, in the largest fitting unit of a thousand: `7 kB`, `1.5 MB`. */
export function formatSize(language: Language, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const options = { style: 'unit', unit: units[at] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1000 ** at);
}

/** How long a step took: `0.4 s`. */
export function formatTook(language: Language, ms: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(language, digits).format(ms / 1000)}\u00a0s`;
}

function formatDate(language: Language, iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return printable(iso);
  const text = new Intl.DateTimeFormat(languageRows[language].dates, options).format(date);
  // French counts the first day of a month in full, which the tables of languages leave out.
  return language === 'fr' && options.dateStyle === 'long' ? text.replace(/^1(?= )/, '1er') : text;
}
