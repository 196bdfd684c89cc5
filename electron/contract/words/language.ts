interface LanguageRow {
  /** The language's own name for itself. */
  readonly name: string;
  /** The tag by which its dates and lists are written. */
  readonly dates: string;
  /** What begins the name of an app password for a drive that has no name. */
  readonly drive: string;
  /** What the folder of the drives is called in the user's home on Linux. */
  readonly drives: string;
  /** What Linux desktops say of Latchkey in their list of programs that start at logon. */
  readonly atLogon: string;
  /** Set for a language that is written from right to left. */
  readonly direction?: 'rtl';
}

/**
 * The languages that Latchkey speaks. Each has its catalogue in `assets/words`. What a drive is called where Latchkey does not speak
 * itself stands here, because the part that serves drives has no catalogue: `drive` begins the name of an app password, and `drives`
 * is the folder in the user's home on Linux. So does `atLogon`, which desktops read in every language at once.
 */
export const languageRows = {
  de: {
    name: 'Deutsch',
    dates: 'de',
    drive: 'Netzlaufwerk',
    drives: 'Netzlaufwerke',
    atLogon: 'Hält Ihre Netzlaufwerke verbunden',
  },
  // British dates have the day before the month, as in most of the world; with the month in letters they are unambiguous.
  en: {
    name: 'English',
    dates: 'en-GB',
    drive: 'Network drive',
    drives: 'Network drives',
    atLogon: 'Keeps your network drives connected',
  },
  es: {
    name: 'Español',
    dates: 'es',
    drive: 'Unidad de red',
    drives: 'Unidades de red',
    atLogon: 'Mantiene conectadas sus unidades de red',
  },
  fr: {
    name: 'Français',
    dates: 'fr',
    drive: 'Lecteur réseau',
    drives: 'Lecteurs réseau',
    atLogon: 'Garde vos lecteurs réseau connectés',
  },
  it: {
    name: 'Italiano',
    dates: 'it',
    drive: 'Unità di rete',
    drives: 'Unità di rete',
    atLogon: 'Mantiene connesse le unità di rete',
  },
  nl: {
    name: 'Nederlands',
    dates: 'nl',
    drive: 'Netwerkschijf',
    drives: 'Netwerkschijven',
    atLogon: 'Houdt je netwerkschijven verbonden',
  },
  pt: {
    name: 'Português',
    dates: 'pt-PT',
    drive: 'Unidade de rede',
    drives: 'Unidades de rede',
    atLogon: 'Mantém as suas unidades de rede ligadas',
  },
} as const satisfies Readonly<Record<string, LanguageRow>>;

export type Language = keyof typeof languageRows;
export const languages = Object.keys(languageRows) as readonly Language[];

/** Lists the variables of the environment that name the language of a session, the strongest first. */
export function languageVariables(env: Readonly<Record<string, string | undefined>>): readonly (string | undefined)[] {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
}

/** Gives the direction of a language, by its row. */
export function directionOf(language: Language, rows: Readonly<Record<string, LanguageRow>> = languageRows) {
  return rows[language]?.direction ?? 'ltr';
}

/**
 * Chooses the language that the first non-empty candidate names: `fr`, `fr_CA.UTF-8`, `fr-FR`. A first candidate that says
 * `C`, `POSIX` or another language gives English; later candidates do not count then, as in every other program.
 */
export function chooseLanguage(candidates: readonly (string | undefined)[]): Language {
  const wanted = candidates.find((candidate) => candidate !== undefined && candidate !== '')?.toLowerCase();
  return languages.find((language) => wanted?.split(/[-_.@]/)[0] === language) ?? 'en';
}

/**
 * Chooses the first language of a person's list, best first, that there are words for: `['de-CH', 'fr-CH']` gives French. Without one
 * it is English.
 */
export function preferredLanguage(list: readonly string[]): Language {
  const named = list.map((each) => each.toLowerCase().split(/[-_.@]/)[0]);
  return (
    named.map((name) => languages.find((language) => language === name)).find((found) => found !== undefined) ?? 'en'
  );
}
