// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as deFault } from './de/fault.ts';
import { words as enFault } from './en/fault.ts';
import { words as esFault } from './es/fault.ts';
import { words as frFault } from './fr/fault.ts';
import { words as itFault } from './it/fault.ts';
import { words as nlFault } from './nl/fault.ts';
import { words as ptFault } from './pt/fault.ts';
import type { FailureWords, FaultWords, ViewWords, WindowWords } from './words.ts';

export const windowWords: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  de: () => import('./de/window.ts'),
  en: () => import('./en/window.ts'),
  es: () => import('./es/window.ts'),
  fr: () => import('./fr/window.ts'),
  it: () => import('./it/window.ts'),
  nl: () => import('./nl/window.ts'),
  pt: () => import('./pt/window.ts'),
};

export const viewWords: Readonly<Record<Language, () => Promise<{ readonly words: ViewWords }>>> = {
  de: () => import('./de/views.ts'),
  en: () => import('./en/views.ts'),
  es: () => import('./es/views.ts'),
  fr: () => import('./fr/views.ts'),
  it: () => import('./it/views.ts'),
  nl: () => import('./nl/views.ts'),
  pt: () => import('./pt/views.ts'),
};

export const failureWords: Readonly<Record<Language, () => Promise<{ readonly words: FailureWords }>>> = {
  de: () => import('./de/failures.ts'),
  en: () => import('./en/failures.ts'),
  es: () => import('./es/failures.ts'),
  fr: () => import('./fr/failures.ts'),
  it: () => import('./it/failures.ts'),
  nl: () => import('./nl/failures.ts'),
  pt: () => import('./pt/failures.ts'),
};

export const faultWords: Readonly<Record<Language, FaultWords>> = {
  de: deFault,
  en: enFault,
  es: esFault,
  fr: frFault,
  it: itFault,
  nl: nlFault,
  pt: ptFault,
};
