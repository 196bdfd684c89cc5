// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import type { FailureWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  en: () => import('./en/window.ts'),
  fr: () => import('./fr/window.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  en: () => import('./en/failures.ts'),
  fr: () => import('./fr/failures.ts'),
};
