// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';
import { words as enWindow } from './en/window.ts';
import { words as enFailures } from './en/failures.ts';
import { words as enPrograms } from './en/programs.ts';
import { words as enFault } from './en/fault.ts';
import { words as frWindow } from './fr/window.ts';
import { words as frFailures } from './fr/failures.ts';
import { words as frPrograms } from './fr/programs.ts';
import { words as frFault } from './fr/fault.ts';
import { words as ptWindow } from './pt/window.ts';
import { words as ptFailures } from './pt/failures.ts';
import { words as ptPrograms } from './pt/programs.ts';
import { words as ptFault } from './pt/fault.ts';
import type { Words } from './words.ts';

export const allWords: Readonly<Record<Language, Words>> = {
  en: { ...enWindow, ...enFailures, ...enPrograms, ...enFault },
  fr: { ...frWindow, ...frFailures, ...frPrograms, ...frFault },
  pt: { ...ptWindow, ...ptFailures, ...ptPrograms, ...ptFault },
};
