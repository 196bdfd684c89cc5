import { isFrench } from '../pages/html.ts';
import { signInInEnglish, signInInFrench, type SignInWords } from '../pages/sign-in-words.ts';

/** The words of the pages of the browser sign-in. */
export interface OAuthWords extends SignInWords {
  readonly wrongCode: string;
  readonly consent: string;
  readonly allow: string;
  readonly deny: string;
  readonly directory: string;
  readonly bad: string;
}

const english: OAuthWords = {
  ...signInInEnglish,
  wrongCode: 'Wrong code.',
  consent: '{client} asks to act for you: {scope}',
  allow: 'Allow',
  deny: 'Do not allow',
  directory: 'Sign in to {provider} (demo)',
  bad: 'This request cannot be answered: {why}',
};

const french: OAuthWords = {
  ...signInInFrench,
  wrongCode: 'Code incorrect.',
  consent: '{client} demande à agir pour vous : {scope}',
  allow: 'Autoriser',
  deny: 'Ne pas autoriser',
  directory: 'Se connecter à {provider} (démo)',
  bad: 'Impossible de répondre à cette demande : {why}',
};

export const oauthWordsFor = (acceptLanguage: string | undefined): OAuthWords =>
  isFrench(acceptLanguage) ? french : english;
