import type { ShowView } from '../../window.ts';
import type { Text } from '../language.ts';

/** The rail of the main view. */
export const viewTexts: Readonly<Record<ShowView, Text>> = {
  wizard: { en: 'Set-up', fr: 'Installation' },
  drives: { en: 'Drives', fr: 'Lecteurs' },
  passwords: { en: 'App passwords', fr: 'Mots de passe' },
  diagnostics: { en: 'Diagnostics', fr: 'Diagnostic' },
  settings: { en: 'Settings', fr: 'Réglages' },
  about: { en: 'About', fr: 'À propos' },
};

export const navigationTexts = {
  views: { en: 'Views', fr: 'Vues' },
  steps: { en: 'Steps of the set-up', fr: 'Étapes de l’installation' },
  stepOf: { en: 'Step {number} of {count}', fr: 'Étape {number} sur {count}' },
  stepDone: { en: 'done', fr: 'fait' },
  language: { en: 'Language', fr: 'Langue' },
} as const satisfies Record<string, Text>;
