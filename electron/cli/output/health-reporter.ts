import { unknownHealth, type HealthHead } from '../../contract/health-line.ts';
import { healthText } from '../../contract/health-text.ts';
import { visibleJson } from '../../contract/words/printable.ts';
import type { ProgramFacts } from '../commands/context.ts';
import type { Output } from './output.ts';
import type { Reporter } from './reporter.ts';

type Program = Pick<ProgramFacts, 'version' | 'desktop'>;

/** Makes the head of a line: who looks, and when. */
export function healthHead({ version, desktop }: Program): HealthHead {
  return { version, os: desktop, at: new Date().toISOString() };
}

/**
 * Reports one line of JSON or of text and nothing else, whatever happens: tools of IT take the last line of what a script prints, and take anything
 * on standard error for a failure of the script.
 */
export function createHealthReporter(output: Output, program: Program, { text }: { readonly text: boolean }): Reporter {
  const nothing = (): void => undefined;
  return {
    ...{ progress: nothing, recovering: nothing, recovered: nothing, recoveryFailed: nothing, waiting: nothing },
    ...{ tell: nothing, tellFailure: nothing, page: nothing, browser: nothing },
    whileAsking: (ask) => ask(),
    finish(report) {
      const told = report.ok
        ? report.result
        : (report.result ?? unknownHealth(healthHead(program), report.failure.code));
      output.line(text ? healthText(told) : visibleJson({ event: 'result', ok: report.ok, ...told }));
    },
  };
}
