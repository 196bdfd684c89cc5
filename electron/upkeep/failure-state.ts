import { failureCodes, type FailureCode } from '../contract/failure.ts';
import type { HealthState } from '../contract/health.ts';

const states: Readonly<Partial<Record<FailureCode, HealthState>>> = {
  'LK-1009': 'connecting',
  'LK-1014': 'waiting',
  'LK-3005': 'insecure',
  'LK-3006': 'insecure',
  'LK-3007': 'insecure',
  'LK-3008': 'trouble',
  'LK-3017': 'insecure',
  'LK-3018': 'insecure',
  'LK-3019': 'insecure',
  'LK-3020': 'insecure',
  'LK-3021': 'trouble',
  'LK-3022': 'trouble',
  'LK-3023': 'trouble',
  'LK-3013': 'maintenance',
  'LK-3106': 'trouble',
  'LK-3107': 'trouble',
  'LK-2007': 'unreachable',
  'LK-3024': 'unreachable',
  'LK-3118': 'refused',
  'LK-4002': 'locked',
  'LK-4005': 'lost',
  'LK-5006': 'refused',
  'LK-5010': 'over-quota',
  'LK-5011': 'read-only',
  'LK-5021': 'read-only',
  'LK-5022': 'ready',
  'LK-7011': 'expired',
  'LK-7012': 'disabled',
  'LK-7015': 'offline',
};

/** How a drive is that failed with this code. */
export function stateOf(code: FailureCode): HealthState {
  return states[code] ?? (failureCodes[code] === 'platform' ? 'unreachable' : 'trouble');
}

/** What no further try can mend: whatever is tried by itself would repeat a dead password. */
export function endsTrying(state: HealthState): boolean {
  return state === 'refused' || state === 'lost' || state === 'expired' || state === 'waiting';
}
