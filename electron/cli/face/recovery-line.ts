import type { Recovery } from '../../contract/view.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';

/** What became of something that an earlier start left, in one line. */
export function recoveryLine(language: Language, { kind, label, outcome, failure }: Recovery): string {
  const what = failure === undefined ? {} : { what: `${failure.code}: ${failureWords(language, failure).summary}` };
  return wordsIn(language).recovery[kind][outcome]({ label, ...what });
}
