import { formatList, formatMoment, formatNumber, formatWait } from './formats.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** How the compiled words of a language write the values that they are given. What comes from outside can do no harm. */
export interface Speech {
  /** A text or a number as it is; several texts as `list`. */
  readonly text: (value: unknown) => string;
  readonly number: (value: unknown) => string;
  /** Seconds, as how long somebody has to wait. */
  readonly wait: (value: unknown) => string;
  /** An ISO 8601 date, as day and time. */
  readonly moment: (value: unknown) => string;
  readonly list: (value: unknown) => string;
  readonly plural: Plural;
  readonly ordinal: Plural;
}

/** Chooses a form by the number itself (`=1`), else by what the language counts it as. */
type Plural = (value: unknown, offset: number, forms: Readonly<Record<string, () => string>>) => string;

export function speechOf(language: Language): Speech {
  const text = (value: unknown): string => {
    if (typeof value === 'number') return formatNumber(language, value);
    if (!given(value)) return '…';
    return Array.isArray(value) ? formatList(language, value.map(String)) : printable(String(value));
  };
  /** Of failures, values come from elsewhere and may be something else than the type says. */
  const ofNumber = (write: (value: number) => string) => (value: unknown) =>
    given(value) && Number.isFinite(Number(value)) ? write(Number(value)) : text(value);
  return {
    text,
    number: ofNumber((value) => formatNumber(language, value)),
    wait: ofNumber((value) => formatWait(language, value)),
    moment: (value) => formatMoment(language, text(value)),
    list: text,
    plural: pluralOf(language, 'cardinal'),
    ordinal: pluralOf(language, 'ordinal'),
  };
}

/** Whether there is a value. An empty text is none, and so is a list of nothing. */
export function given(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}

function pluralOf(language: Language, type: Intl.PluralRuleType): Plural {
  let rules: Intl.PluralRules | undefined; // takes time to load, which the first screen does not need
  return (value, offset, forms) => {
    const count = Number(value);
    rules ??= new Intl.PluralRules(language, { type });
    const form = forms[`=${count}`] ?? forms[rules.select(count - offset)] ?? forms['other'];
    return form === undefined ? '' : form();
  };
}

/** A text of a group in which some take values and others none. */
export function filled<Values>(text: string | ((values: Values) => string), values: Values): string {
  return typeof text === 'string' ? text : text(values);
}
