import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyName } from '../contract/policy-names.ts';
import type { PolicyGroup } from '../policy/policy-keys.ts';

/** Languages of what IT reads. Their people may be served in one that the program does not speak. */
export const itLanguages = { en: 'en-US', fr: 'fr-FR', de: 'de-DE' } as const;
export type ItLanguage = keyof typeof itLanguages;

/** What IT is told of the rules, in one language. */
export interface Texts {
  readonly titles: Readonly<Record<PolicyName, string>>;
  readonly explained: Readonly<Record<PolicyName, string>>;
  readonly groups: Readonly<Record<PolicyGroup, string>>;
  readonly file: Readonly<Record<'supported' | 'enforced' | 'default' | 'value' | 'list' | 'table', string>>;
}

const assets = join(import.meta.dirname, '../../assets');
const read = (file: string): unknown => JSON.parse(readFileSync(join(assets, file), 'utf8'));

/** The titles are the program's own words, where it speaks the language. */
export function textsIn(language: ItLanguage): Texts {
  const theirs = read(`policy/words/${language}.json`) as Texts;
  if (language === 'de') return theirs;
  return { ...theirs, titles: (read(`words/${language}.json`) as { policyRules: Texts['titles'] }).policyRules };
}

/** What a rule does, and what people may do about it. */
export function explanationOf(texts: Texts, name: PolicyName, strength: 'enforced' | 'default'): string {
  return `${texts.explained[name]}\n\n${texts.file[strength]}`;
}
