// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as enFault } from './en/fault.ts';
import { words as esFault } from './es/fault.ts';
import { words as frFault } from './fr/fault.ts';
import type { FailureWords, FaultWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  en: () => import('./en/window.ts'),
  es: () => import('./es/window.ts'),
  fr: () => import('./fr/window.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  en: () => import('./en/failures.ts'),
  es: () => import('./es/failures.ts'),
  fr: () => import('./fr/failures.ts'),
};

export const faultWords: Readonly<Record<Language, FaultWords>> = {
  en: enFault,
  es: esFault,
  fr: frFault,
};
