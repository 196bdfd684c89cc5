import { languageRows, type Language } from './language.ts';
import { printable } from './printable.ts';

/** Formats numbers, dates and durations as the language writes them. */

export function formatNumber(language: Language, value: number): string {
  // Small numbers look the same in every language here. Loading the number formatter takes 30 ms, half the time of a first
  // screen.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return new Intl.NumberFormat(language).format(value);
}

/** Formats an ISO 8601 date as a day, `19 February 2027`. A text that is no date is returned as it is. */
export function formatDay(language: Language, iso: string): string {
  return formatDate(language, iso, { dateStyle: 'long' });
}

/** Formats an ISO 8601 date as day and time, in the local time zone. */
export function formatMoment(language: Language, iso: string): string {
  return formatDate(language, iso, { dateStyle: 'long', timeStyle: 'short' });
}

/** Formats an ISO 8601 date near now: as hours and minutes, `14:32`, with the day when it is not today. */
export function formatTime(language: Language, iso: string, now: Date): string {
  const today = new Date(iso).toDateString() === now.toDateString();
  return today ? formatDate(language, iso, { timeStyle: 'short' }) : formatMoment(language, iso);
}

/** Formats an ISO 8601 date for a table: short, and always equally wide. */
export function formatShortDay(language: Language, iso: string): string {
  return formatDate(language, iso, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** Formats how long a person has to wait, in the largest fitting unit, rounded up: `45 seconds`, `2 minutes`. */
export function formatWait(language: Language, seconds: number): string {
  const [value, unit] =
    seconds < 120 ? [seconds, 'second'] : seconds < 7200 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(value));
}

/** Formats how long ago something was, in the largest fitting unit, rounded down: `2 minutes ago`. @param ms from one minute on */
export function formatAgo(language: Language, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const [value, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 2880
        ? ([minutes / 60, 'hour'] as const)
        : ([minutes / 1440, 'day'] as const);
  return new Intl.RelativeTimeFormat(languageRows[language].dates).format(-Math.floor(value), unit);
}

/** The most names that a sentence lists, and characters of each: a computer may have hundreds of programs running. */
const MOST_LISTED = 12;
const MOST_OF_NAME = 80;

/**
 * Joins names as the language lists them: `Files, Terminal and Mail`. Names that show nothing are left out, and `…` stands for those
 * after the first twelve.
 */
export function formatList(language: Language, items: readonly string[]): string {
  const names = items
    .map(printable)
    .filter((name) => name !== '')
    .map((name) => (name.length > MOST_OF_NAME ? `${Array.from(name).slice(0, MOST_OF_NAME).join('')}…` : name));
  const listed = names.length > MOST_LISTED ? [...names.slice(0, MOST_LISTED), '…'] : names;
  return new Intl.ListFormat(languageRows[language].dates, { type: 'conjunction' }).format(listed);
}

/** Formats bytes in the largest fitting decimal unit: `7 kB`, `1.5 MB`. */
export function formatSize(language: Language, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const options = { style: 'unit', unit: units[at] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1000 ** at);
}

/** Formats how long a step took: `0.4 s`. */
export function formatTook(language: Language, ms: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(language, digits).format(ms / 1000)}\u00a0s`;
}

function formatDate(language: Language, iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return printable(iso);
  const text = new Intl.DateTimeFormat(languageRows[language].dates, options).format(date);
  // French writes the first day of a month as `1er`, which Intl leaves out.
  return language === 'fr' && options.dateStyle === 'long' ? text.replace(/^1(?= )/, '1er') : text;
}
