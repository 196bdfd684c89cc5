import type { Text } from '../language.ts';

/** The last step. */
export const readyTexts = {
  title: { en: 'Your drive is ready', fr: 'Votre lecteur est prêt' },
  intro: {
    en: 'It has been tried out: files can be read and written.',
    fr: 'Il a été essayé : on peut y lire et y écrire des fichiers.',
  },
  readOnlyIntro: {
    en: 'It has been tried out: you can read its files.',
    fr: 'Il a été essayé : vous pouvez lire ses fichiers.',
  },
  keptIn: { en: 'Kept in', fr: 'Gardé dans' },
  folder: { en: 'Your files', fr: 'Vos fichiers' },
  expires: {
    en: '{day}. Latchkey reminds you to renew it before then.',
    fr: '{day}. Latchkey vous rappellera de le renouveler avant cette date.',
  },
  noEnd: { en: 'It does not expire', fr: 'Il n’expire pas' },
  endUnknown: { en: 'Only the server knows', fr: 'Seul le serveur le sait' },
  startAtLogon: { en: 'Start Latchkey with my computer', fr: 'Démarrer Latchkey avec mon ordinateur' },
  startAtLogonHint: { en: 'So that the drive is always there', fr: 'Pour que le lecteur soit toujours là' },
  another: { en: 'Set up another drive', fr: 'Un autre lecteur' },
} as const satisfies Record<string, Text>;
