import type { Language } from '../../contract/words/language.ts';
import type { AloneInvocation } from '../invocation.ts';
import type { Output } from '../output/output.ts';
import type { Report } from '../output/report.ts';

/** Answers what the program knows by itself. No engine is built, so nothing of this computer or a platform is touched. */
export async function performAlone(invocation: AloneInvocation, language: Language, page: Output): Promise<Report> {
  switch (invocation.command) {
    case 'explain':
      return (await import('./explain.ts')).explain(invocation.code, language);
    case 'link':
      return (await import('./link.ts')).link(invocation, language, page);
  }
}
