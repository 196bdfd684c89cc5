import type { Text } from '../language.ts';

/** Name and password. */
export const signInTexts = {
  accountTitle: { en: 'Is that you?', fr: 'Est-ce bien vous ?' },
  accountIntro: {
    en: 'You are connecting the files of {user} at {host}.',
    fr: 'Vous connectez les fichiers de {user} sur {host}.',
  },
  accountName: { en: 'Name', fr: 'Nom' },
  accountWhy: {
    en: 'Whoever signs in in the browser decides whose files open here. If this is somebody else, say so: nothing is connected then.',
    fr: 'Qui se connecte dans le navigateur décide quels fichiers s’ouvrent ici. Si c’est quelqu’un d’autre, dites-le : rien n’est alors connecté.',
  },
  mine: { en: 'Yes, these are my files', fr: 'Oui, ce sont mes fichiers' },
  notMine: { en: 'No, this is somebody else', fr: 'Non, c’est quelqu’un d’autre' },
  accountBusy: { en: 'Going on …', fr: 'La suite …' },
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
  appPassword: { en: 'App password', fr: 'Mot de passe d’application' },
  appPasswordMissing: { en: 'Give the app password first.', fr: 'Donnez d’abord le mot de passe d’application.' },
  appPasswordIntro: {
    en: 'Give an app password that you have made on {host}. It goes straight into {keychain}, and Latchkey shows it to nobody.',
    fr: 'Donnez un mot de passe d’application que vous avez créé sur {host}. Il va directement dans {keychain}, et Latchkey ne le montre à personne.',
  },
  trying: { en: 'Trying the app password of {user} …', fr: 'Essai du mot de passe d’application de {user} …' },
  nextAppPasswordTitle: { en: 'Another app password', fr: 'Un autre mot de passe d’application' },
  nextAppPasswordIntro: {
    en: 'Make another app password for {user} on {host} and give it here. Delete the old one there afterwards.',
    fr: 'Créez un autre mot de passe d’application pour {user} sur {host} et donnez-le ici. Supprimez-y ensuite l’ancien.',
  },
  inBrowserIntro: {
    en: 'You sign in to {host} in your own browser, where you are also asked whether Latchkey may connect. Nothing has to be typed here.',
    fr: 'Vous vous connectez à {host} dans votre propre navigateur, qui vous demande aussi si Latchkey peut se connecter. Rien n’est à saisir ici.',
  },
  inBrowser: { en: 'Go on in the browser', fr: 'Continuer dans le navigateur' },
  withAppPassword: { en: 'I have an app password', fr: 'J’ai un mot de passe d’application' },
  withBrowser: { en: 'Sign in in the browser', fr: 'Se connecter dans le navigateur' },
  withPassword: { en: 'Sign in with a password', fr: 'Se connecter avec un mot de passe' },
  preparing: { en: 'Looking at {host} …', fr: 'Examen de {host} …' },
  confirmTitle: { en: 'Confirm that it is you', fr: 'Confirmez que c’est vous' },
  confirmIntro: {
    en: 'Only you may change the app passwords of your account on {host}: sign in once more as {user}.',
    fr: 'Vous seul pouvez modifier les mots de passe d’application de votre compte sur {host} : connectez-vous à nouveau comme {user}.',
  },
  onPage: { en: 'Make it on the platform’s page', fr: 'Le créer sur la page de la plateforme' },
  openPage: { en: 'Open the page', fr: 'Ouvrir la page' },
  openingPage: { en: 'The page opens …', fr: 'La page s’ouvre …' },
  onPageIntro: {
    en: 'You make the app password yourself, on the page of {host}. Latchkey opens that page beside, says each step, and takes the app password by itself.',
    fr: 'Vous créez vous-même le mot de passe d’application, sur la page de {host}. Latchkey ouvre cette page à côté, indique chaque étape et prend lui-même le mot de passe d’application.',
  },
  onPageUser: {
    en: 'What you sign in with there',
    fr: 'Ce avec quoi vous vous y connectez',
  },
} as const satisfies Record<string, Text>;
