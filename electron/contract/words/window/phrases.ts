import type { Text } from '../language.ts';

/** Words of the window that are needed in more than one place. */
export const phraseTexts = {
  latchkey: { en: 'Latchkey', fr: 'Latchkey' },
  next: { en: 'Continue', fr: 'Continuer' },
  back: { en: 'Back', fr: 'Retour' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  tryAgain: { en: 'Try again', fr: 'Réessayer' },
  done: { en: 'Done', fr: 'Terminer' },
  open: { en: 'Open', fr: 'Ouvrir' },
  understood: { en: 'Got it', fr: 'Compris' },
  stopWaiting: { en: 'Stop waiting', fr: 'Ne plus attendre' },
  stopping: {
    en: 'Stopping: what was begun is taken back …',
    fr: 'Arrêt : ce qui a été commencé est annulé …',
  },
  slow: {
    en: 'Still waiting for {host} to answer. The network or the platform is slow; nothing is wrong yet.',
    fr: 'En attente d’une réponse de {host}. Le réseau ou la plateforme est lent ; rien d’anormal pour l’instant.',
  },
  starting: { en: 'Latchkey is starting …', fr: 'Latchkey démarre …' },
  notStarted: { en: 'Latchkey could not start', fr: 'Latchkey n’a pas pu démarrer' },
  setUpDrive: { en: 'Set up a drive', fr: 'Configurer un lecteur' },
  validUntil: { en: 'Valid until', fr: 'Valable jusqu’au' },
  appPassword: { en: 'App password', fr: 'Mot de passe d’application' },
  /** Where its name is not known. */
  yourPlatform: { en: 'your platform', fr: 'votre plateforme' },
  quoted: { en: '“{name}”', fr: '« {name} »' },
} as const satisfies Record<string, Text>;
