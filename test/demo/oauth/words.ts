import { isFrench, type Page } from '../pages/html.ts';

/** The words of the pages of the browser sign-in. */
export interface OAuthWords extends Page {
  readonly signIn: string;
  readonly user: string;
  readonly password: string;
  readonly go: string;
  readonly wrong: string;
  readonly second: string;
  readonly code: string;
  readonly wrongCode: string;
  readonly consent: string;
  readonly allow: string;
  readonly deny: string;
  readonly directory: string;
  readonly bad: string;
}

const english: OAuthWords = {
  lang: 'en',
  title: 'NetExplorer (demo)',
  signIn: 'Sign in to Demo Company',
  user: 'Sign-in name',
  password: 'Password',
  go: 'Sign in',
  wrong: 'Wrong name or password.',
  second: 'Second factor',
  code: 'Code',
  wrongCode: 'Wrong code.',
  consent: '{client} asks to act for you: {scope}',
  allow: 'Allow',
  deny: 'Do not allow',
  directory: 'Sign in to {provider} (demo)',
  bad: 'This request cannot be answered: {why}',
};

const french: OAuthWords = {
  lang: 'fr',
  title: 'NetExplorer (démo)',
  signIn: 'Se connecter à Demo Company',
  user: 'Identifiant',
  password: 'Mot de passe',
  go: 'Se connecter',
  wrong: 'Identifiant ou mot de passe incorrect.',
  second: 'Second facteur',
  code: 'Code',
  wrongCode: 'Code incorrect.',
  consent: '{client} demande à agir pour vous : {scope}',
  allow: 'Autoriser',
  deny: 'Ne pas autoriser',
  directory: 'Se connecter à {provider} (démo)',
  bad: 'Impossible de répondre à cette demande : {why}',
};

export const oauthWordsFor = (acceptLanguage: string | undefined): OAuthWords =>
  isFrench(acceptLanguage) ? french : english;
