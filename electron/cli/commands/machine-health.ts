import { machineHealth } from '../../contract/machine-health.ts';
import { policyView } from '../../policy/policy-view.ts';
import type { CliEnvironment } from '../cli-environment.ts';
import type { MachineHealthInvocation } from '../invocation.ts';
import type { Report } from '../output/report.ts';

/**
 * Tells the tools of IT in one line how Latchkey is for every user of this computer, from the records that their programs have
 * left. No engine is built: a program of root or SYSTEM would otherwise keep files and drives of its own.
 */
export async function machineHealthOf(
  { who }: Pick<MachineHealthInvocation, 'who'>,
  { version, desktop, policy, healthOfUsers }: Pick<CliEnvironment, 'version' | 'desktop' | 'policy' | 'healthOfUsers'>,
): Promise<Report> {
  const [found, lookup] = await Promise.all([healthOfUsers(), policy.read()]);
  const { state, revision, problems } = policyView(lookup);
  const head = { version, os: desktop, at: new Date().toISOString() };
  const ofPolicy = { state, ...(revision === undefined ? {} : { revision: revision.slice(0, 40) }) };
  const line = machineHealth(head, { ...ofPolicy, problems: problems.length }, found, who);
  return {
    ok: true,
    result: { ...line },
    lines: () => [],
    attention: line.overall === 'attention',
    failed: line.overall === 'failed',
  };
}
