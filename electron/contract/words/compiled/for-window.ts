// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as deFault } from './de/fault.ts';
import { words as enFault } from './en/fault.ts';
import { words as frFault } from './fr/fault.ts';
import type { FailureWords, FaultWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  de: () => import('./de/window.ts'),
  en: () => import('./en/window.ts'),
  fr: () => import('./fr/window.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  de: () => import('./de/failures.ts'),
  en: () => import('./en/failures.ts'),
  fr: () => import('./fr/failures.ts'),
};

export const faultWords: Readonly<Record<Language, FaultWords>> = {
  de: deFault,
  en: enFault,
  fr: frFault,
};
