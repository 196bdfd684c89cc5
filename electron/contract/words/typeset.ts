import type { Language } from './language.ts';

/**
 * Sets a text in French with the spaces that no line breaks at, a narrow one before ; ! ? and a wide one before : and inside « »,
 * and with typographic apostrophes.
 */
export function typeset(language: string, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replaceAll(/ ([;!?])/g, '\u202f$1')
    .replaceAll(/ ([:»])/g, '\u00a0$1')
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
