import type { AfterSetUp, FailedOutcome } from '../../contract/outcome.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';

type FailedSetUp = Pick<FailedOutcome<AfterSetUp>, 'failure' | 'after' | 'whyOpen'>;

/** A set-up that failed, with what is left and why. @param told the failure was said already */
export function failedReport(
  { failure, after, whyOpen = failure }: FailedSetUp,
  { language }: Pick<Context, 'language'>,
  told = false,
): Report {
  const { what, you } = failureWords(language, whyOpen);
  const why = whyOpen.code === failure.code ? [] : [`${whyOpen.code}: ${what} ${you}`];
  return { ok: false, failure, result: { after }, closing: [say(language, resultTexts[after]), ...why], told };
}
