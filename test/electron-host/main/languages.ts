/** Chromium has one translation for most languages, and regional ones for these only. */
const REGIONAL: Readonly<Record<string, (region: string | undefined) => string>> = {
  en: (region) => (['AU', 'GB', 'IE', 'IN', 'NZ', 'ZA'].includes(region ?? '') ? 'en-GB' : 'en-US'),
  pt: (region) => (region === 'PT' ? 'pt-PT' : 'pt-BR'),
  zh: (region) => (['TW', 'HK', 'MO'].includes(region ?? '') ? 'zh-TW' : 'zh-CN'),
  es: (region) => (region === undefined || region === 'ES' ? 'es' : 'es-419'),
};

/** The user's languages as BCP 47, the preferred one first, as gettext reads them from the environment. */
export function languagesOf(env: NodeJS.ProcessEnv): string[] {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const language = tagOf(locale ?? 'C');
  if (language === undefined) return ['en-US']; // LANGUAGE does not count in the C locale
  const listed = (env['LANGUAGE'] ?? '').split(':').map(tagOf);
  return [...new Set([...listed.filter((tag) => tag !== undefined), language])];
}

/** The one that the user interface is in, of those that Chromium has. */
export function uiLanguage(languages: readonly string[]): string {
  const [language = 'en', region] = (languages[0] ?? 'en-US').split('-');
  return REGIONAL[language]?.(region) ?? language;
}

/** `fr_CA.UTF-8@euro` → `fr-CA` */
function tagOf(locale: string): string | undefined {
  const name = locale.replace(/[.@].*$/, '');
  return name === '' || name === 'C' || name === 'POSIX' ? undefined : name.replace('_', '-');
}
