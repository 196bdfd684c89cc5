import { healthLine, unknownHealth, type HealthHead } from '../../contract/health-line.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { policyView } from '../../policy/policy-view.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';

/** Tells the tools of IT in one line how Latchkey is on this computer. The exit code follows `overall`. */
export async function health({ engine, run, policy, program }: Context): Promise<Report> {
  const head: HealthHead = { version: program.version, os: program.desktop, at: new Date().toISOString() };
  const looked = Promise.all([engine.status(), engine.lostWrites(), policy.read()]).then(([status, lost, lookup]) => {
    if (!status.ok) return status;
    const { connections, applications, open, retired } = status.value;
    const view = { drives: connections, applications, open, ...omitUndefined({ retired }) };
    const parts = { view, policy: policyView(lookup), lostFiles: lost.ok ? lost.value.length : null };
    return { ok: true, value: healthLine(head, parts) } as const;
  });
  const asked = await orCancelled(looked, run.signal);
  if (!asked.ok) return { ...asked, result: { ...unknownHealth(head, asked.failure.code) } };
  const { overall } = asked.value;
  return {
    ok: true,
    result: { ...asked.value },
    lines: () => [],
    attention: overall === 'attention',
    failed: overall === 'failed',
  };
}
