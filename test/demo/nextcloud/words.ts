import { isFrench, type Page } from '../pages/html.ts';

/** The words of the pages of Login Flow v2. */
export interface PageWords extends Page {
  readonly connect: string;
  readonly logIn: string;
  readonly signIn: string;
  readonly user: string;
  readonly password: string;
  readonly wrong: string;
  readonly second: string;
  readonly code: string;
  readonly wrongCode: string;
  readonly submit: string;
  readonly grantIntro: string;
  readonly grant: string;
  readonly done: string;
  readonly forbidden: string;
}

const english: PageWords = {
  lang: 'en',
  title: 'Nextcloud (demo)',
  connect: '“{client}” wants to connect to your account.',
  logIn: 'Log in',
  signIn: 'Log in to Nextcloud (demo)',
  user: 'Account name or email',
  password: 'Password',
  wrong: 'Wrong login or password.',
  second: 'Two-factor authentication',
  code: 'Authentication code',
  wrongCode: 'Error while validating your second factor',
  submit: 'Submit',
  grantIntro: 'You are about to grant “{client}” access to your account.',
  grant: 'Grant access',
  done: 'Account connected. You can close this window.',
  forbidden: 'Access forbidden. The flow has ended or was used already.',
};

const french: PageWords = {
  lang: 'fr',
  title: 'Nextcloud (démo)',
  connect: '« {client} » souhaite se connecter à votre compte.',
  logIn: 'Se connecter',
  signIn: 'Se connecter à Nextcloud (démo)',
  user: 'Nom du compte ou adresse e-mail',
  password: 'Mot de passe',
  wrong: 'Identifiant ou mot de passe incorrect.',
  second: 'Authentification à deux facteurs',
  code: 'Code d’authentification',
  wrongCode: 'Erreur lors de la validation de votre second facteur',
  submit: 'Envoyer',
  grantIntro: 'Vous êtes sur le point d’accorder à « {client} » l’accès à votre compte.',
  grant: 'Autoriser l’accès',
  done: 'Compte connecté. Vous pouvez fermer cette fenêtre.',
  forbidden: 'Accès interdit. La demande a pris fin ou a déjà servi.',
};

export const wordsFor = (acceptLanguage: string | undefined): PageWords =>
  isFrench(acceptLanguage) ? french : english;
