import type { AfterSetUp, FailedOutcome } from '../../contract/outcome.ts';
import { failureAdvice } from '../../contract/words/failure-words.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';

type FailedSetUp = Pick<FailedOutcome<AfterSetUp>, 'failure' | 'after' | 'whyOpen'>;

/** Reports a set-up that failed, with what is left and why. @param told whether the failure was shown already */
export function failedReport(
  { failure, after, whyOpen = failure }: FailedSetUp,
  { language }: Pick<Context, 'language'>,
  told = false,
): Report {
  const why = whyOpen.code === failure.code ? [] : [failureAdvice(language, whyOpen)];
  return { ok: false, failure, result: { after }, closing: [wordsIn(language).terminal.results[after], ...why], told };
}
