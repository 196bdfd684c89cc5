/** The languages that Latchkey speaks; each has its words in `assets/words`. */
export const languageRows = {
  // British order in dates: day before month, as in most of the world, and with the month in letters unmistakable.
  en: { name: 'English', dates: 'en-GB' },
  fr: { name: 'Français', dates: 'fr' },
} as const;

export type Language = keyof typeof languageRows;
export const languages = Object.keys(languageRows) as readonly Language[];

/**
 * The first candidate that names a language which Latchkey speaks: `fr`, `fr_CA.UTF-8`, `fr-FR`. English when none does.
 * A candidate that is set but says `C`, `POSIX` or another language ends the search, as it does for every other program.
 */
export function chooseLanguage(candidates: readonly (string | undefined)[]): Language {
  const wanted = candidates.find((candidate) => candidate !== undefined && candidate !== '')?.toLowerCase();
  return languages.find((language) => wanted?.split(/[-_.@]/)[0] === language) ?? 'en';
}
