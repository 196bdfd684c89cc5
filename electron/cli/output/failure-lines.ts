import { failureCodes, type Failure } from '../../contract/failure.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import { usageTexts } from '../../contract/words/terminal/usage.ts';
import type { Paint } from './paint.ts';
import type { Recovery } from '../../contract/view.ts';
import { recoveryTexts } from '../../contract/words/drives.ts';

/** A failure for a person: code, what happened, what to do, what the helpdesk does. */
export function failureLines(language: Language, failure: Failure, paint: Paint): readonly string[] {
  const words = failureWords(language, failure);
  const what = usageSentence(language, failure) ?? words.what;
  const label = (text: { en: string; fr: string }): string =>
    paint('quiet', `  ${say(language, text)}${colon[language]}`);
  const head = `${paint('bad', failure.code)}  ${what}`;
  if (failureCodes[failure.code] === 'cancelled') return [head]; // as asked: nothing has to be mended
  return [head, `${label(resultTexts.todo)} ${words.you}`, `${label(resultTexts.helpdesk)} ${words.helpdesk}`];
}

const colon: Readonly<Record<Language, string>> = { en: ':', fr: '\u00a0:' };

/** The terminal program knows better than the general sentence what is wrong with its command line. */
function usageSentence(language: Language, { code, details = {} }: Failure): string | undefined {
  const problem = details['problem'];
  if (code !== 'LK-1017' || typeof problem !== 'string' || !Object.hasOwn(usageTexts, problem)) return undefined;
  return say(language, usageTexts[problem as keyof typeof usageTexts], details);
}

/** What became of something that an earlier start left, in one line. */
export function recoveryLine(language: Language, { kind, label, outcome, failure }: Recovery): string {
  const what = failure === undefined ? {} : { what: `${failure.code}: ${failureWords(language, failure).what}` };
  return say(language, recoveryTexts[kind][outcome], { label, ...what });
}
