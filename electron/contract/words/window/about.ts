import type { Text } from '../language.ts';

export const aboutTexts = {
  title: { en: 'About Latchkey', fr: 'À propos de Latchkey' },
  intro: {
    en: 'A working network drive, without ever showing a password.',
    fr: 'Un lecteur réseau qui fonctionne, sans jamais montrer de mot de passe.',
  },
  version: { en: 'Version', fr: 'Version' },
  engine: { en: 'Window by', fr: 'Fenêtre par' },
  licence: { en: 'Licence', fr: 'Licence' },
  notices: { en: 'Made with', fr: 'Réalisé avec' },
  noticesText: {
    en: 'Latchkey stands on the work of others, under these licences. Their texts are in third-party-notices.txt, which comes with Latchkey.',
    fr: 'Latchkey s’appuie sur le travail d’autres, sous ces licences. Leurs textes sont dans third-party-notices.txt, livré avec Latchkey.',
  },
  loading: { en: 'Looking it up …', fr: 'Recherche …' },
  help: { en: 'How Latchkey works', fr: 'Comment fonctionne Latchkey' },
  quit: { en: 'Quit Latchkey', fr: 'Quitter Latchkey' },
} as const satisfies Record<string, Text>;
