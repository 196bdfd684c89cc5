import type { Recovery } from '../../contract/view.ts';
import { recoveryTexts } from '../../contract/words/drives.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';

/** What became of something that an earlier start left, in one line. */
export function recoveryLine(language: Language, { kind, label, outcome, failure }: Recovery): string {
  const what = failure === undefined ? {} : { what: `${failure.code}: ${failureWords(language, failure).what}` };
  return say(language, recoveryTexts[kind][outcome], { label, ...what });
}
