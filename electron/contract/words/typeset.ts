import type { Language } from './language.ts';

/** Sets a text in French with no-break spaces before ; : ! ? and inside « », and with typographic apostrophes. */
export function typeset(language: string, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replaceAll(/ ([;:!?»])/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
    .replaceAll("'", '’');
}

/** Chooses the translation of a sentence from a recipe for a platform's page, which may be IT's own. */
export function translated(
  language: Language,
  texts: Readonly<Partial<Record<Language, string>> & Record<'en', string>>,
): string {
  return typeset(language, texts[language] ?? texts.en);
}
