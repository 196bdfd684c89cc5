import type { Language, SettingsView } from './window.ts';

/**
 * The first screen of the set-up is drawn by the build already, once in each language. The build, main and the page agree here
 * on what it shows, and so on when it may be shown.
 */
export function firstScreenFile(language: Language): string {
  return `first-screen.${language}.html`;
}

/** What the first screen was drawn with: the settings of somebody who has not chosen anything yet, where IT has fixed nothing. */
export function firstScreenSettings(language: Language): SettingsView {
  return {
    ...{ language, languageSetting: 'system', startAtLogon: false, hideFromCapture: true, remember: true, fixed: [] },
    handOver: { allowed: false, why: 'no-policy', by: '' },
  };
}

/** Whether the first screen looks with these settings as it was drawn; it shows the language and what IT has fixed. */
export function fitsFirstScreen({ languageSetting, languages, platform, fixed }: SettingsView): boolean {
  return languageSetting === 'system' && platform === undefined && languages === undefined && fixed.length === 0;
}
