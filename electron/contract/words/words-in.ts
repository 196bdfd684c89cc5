import { allWords } from './compiled/all.ts';
import type { Words } from './compiled/words.ts';
import type { Language } from './language.ts';

/** Every text in a language, for programs: the window loads its own language only. */
export function wordsIn(language: Language): Words {
  return allWords[language];
}
