import { omitUndefined } from '../contract/omit-undefined.ts';
import { expiryOf } from '../contract/expiry.ts';
import type { Failure } from '../contract/failure.ts';
import { isUsable, type Health, type HealthState } from '../contract/health.ts';
import type { Around, DriveRecord, Kept } from './drive-record.ts';

/** A record as it is shown: the end of the app password comes before what works all the same. */
export function healthOf(
  kept: Pick<Kept, 'label' | 'expiresAt'>,
  record: Pick<DriveRecord, 'state' | 'failure'> & Partial<Pick<DriveRecord, 'since' | 'dueAt'>>,
  { now, offsetMs, warningDays }: Pick<Around, 'now' | 'offsetMs' | 'warningDays'>,
): Health {
  const expiry = expiryOf(kept.expiresAt, now + offsetMs, warningDays);
  const days = expiry.is === 'soon' ? { daysLeft: expiry.days } : expiry.is === 'over' ? { daysLeft: 0 } : {};
  const { since, dueAt, failure } = record;
  const state = withExpiry(record.state, expiry.is);
  const why = state === record.state ? failure : endingOf(state, kept, days.daysLeft);
  const tries = dueAt != null && !isUsable(state);
  return {
    ...{ state, ...days },
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...omitUndefined({ failure: why }),
    ...(tries ? { nextTry: new Date(dueAt).toISOString() } : {}),
  };
}

function withExpiry(state: HealthState, expiry: 'never' | 'far' | 'soon' | 'over'): HealthState {
  if (expiry === 'over' && state !== 'waiting') return 'expired';
  return expiry === 'soon' && state === 'ready' ? 'expiring' : state;
}

function endingOf(state: HealthState, { label }: Pick<Kept, 'label'>, daysLeft = 0): Failure | undefined {
  if (state === 'expired') return { code: 'LK-7011', details: { label } };
  return state === 'expiring' ? { code: 'LK-7010', details: { label, count: daysLeft } } : undefined;
}
