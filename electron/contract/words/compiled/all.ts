// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as deWindow } from './de/window.ts';
import { words as deViews } from './de/views.ts';
import { words as deFailures } from './de/failures.ts';
import { words as dePrograms } from './de/programs.ts';
import { words as deFault } from './de/fault.ts';
import { words as enWindow } from './en/window.ts';
import { words as enViews } from './en/views.ts';
import { words as enFailures } from './en/failures.ts';
import { words as enPrograms } from './en/programs.ts';
import { words as enFault } from './en/fault.ts';
import { words as esWindow } from './es/window.ts';
import { words as esViews } from './es/views.ts';
import { words as esFailures } from './es/failures.ts';
import { words as esPrograms } from './es/programs.ts';
import { words as esFault } from './es/fault.ts';
import { words as frWindow } from './fr/window.ts';
import { words as frViews } from './fr/views.ts';
import { words as frFailures } from './fr/failures.ts';
import { words as frPrograms } from './fr/programs.ts';
import { words as frFault } from './fr/fault.ts';
import { words as itWindow } from './it/window.ts';
import { words as itViews } from './it/views.ts';
import { words as itFailures } from './it/failures.ts';
import { words as itPrograms } from './it/programs.ts';
import { words as itFault } from './it/fault.ts';
import { words as nlWindow } from './nl/window.ts';
import { words as nlViews } from './nl/views.ts';
import { words as nlFailures } from './nl/failures.ts';
import { words as nlPrograms } from './nl/programs.ts';
import { words as nlFault } from './nl/fault.ts';
import { words as ptWindow } from './pt/window.ts';
import { words as ptViews } from './pt/views.ts';
import { words as ptFailures } from './pt/failures.ts';
import { words as ptPrograms } from './pt/programs.ts';
import { words as ptFault } from './pt/fault.ts';
import type { Words } from './words.ts';

export const allWords: Readonly<Record<Language, Words>> = {
  de: { ...deWindow, ...deViews, ...deFailures, ...dePrograms, ...deFault },
  en: { ...enWindow, ...enViews, ...enFailures, ...enPrograms, ...enFault },
  es: { ...esWindow, ...esViews, ...esFailures, ...esPrograms, ...esFault },
  fr: { ...frWindow, ...frViews, ...frFailures, ...frPrograms, ...frFault },
  it: { ...itWindow, ...itViews, ...itFailures, ...itPrograms, ...itFault },
  nl: { ...nlWindow, ...nlViews, ...nlFailures, ...nlPrograms, ...nlFault },
  pt: { ...ptWindow, ...ptViews, ...ptFailures, ...ptPrograms, ...ptFault },
};
