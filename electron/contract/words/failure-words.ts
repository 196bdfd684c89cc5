import type { Failure } from '../failure.ts';
import { failureText, type FailureText } from './failure-text.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words-in.ts';

/** What a failure says in a language, for programs. */
export function failureWords(language: Language, failure: Failure): FailureText {
  return failureText(wordsIn(language), failure);
}
