/** The languages that every text exists in. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. `{name}` is filled with a value; `[…]` is left out when a value in it is missing. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The first candidate that names a language which Latchkey speaks: `fr`, `fr_CA.UTF-8`, `fr-FR`. English when none does.
 * A candidate that is set but says `C`, `POSIX` or another language ends the search, as it does for every other program.
 */
export function chooseLanguage(candidates: readonly (string | undefined)[]): Language {
  const wanted = candidates.find((candidate) => candidate !== undefined && candidate !== '')?.toLowerCase();
  return languages.find((language) => wanted?.split(/[-_.@]/)[0] === language) ?? 'en';
}
