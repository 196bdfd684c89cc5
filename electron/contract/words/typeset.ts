import type { Language } from './language.ts';

/** French sets a space before ; : ! ? and inside « », one that a line must not break at. */
export function typeset(language: string, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replaceAll(/ ([;:!?»])/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
    .replaceAll("'", '’');
}

/** A sentence that comes with its translations: in a recipe for a platform's page, which may be IT's own. */
export function translated(
  language: Language,
  texts: Readonly<Partial<Record<Language, string>> & Record<'en', string>>,
): string {
  return typeset(language, texts[language] ?? texts.en);
}
