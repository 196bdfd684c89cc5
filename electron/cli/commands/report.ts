import { FailureError } from '../../contract/failure.ts';
import { visible } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { reportOf } from '../../diagnostics/report.ts';
import { allowsReport } from '../../policy/policy.ts';
import { policyView } from '../../policy/policy-view.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { ReportInvocation } from '../invocation.ts';
import type { Report } from '../output/report.ts';
import { saveAnew } from '../output/save-anew.ts';
import type { Context } from './context.ts';

/** Prints the report for the helpdesk, word for word as the window shows it, or saves it to a file that does not exist yet. */
export async function report({ to }: ReportInvocation, context: Context): Promise<Report> {
  const { engine, run, language, policy, program } = context;
  const lookup = await policy.read();
  if (!allowsReport(lookup)) throw new FailureError('LK-6001', { name: 'report' });
  const made = Promise.all([program.reportBase(), engine.doctor(), engine.status()]).then(
    ([base, findings, status]) => {
      const parts = { ...base, language, version: program.version, now: new Date(), policy: policyView(lookup) };
      const drives = status.ok ? { drives: status.value.connections, ...status.value } : undefined;
      return reportOf(parts, findings, drives);
    },
  );
  const text = await orCancelled(made, run.signal);
  if (to === undefined) {
    const lines = (): readonly string[] => text.trimEnd().split('\n').map(visible);
    return { ok: true, result: { report: text }, lines };
  }
  await saveAnew(to, text);
  return { ok: true, result: { path: to }, lines: () => [wordsIn(language).terminal.report.saved({ path: to })] };
}
