import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyName } from '../contract/policy-names.ts';
import type { PolicyGroup } from '../policy/policy-keys.ts';

/** The languages of the texts for IT, and the tags by which Windows knows them. */
export const itLanguages = {
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  pt: 'pt-PT',
} as const;
export type ItLanguage = keyof typeof itLanguages;

/** The texts about the rules for IT, in one language. */
export interface Texts {
  readonly titles: Readonly<Record<PolicyName, string>>;
  readonly explained: Readonly<Record<PolicyName, string>>;
  readonly groups: Readonly<Record<PolicyGroup, string>>;
  readonly file: Readonly<
    Record<'supported' | 'enforced' | 'default' | 'value' | 'list' | 'table' | 'records', string>
  >;
}

const assets = join(import.meta.dirname, '../../assets');
const read = (file: string): unknown => JSON.parse(readFileSync(join(assets, file), 'utf8'));

/** Reads the texts of a language. The titles of the rules are the program's own words, so that IT and people read the same. */
export function textsIn(language: ItLanguage): Texts {
  const theirs = read(`policy/words/${language}.json`) as Omit<Texts, 'titles'>;
  return { ...theirs, titles: (read(`words/${language}.json`) as { policyRules: Texts['titles'] }).policyRules };
}

/** Explains what a rule does, and whether people may choose otherwise. */
export function explanationOf(texts: Texts, name: PolicyName, strength: 'enforced' | 'default'): string {
  return `${texts.explained[name]}\n\n${texts.file[strength]}`;
}
