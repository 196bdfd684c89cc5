import type { Text } from '../language.ts';

export const settingsTexts = {
  title: { en: 'Settings', fr: 'Réglages' },
  language: { en: 'Language', fr: 'Langue' },
  system: { en: 'System language', fr: 'Langue du système' },
  startAtLogon: { en: 'Start Latchkey with my computer', fr: 'Démarrer Latchkey avec mon ordinateur' },
  startAtLogonHint: {
    en: 'Latchkey then connects your drives as soon as you are there.',
    fr: 'Latchkey connecte alors vos lecteurs dès que vous êtes là.',
  },
  hideFromCapture: {
    en: 'Hide passwords and codes from screen sharing',
    fr: 'Masquer mots de passe et codes lors d’un partage d’écran',
  },
  hideFromCaptureHint: {
    en: 'While Latchkey shows one, its windows are left out of shared screens, recordings and screenshots. Turn this off when the helpdesk has to see them from afar.',
    fr: 'Quand Latchkey en affiche un, ses fenêtres n’apparaissent ni dans les partages d’écran, ni dans les enregistrements, ni dans les captures. Désactivez cette option si l’assistance doit les voir à distance.',
  },
  hideFromCaptureNot: {
    en: 'Not possible on this computer: whoever can see its screen sees what Latchkey shows there, too.',
    fr: 'Impossible sur cet ordinateur : qui peut en voir l’écran voit aussi ce que Latchkey y affiche.',
  },
  noTray: {
    en: 'This desktop has no place for Latchkey’s sign beside the clock: closing the window ends Latchkey. Your drives stay connected.',
    fr: 'Ce bureau n’a pas de place pour le signe de Latchkey près de l’horloge : fermer la fenêtre quitte Latchkey. Vos lecteurs restent connectés.',
  },
  policy: { en: 'Set by your IT department', fr: 'Fixé par votre service informatique' },
  fixedBy: { en: 'Fixed by {by}', fr: 'Fixé par {by}' },
  platform: { en: 'Address of the platform', fr: 'Adresse de la plateforme' },
  nothingFixed: {
    en: 'Your IT department has fixed nothing here.',
    fr: 'Votre service informatique n’a rien fixé ici.',
  },
} as const satisfies Record<string, Text>;

/** Languages by their own name: whoever does not read the current one finds theirs. */
export const languageNames = { en: 'English', fr: 'Français' } as const;
