import { allWords } from './compiled/all.ts';
import type { Words } from './compiled/words.ts';
import type { Language } from './language.ts';

/** Gives every text in a language. For programs only: the window loads just its own language. */
export function wordsIn(language: Language): Words {
  return allWords[language];
}
