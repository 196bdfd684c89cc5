import { healthLine, unknownHealth, type HealthLine } from '../../contract/health-line.ts';
import { machineHealth, type MachineHealthLine } from '../../contract/machine-health.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { policyView } from '../../policy/policy-view.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { CliEnvironment } from '../cli-environment.ts';
import type { MachineHealthInvocation } from '../invocation.ts';
import { healthHead } from '../output/health-reporter.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';

/** Tells the tools of IT in one line how Latchkey is on this computer. The exit code follows `overall`. */
export async function health({ engine, run, policy, program }: Context): Promise<Report> {
  const head = healthHead(program);
  const asks = Promise.all([engine.status(), engine.lostWrites(), policy.read(), program.logonStart?.()]);
  const looked = asks.then(([status, lost, lookup, start]) => {
    if (!status.ok) return status;
    const { connections, applications, open, retired } = status.value;
    const view = { drives: connections, applications, open, ...omitUndefined({ retired }) };
    const lostFiles = lost.ok ? lost.value.length : null;
    const parts = { view, policy: policyView(lookup), lostFiles, logonStart: start };
    return { ok: true, value: healthLine(head, parts) } as const;
  });
  const asked = await orCancelled(looked, run.signal);
  return asked.ok ? reportOf(asked.value) : { ...asked, result: { ...unknownHealth(head, asked.failure.code) } };
}

/**
 * Tells the tools of IT in one line how Latchkey is for every user of this computer, from the records that their programs have
 * left. No engine is built: a program of root or SYSTEM would otherwise keep files and drives of its own.
 */
export async function healthOfMachine(
  { who }: Pick<MachineHealthInvocation, 'who'>,
  { policy, healthOfUsers, ...program }: Pick<CliEnvironment, 'version' | 'desktop' | 'policy' | 'healthOfUsers'>,
): Promise<Report> {
  const [found, lookup] = await Promise.all([healthOfUsers(), policy.read()]);
  const { state, revision, problems } = policyView(lookup);
  const ofPolicy = { state, ...(revision === undefined ? {} : { revision: revision.slice(0, 40) }) };
  return reportOf(machineHealth(healthHead(program), { ...ofPolicy, problems: problems.length }, found, who));
}

function reportOf(line: HealthLine | MachineHealthLine): Report {
  const { overall } = line;
  return {
    ok: true,
    result: { ...line },
    lines: () => [],
    attention: overall === 'attention',
    failed: overall === 'failed',
  };
}
