import type { Failure } from '../failure.ts';
import type { Recovery } from '../view.ts';
import { failureText, type FailureText } from './failure-text.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words-in.ts';

/** Writes the texts of a failure in a language. For programs that have every language loaded. */
export function failureWords(language: Language, failure: Failure): FailureText {
  return failureText(wordsIn(language), failure);
}

/** Writes a failure on one line: its code and what happened. */
export function failureLine(language: Language, failure: Failure): string {
  return labelled(language, failure.code, failureWords(language, failure).summary);
}

/** Writes a failure on one line, with what can be done about it. */
export function failureAdvice(language: Language, failure: Failure): string {
  return `${failureLine(language, failure)} ${failureWords(language, failure).userAction}`;
}

/** Says how something that an earlier start left was recovered. */
export function recoverySentence(language: Language, { kind, label, outcome, failure }: Recovery): string {
  const what = failure === undefined ? {} : { what: failureLine(language, failure) };
  return wordsIn(language).recovery[kind][outcome]({ label, ...what });
}

/**
 * Writes a text after its label, with the colon as the language sets it. `text` is not cleaned, so it must not come from
 * outside.
 */
export function labelled(language: Language, label: string, text: string): string {
  return `${wordsIn(language).phrases.labelled({ label })} ${text}`;
}
