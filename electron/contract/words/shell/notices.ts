import type { WorkKind } from '../../window.ts';
import type { Text } from '../language.ts';

/** Notifications of the desktop, shown only when the window is not in front. */
export const noticeTexts = {
  title: { en: 'Latchkey', fr: 'Latchkey' },
  question: {
    en: 'Setting up your drive needs an answer from you.',
    fr: 'L’installation de votre lecteur attend une réponse de votre part.',
  },
  signIn: {
    en: 'Latchkey needs you to sign in.',
    fr: 'Latchkey vous demande de vous connecter.',
  },
  oldLeft: {
    en: 'The app password is renewed. The old one is still on the platform.',
    fr: 'Le mot de passe d’application est renouvelé. L’ancien est encore sur la plateforme.',
  },
  expiring: {
    en: 'The app password of “{label}” ends soon. Days left: {count}. Renew it in Latchkey.',
    fr: 'Le mot de passe d’application de « {label} » expire bientôt. Jours restants : {count}. Renouvelez-le dans Latchkey.',
  },
  review: {
    en: 'The app password of “{label}” never ends by itself. Delete it on the platform’s page if you no longer need it.',
    fr: 'Le mot de passe d’application de « {label} » n’expire pas de lui-même. Supprimez-le sur la page de la plateforme s’il ne vous sert plus.',
  },
  trouble: {
    en: '“{label}” needs you.',
    fr: '« {label} » requiert votre attention.',
  },
  left: {
    en: 'The drive is removed. Its app password is still on the platform.',
    fr: 'Le lecteur est supprimé. Son mot de passe d’application est encore sur la plateforme.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const doneTexts: Readonly<Record<WorkKind, Text>> = {
  setup: { en: '“{label}” is ready.', fr: '« {label} » est prêt.' },
  reconnect: { en: '“{label}” is connected again.', fr: '« {label} » est de nouveau connecté.' },
  renew: {
    en: 'The app password of “{label}” is renewed.',
    fr: 'Le mot de passe d’application de « {label} » est renouvelé.',
  },
  remove: { en: 'The drive is removed.', fr: 'Le lecteur est supprimé.' },
  passwords: { en: 'You are signed in.', fr: 'Vous êtes connecté.' },
};

export const dialogTexts = {
  saveReport: { en: 'Save the report', fr: 'Enregistrer le rapport' },
} as const satisfies Readonly<Record<string, Text>>;
