// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as deWindow } from './de/window.ts';
import { words as deFailures } from './de/failures.ts';
import { words as dePrograms } from './de/programs.ts';
import { words as deFault } from './de/fault.ts';
import { words as enWindow } from './en/window.ts';
import { words as enFailures } from './en/failures.ts';
import { words as enPrograms } from './en/programs.ts';
import { words as enFault } from './en/fault.ts';
import { words as frWindow } from './fr/window.ts';
import { words as frFailures } from './fr/failures.ts';
import { words as frPrograms } from './fr/programs.ts';
import { words as frFault } from './fr/fault.ts';
import type { Words } from './words.ts';

export const allWords: Readonly<Record<Language, Words>> = {
  de: { ...deWindow, ...deFailures, ...dePrograms, ...deFault },
  en: { ...enWindow, ...enFailures, ...enPrograms, ...enFault },
  fr: { ...frWindow, ...frFailures, ...frPrograms, ...frFault },
};
