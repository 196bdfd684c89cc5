import type { Failure } from '../failure.ts';
import type { Recovery } from '../view.ts';
import { failureText, type FailureText } from './failure-text.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words-in.ts';

/** What a failure says in a language, for programs. */
export function failureWords(language: Language, failure: Failure): FailureText {
  return failureText(wordsIn(language), failure);
}

/** A failure in one line: its code and what happened. */
export function failureLine(language: Language, failure: Failure): string {
  return labelled(language, failure.code, failureWords(language, failure).summary);
}

/** A failure in one line, with what can be done about it. */
export function failureAdvice(language: Language, failure: Failure): string {
  return `${failureLine(language, failure)} ${failureWords(language, failure).userAction}`;
}

/** What became of something that an earlier start left. */
export function recoverySentence(language: Language, { kind, label, outcome, failure }: Recovery): string {
  const what = failure === undefined ? {} : { what: failureLine(language, failure) };
  return wordsIn(language).recovery[kind][outcome]({ label, ...what });
}

/** A text after what it is about, with the colon as the language sets it. The text is not from outside. */
export function labelled(language: Language, label: string, text: string): string {
  return `${wordsIn(language).phrases.labelled({ label })} ${text}`;
}
