// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as enFault } from './en/fault.ts';
import { words as frFault } from './fr/fault.ts';
import { words as ptFault } from './pt/fault.ts';
import type { FailureWords, FaultWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  en: () => import('./en/window.ts'),
  fr: () => import('./fr/window.ts'),
  pt: () => import('./pt/window.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  en: () => import('./en/failures.ts'),
  fr: () => import('./fr/failures.ts'),
  pt: () => import('./pt/failures.ts'),
};

export const faultWords: Readonly<Record<Language, FaultWords>> = {
  en: enFault,
  fr: frFault,
  pt: ptFault,
};
