import type { FailureCode } from '../contract/failure.ts';
import { needsUser, shownHealth, wantsRenewal, isUsable, type HealthState } from '../contract/health.ts';
import { verdicts } from '../contract/health-line.ts';
import type { DrivesView } from '../contract/window.ts';
import type { SystemLogEntry } from '../os/system-log.ts';

/** What was last told of each drive and application, and of retiring; by their ids. */
export type ToldStates = ReadonlyMap<string, string>;

/** The codes of states that come without a failure. */
const codes: Readonly<Partial<Record<HealthState, FailureCode>>> = {
  refused: 'LK-5006',
  lost: 'LK-4005',
  expiring: 'LK-7010',
  expired: 'LK-7011',
  locked: 'LK-4002',
  disabled: 'LK-7012',
  'over-quota': 'LK-5010',
};
/** The code of a state for which nothing more exact is known: the drive could not be connected. */
const OTHER: FailureCode = 'LK-5005';

/** Tells whether a state stays until somebody does something. What passes by itself is no event. */
const stays = (state: HealthState): boolean => needsUser(state) || wantsRenewal(state);

/**
 * Makes the entries for the system's log of what has changed since the last look: a drive has come into a state that somebody has to end,
 * or works again. Nothing is said of drives that come and go with the network.
 * @returns the entries, and what is told now
 */
export function healthEvents(
  told: ToldStates,
  { drives, applications, retired }: DrivesView,
): { readonly entries: readonly SystemLogEntry[]; readonly told: ToldStates } {
  const entries: SystemLogEntry[] = [];
  const now = new Map<string, string>();
  const looked = [
    ...drives.map((drive) => ({
      id: drive.id,
      what: 'drive',
      health: { failure: drive.failure, ...shownHealth(drive) },
    })),
    ...applications.flatMap(({ id, health }) => (health === undefined ? [] : [{ id, what: 'application', health }])),
  ];
  for (const { id, what, health } of looked) {
    const { state, failure } = health;
    const before = told.get(id);
    const code = failure?.code ?? codes[state] ?? OTHER;
    if (stays(state)) {
      now.set(id, `${state} ${code}`);
      if (before !== now.get(id)) entries.push(entryOf(code, verdicts[state], `${what} ${id} is ${state}`));
    } else if (before !== undefined) {
      if (isUsable(state)) entries.push(again(`works again: ${what} ${id}`));
      else now.set(id, before); // only a state in which it works ends what was told
    }
  }
  if (retired !== undefined) {
    now.set('', retired.state);
    const isNews = told.get('') !== retired.state;
    if (isNews && retired.state === 'done') entries.push(again('retired: nothing is left'));
    else if (isNews) entries.push(entryOf('LK-6006', 'attention', `retiring: ${String(retired.left)} left`));
  }
  return { entries, told: now };
}

function entryOf(code: FailureCode, verdict: 'ok' | 'attention' | 'failed', text: string): SystemLogEntry {
  const level = verdict === 'failed' ? 'error' : 'warning';
  return { id: Number(code.slice('LK-'.length)), code, level, text: `${code}: ${text}` };
}

const again = (text: string): SystemLogEntry => ({ id: 0, level: 'information', text });
