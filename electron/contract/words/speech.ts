import { formatList, formatMoment, formatNumber, formatWait } from './formats.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** The functions with which a language's compiled words write their values. Each makes values from outside harmless. */
export interface Speech {
  /** Writes a text or a number as it is, and several texts as `list` does. */
  readonly text: (value: unknown) => string;
  readonly number: (value: unknown) => string;
  /** Writes seconds as the time that a person has to wait. */
  readonly wait: (value: unknown) => string;
  /** Writes an ISO 8601 date as day and time. */
  readonly moment: (value: unknown) => string;
  readonly list: (value: unknown) => string;
  readonly plural: Plural;
  readonly ordinal: Plural;
}

/** Chooses a form by the number itself (`=1`), or else by its plural category in the language. */
type Plural = (value: unknown, offset: number, forms: Readonly<Record<string, () => string>>) => string;

export function speechOf(language: Language): Speech {
  const text = (value: unknown): string => {
    if (typeof value === 'number') return formatNumber(language, value);
    if (!given(value)) return '…';
    return Array.isArray(value) ? formatList(language, value.map(String)) : printable(String(value));
  };
  /** Writes a value as a number when it is one. Values of failures come from outside, and may differ from their type. */
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

/** Tells whether there is a value. An empty text and an empty list count as none. */
export function given(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}

function pluralOf(language: Language, type: Intl.PluralRuleType): Plural {
  // The rules are made when first needed, because they take time to load, and the first screen needs none.
  let rules: Intl.PluralRules | undefined;
  return (value, offset, forms) => {
    const count = Number(value);
    rules ??= new Intl.PluralRules(language, { type });
    const form = forms[`=${count}`] ?? forms[rules.select(count - offset)] ?? forms['other'];
    return form === undefined ? '' : form();
  };
}

/** Writes a text of a group in which some texts take values and others do not. */
export function filled<Values>(text: string | ((values: Values) => string), values: Values): string {
  return typeof text === 'string' ? text : text(values);
}
