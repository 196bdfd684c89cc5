import type { Page } from './html.ts';

/** The words of every page of NetExplorer on which somebody signs in. */
export interface SignInWords extends Page {
  readonly signIn: string;
  readonly user: string;
  readonly password: string;
  readonly go: string;
  readonly wrong: string;
  readonly second: string;
  readonly code: string;
}

export const signInInEnglish: SignInWords = {
  lang: 'en',
  title: 'NetExplorer (demo)',
  signIn: 'Sign in to Demo Company',
  user: 'Sign-in name',
  password: 'Password',
  go: 'Sign in',
  wrong: 'Wrong name or password.',
  second: 'Second factor',
  code: 'Code',
};

export const signInInFrench: SignInWords = {
  lang: 'fr',
  title: 'NetExplorer (démo)',
  signIn: 'Se connecter à Demo Company',
  user: 'Identifiant',
  password: 'Mot de passe',
  go: 'Se connecter',
  wrong: 'Identifiant ou mot de passe incorrect.',
  second: 'Second facteur',
  code: 'Code',
};
