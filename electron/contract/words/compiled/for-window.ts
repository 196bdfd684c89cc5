// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as enFault } from './en/fault.ts';
import { words as frFault } from './fr/fault.ts';
import { words as nlFault } from './nl/fault.ts';
import type { FailureWords, FaultWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  en: () => import('./en/window.ts'),
  fr: () => import('./fr/window.ts'),
  nl: () => import('./nl/window.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  en: () => import('./en/failures.ts'),
  fr: () => import('./fr/failures.ts'),
  nl: () => import('./nl/failures.ts'),
};

export const faultWords: Readonly<Record<Language, FaultWords>> = {
  en: enFault,
  fr: frFault,
  nl: nlFault,
};
