import type { Text } from '../language.ts';

/** Name and password. */
export const signInTexts = {
  title: { en: 'Sign in to {name}', fr: 'Connexion à {name}' },
  intro: {
    en: 'Use the name and password that you use on {host}. Latchkey forgets the password as soon as you are signed in.',
    fr: 'Utilisez le nom et le mot de passe que vous utilisez sur {host}. Latchkey oublie le mot de passe dès que vous êtes connecté.',
  },
  user: { en: 'Name or e-mail', fr: 'Nom ou e-mail' },
  userMissing: { en: 'Type your name first.', fr: 'Saisissez d’abord votre nom.' },
  password: { en: 'Password', fr: 'Mot de passe' },
  passwordMissing: { en: 'Type your password first.', fr: 'Saisissez d’abord votre mot de passe.' },
  reveal: { en: 'Show', fr: 'Voir' },
  revealHint: { en: 'Show the password while pressed', fr: 'Voir le mot de passe tant que vous appuyez' },
  busy: { en: 'Signing in as {user} …', fr: 'Connexion de {user} …' },
  forgotten: {
    en: 'Your password has been sent over an encrypted connection and is no longer in this window.',
    fr: 'Votre mot de passe a été envoyé par une connexion chiffrée et n’est plus dans cette fenêtre.',
  },
  confirmTitle: { en: 'Confirm that it is you', fr: 'Confirmez que c’est vous' },
  confirmIntro: {
    en: '{host} lets only you delete the app password: sign in once more as {user}.',
    fr: '{host} ne laisse que vous supprimer le mot de passe d’application : connectez-vous à nouveau comme {user}.',
  },
} as const satisfies Record<string, Text>;
