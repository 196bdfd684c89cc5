import type { Language, SettingsView } from './window.ts';

/**
 * Names the file of the set-up's first screen in a language. The build draws that screen; build, main and page share the
 * functions of this file, so that they agree on what it shows and when it may be shown.
 */
export function firstScreenFile(language: Language): string {
  return `first-screen.${language}.html`;
}

/**
 * Gives the settings with which the first screen is drawn: those of a user who has not chosen anything yet, where IT has
 * fixed nothing.
 */
export function firstScreenSettings(language: Language): SettingsView {
  return {
    ...{ language, languageSetting: 'system', systemLanguage: language, theme: 'system', notifications: true },
    ...{ startAtLogon: false, hideFromCapture: true, remember: true, fixed: [] },
    handOver: { allowed: false, why: 'no-policy', by: '' },
  };
}

/** Tells whether the first screen would look the same with these settings. It shows the language, our colours and what IT has fixed. */
export function fitsFirstScreen({ languageSetting, languages, platform, fixed, accent }: SettingsView): boolean {
  const isOurs = accent === undefined && platform === undefined && languages === undefined;
  return languageSetting === 'system' && isOurs && fixed.length === 0;
}
