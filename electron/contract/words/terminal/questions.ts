import type { Text } from '../language.ts';

/** What is asked in a terminal. */
export const questionTexts = {
  platform: { en: 'Address of your platform', fr: 'Adresse de votre plateforme' },
  user: { en: 'Your user name', fr: 'Votre nom d’utilisateur' },
  password: { en: 'Password of {user} on {host}', fr: 'Mot de passe de {user} sur {host}' },
  method: { en: 'How do you want to confirm that it is you?', fr: 'Comment voulez-vous confirmer votre identité ?' },
  resendHint: { en: 'r: send a new code', fr: 'r : envoyer un nouveau code' },
  otherMethodHint: { en: 'm: another method', fr: 'm : une autre méthode' },
  sent: { en: 'A code has been sent.', fr: 'Un code a été envoyé.' },
  next: { en: 'What would you like to do?', fr: 'Que voulez-vous faire ?' },
  again: { en: 'Try again (no new sign-in needed)', fr: 'Réessayer (sans vous reconnecter)' },
  undo: { en: 'Undo everything', fr: 'Tout annuler' },
  later: { en: 'Later', fr: 'Plus tard' },
  removeAll: {
    en: 'Remove everything that Latchkey has set up on this computer?',
    fr: 'Supprimer tout ce que Latchkey a configuré sur cet ordinateur ?',
  },
  yes: { en: 'Yes, remove everything', fr: 'Oui, tout supprimer' },
  no: { en: 'No', fr: 'Non' },
  empty: { en: 'An answer is needed.', fr: 'Une réponse est nécessaire.' },
  selectHelp: { en: 'arrow keys, then Enter', fr: 'flèches, puis Entrée' },
} as const satisfies Record<string, Text>;
