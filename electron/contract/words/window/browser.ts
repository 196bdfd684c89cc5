import type { Text } from '../language.ts';

/** A sign-in that goes on in the person's browser. */
export const browserTexts = {
  title: { en: 'Sign in in your browser', fr: 'Connectez-vous dans votre navigateur' },
  opened: {
    en: 'Your browser has opened {host}. Sign in there: Latchkey goes on by itself.',
    fr: 'Votre navigateur a ouvert {host}. Connectez-vous-y : Latchkey continue tout seul.',
  },
  notOpened: {
    en: 'Your browser could not be opened. Copy the link into a browser and sign in to {host}: Latchkey goes on by itself.',
    fr: 'Votre navigateur n’a pas pu être ouvert. Copiez le lien dans un navigateur et connectez-vous à {host} : Latchkey continue tout seul.',
  },
  waiting: { en: 'Waiting for you to sign in to {host} …', fr: 'En attente de votre connexion à {host} …' },
  until: {
    en: 'Until {time}. If you have closed the page, open it again.',
    fr: 'Dernier délai : {time}. Si vous avez fermé la page, ouvrez-la à nouveau.',
  },
  back: { en: 'You are back from the browser: going on …', fr: 'Vous êtes revenu du navigateur : la suite …' },
  again: { en: 'Open again', fr: 'Ouvrir à nouveau' },
  link: { en: 'Or open this link yourself', fr: 'Ou ouvrez ce lien vous-même' },
  here: {
    en: 'On this computer, in any browser or profile: the answer comes back to it.',
    fr: 'Sur cet ordinateur, dans le navigateur ou profil de votre choix : la réponse lui revient.',
  },
  elsewhere: {
    en: 'In any browser, also on your phone: point its camera at the code.',
    fr: 'Dans tout navigateur, aussi sur votre téléphone : visez le code avec son appareil photo.',
  },
  code: { en: 'The link as a QR code', fr: 'Le lien sous forme de code QR' },
  copy: { en: 'Copy link', fr: 'Copier le lien' },
} as const satisfies Record<string, Text>;
