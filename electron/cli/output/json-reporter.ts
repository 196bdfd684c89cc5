import type { Language } from '../../contract/words/language.ts';
import { visibleJson } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Reporter } from './reporter.ts';
import { failureLines } from './failure-lines.ts';
import { plain } from './paint.ts';
import type { Output } from './output.ts';

/**
 * Makes a reporter for programs. Standard output gets one JSON object per line, the last being the result; standard error
 * gets failures in words.
 */
export function createJsonReporter(output: Output, errors: Output, language: Language): Reporter {
  const event = (name: string, fields: object): void => {
    output.line(visibleJson({ event: name, ...fields }));
  };
  const tellFailure: Reporter['tellFailure'] = (failure) => {
    for (const line of failureLines(language, failure, plain)) errors.line(line);
  };
  return {
    progress({ event: name, ...fields }) {
      event(name, fields);
    },
    recovering: () => undefined,
    recovered(recovery) {
      event('recovered', recovery);
    },
    recoveryFailed(failure) {
      event('recovered', { outcome: 'open', failure });
    },
    waiting(seconds) {
      event('waiting', { seconds });
      errors.line(wordsIn(language).terminal.results.waiting({ seconds }));
    },
    tell(line) {
      errors.line(line); // a person may still sit at the terminal and answer questions
    },
    tellFailure,
    whileAsking: (ask) => ask(),
    page({ url }) {
      event('browser', { url });
    },
    browser({ url }) {
      event('browser', { url });
    },
    finish(report) {
      if (report.ok) event('result', { ok: true, ...report.result });
      else {
        tellFailure(report.failure);
        event('result', { ok: false, failure: report.failure, ...report.result });
      }
    },
  };
}
