import type { Language } from '../../contract/words/language.ts';
import type { AloneInvocation } from '../invocation.ts';
import type { Report } from '../output/report.ts';

/** Answers what the program knows by itself: no engine is built, so nothing of this computer or a platform is touched. */
export async function performAlone(invocation: AloneInvocation, language: Language): Promise<Report> {
  return (await import('./explain.ts')).explain(invocation.code, language);
}
