import { failureLine, recoverySentence } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Reporter } from './reporter.ts';
import { failureLines } from './failure-lines.ts';
import { liveSteps } from './live-steps.ts';
import { coloured, plain } from './paint.ts';
import { qrColumns, qrLines } from './qr-lines.ts';
import type { Output } from './output.ts';

/**
 * Makes a reporter for people. Standard output gets the answer to the command, standard error everything else (steps,
 * failures).
 */
export function createTextReporter(output: Output, errors: Output, language: Language): Reporter {
  const words = wordsIn(language);
  const steps = liveSteps(errors, language);
  const paint = errors.colours ? coloured : plain;
  const tell = (line: string): void => {
    steps.suspend();
    errors.line(line);
    steps.resume();
  };
  const tellFailure: Reporter['tellFailure'] = (failure) => {
    failureLines(language, failure, paint).forEach(tell);
  };
  const waits = (seconds: number): string =>
    words.terminal.questions.browserWaits({ minutes: Math.ceil(seconds / 60) });
  return {
    progress: (event) => {
      if (event.event === 'step') steps.show(event); // the plan is for the window, which draws all steps at once
    },
    recovering() {
      tell(words.terminal.results.recovering);
    },
    recovered(recovery) {
      tell(recoverySentence(language, recovery));
    },
    recoveryFailed(failure) {
      tell(words.terminal.results.recoveryFailed({ what: failureLine(language, failure) }));
    },
    waiting(seconds) {
      tell(words.terminal.results.waiting({ seconds }));
    },
    tell,
    tellFailure,
    async whileAsking(ask) {
      steps.suspend();
      try {
        return await ask();
      } finally {
        steps.resume();
      }
    },
    page({ url, host, opens, lines, seconds }) {
      tell((opens ? words.terminal.questions.pageOpens : words.terminal.questions.pagePrints)({ host }));
      tell(`\n  ${url}\n`);
      lines.forEach(tell);
      tell('');
      tell(waits(seconds));
    },
    browser({ url, host, seconds, opens, here, takesAddress, qr }) {
      const { browserOpens, browserPrints, browserHere, browserElsewhere } = words.terminal.questions;
      tell((opens ? browserOpens : browserPrints)({ host }));
      tell(`\n  ${url}\n`);
      // The QR code is for a camera, so it is left out when the output goes to a file.
      if (errors.terminal && qrColumns(qr) < errors.columns()) qrLines(qr, errors.colours).forEach(tell);
      if (here === true) tell(browserHere);
      if (takesAddress) tell(browserElsewhere);
      tell(waits(seconds));
    },
    finish(report) {
      steps.suspend();
      for (const line of report.lines?.() ?? []) output.line(line);
      if (report.ok) return;
      if (report.told !== true) tellFailure(report.failure);
      for (const line of report.closing ?? []) errors.line(line);
    },
  };
}
