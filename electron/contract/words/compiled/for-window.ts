// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as enFault } from './en/fault.ts';
import { words as frFault } from './fr/fault.ts';
import { words as itFault } from './it/fault.ts';
import type { FailureWords, FaultWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  en: () => import('./en/window.ts'),
  fr: () => import('./fr/window.ts'),
  it: () => import('./it/window.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  en: () => import('./en/failures.ts'),
  fr: () => import('./fr/failures.ts'),
  it: () => import('./it/failures.ts'),
};

export const faultWords: Readonly<Record<Language, FaultWords>> = {
  en: enFault,
  fr: frFault,
  it: itFault,
};
