import type { Finding } from '../../electron/contract/view.ts';

/** What the checks are about, as a person sees it. */
export const findingGroups = ['keychain', 'computer', 'network', 'drives'] as const;
export type FindingGroupId = (typeof findingGroups)[number];

export interface FindingGroup {
  readonly id: FindingGroupId;
  /** The worst state of its findings. */
  readonly state: Finding['state'];
  /** Everything that was checked. */
  readonly findings: readonly Finding[];
}

/** The states, the worst first. */
const states: readonly Finding['state'][] = ['problem', 'warning', 'ok'];

/** Finds what a finding is about. What keeps a drive's server from answering is no fault of the drive's. */
function groupOf({ id, code }: Finding): FindingGroupId {
  const kind = id.split(':', 1)[0] ?? '';
  if (kind === 'keychain' || kind === 'bus') return 'keychain';
  if (code?.startsWith('LK-30') === true && kind !== 'journal') return 'network';
  return ['connection', 'application', 'connections', 'journal'].includes(kind) ? 'drives' : 'computer';
}

/**
 * Groups the findings of the checks, the worst first. A drive that is fine has reached its server, so that is fine, too; where
 * no server was asked, nothing is said of it.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const reached = findings.filter(({ id, state }) => state === 'ok' && id.startsWith('connection:'));
  const groups = findingGroups.flatMap((id): readonly FindingGroup[] => {
    const found = findings.filter((each) => groupOf(each) === id);
    const about = id === 'network' ? [...found, ...reached] : found;
    const state = states.find((each) => about.some((finding) => finding.state === each));
    return state === undefined ? [] : [{ id, state, findings: about }];
  });
  return states.flatMap((state) => groups.filter((group) => group.state === state));
}
