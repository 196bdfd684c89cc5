import type { Language } from '../../contract/words/language.ts';
import type { CliEnvironment } from '../cli-environment.ts';
import type { AloneInvocation } from '../invocation.ts';
import type { Output } from '../output/output.ts';
import type { Report } from '../output/report.ts';

/** Answers what needs no engine. Nothing of this user's drives or of a platform is touched, and nothing is written. */
export async function performAlone(
  invocation: AloneInvocation,
  language: Language,
  page: Output,
  environment: CliEnvironment,
): Promise<Report> {
  switch (invocation.command) {
    case 'explain':
      return (await import('./explain.ts')).explain(invocation.code, language);
    case 'link':
      return (await import('./link.ts')).link(invocation, language, page);
    case 'machine-health':
      return (await import('./machine-health.ts')).machineHealthOf(invocation, environment);
  }
}
