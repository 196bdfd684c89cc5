import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { contactOf } from '../../policy/policy-view.ts';
import type { PolicyLookup } from '../../policy/policy.ts';

/** Writes a line that says who helps people here; gives none where IT has not said. */
export function contactLines(lookup: PolicyLookup, language: Language): readonly string[] {
  const { name, phone, url } = contactOf(lookup) ?? {};
  const known = [name, phone, url].filter((one) => one !== undefined);
  return known.length === 0 ? [] : [wordsIn(language).terminal.policy.contact({ contact: known.join(' · ') })];
}
