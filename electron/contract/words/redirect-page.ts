import type { Text } from './language.ts';

/** The page that the browser shows when it comes back from a sign-in: both languages on one, as Latchkey's is not known to it. */
export const redirectPageTexts = {
  doneTitle: { en: 'You are signed in', fr: 'Vous êtes connecté' },
  done: {
    en: 'You can close this page and return to Latchkey.',
    fr: 'Vous pouvez fermer cette page et revenir à Latchkey.',
  },
  deniedTitle: { en: 'You are not signed in', fr: 'Vous n’êtes pas connecté' },
  denied: {
    en: 'The platform did not let Latchkey in. Close this page and return to Latchkey: it says what you can do.',
    fr: 'La plateforme n’a pas laissé entrer Latchkey. Fermez cette page et revenez à Latchkey : il dit ce que vous pouvez faire.',
  },
  foreignTitle: { en: 'Nothing to see here', fr: 'Rien à voir ici' },
  foreign: {
    en: 'This is not the answer that Latchkey waits for. Return to Latchkey, and open the sign-in again from there.',
    fr: 'Ce n’est pas la réponse que Latchkey attend. Revenez à Latchkey, et ouvrez à nouveau la connexion depuis là.',
  },
} as const satisfies Record<string, Text>;
