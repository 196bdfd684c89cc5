import { expiryOf, nextTurn } from '../contract/expiry.ts';
import { failureCodes, type Failure } from '../contract/failure.ts';
import { isUsable, stateOfMapped, unwritableFailure, type HealthState } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import {
  endsTrying,
  refusalOf,
  stateOf,
  type Around,
  type CheckResult,
  type DriveRecord,
  type Kept,
} from './drive-record.ts';
import { offlineAfter, retryAfter, returnAfter, watchAfter } from './pace.ts';
import type { TrafficFound } from './traffic.ts';

/** Longest time, in ms, for which a look is put off: timers of a day and more drift, and stand still while the machine sleeps. */
const LONGEST_MS = 6 * 3600 * 1000;

/**
 * Makes the first record of a connection. A drive that another program or an earlier run has mapped may not even answer, so
 * nothing is taken for granted about it.
 * @param fresh true when it was set up just now, and so is known to work
 */
export function firstRecord(kept: Kept, fresh: boolean, { now, random }: Around): DriveRecord {
  const base = { since: now, failures: 0, thorough: false };
  if (kept.drive?.disconnected === true) return { ...base, state: 'disconnected', mapped: false, dueAt: now };
  if (fresh || kept.drive === undefined) {
    const dueAt = kept.drive === undefined ? now : now + watchAfter(random(), kept.drive.requests);
    const checked = kept.drive === undefined ? {} : { checkedAt: now };
    return { ...base, ...checked, state: 'ready', mapped: true, dueAt };
  }
  return { ...base, state: 'connecting', mapped: false, dueAt: now, thorough: true };
}

export type Trigger = 'resume' | 'network' | 'unlocked' | 'asked';

/** Changes a record after an event: when the connection is looked after next. */
export function afterTrigger(record: DriveRecord, trigger: Trigger, { now, random }: Around): DriveRecord {
  switch (trigger) {
    case 'resume':
    case 'network': {
      if (record.dueAt === null) return record;
      // A drive that the user waits for is looked after at once; only the others are spread over time.
      const wait = trigger === 'network' && !record.mapped ? 0 : returnAfter(trigger, random());
      return { ...record, dueAt: now + wait, failures: 0, thorough: true };
    }
    case 'unlocked':
      return record.state === 'locked' ? { ...record, dueAt: now } : record;
    case 'asked':
      return { ...record, dueAt: now, failures: 0, thorough: true };
  }
}

/** The next action for a connection that is due. */
export type Decision =
  | { readonly do: 'wait'; readonly record: DriveRecord }
  /**
   * The platform's clock is asked, without credentials, before this machine's clock is believed that the app password has ended.
   */
  | { readonly do: 'ask-clock'; readonly otherwise: DriveRecord }
  /** The drive is unmapped, so that no request leaves with its dead app password, whatever program would make it. */
  | { readonly do: 'take-down'; readonly why: 'refused' | 'expired'; readonly record: DriveRecord }
  | { readonly do: 'check'; readonly thorough: boolean };

export function decide(kept: Kept, record: DriveRecord, around: Around): Decision {
  const { now, offsetMs, online, refused, random } = around;
  const expiry = expiryOf(kept.expiresAt, now + offsetMs, around.warningDays);
  if (expiry.is === 'over') {
    const failure: Failure = { code: 'LK-7011', details: { label: kept.label } };
    const expired = { ...moved(record, 'expired', now, failure), dueAt: null, mapped: false };
    if (kept.drive !== undefined && !around.offsetKnown && (online || kept.drive.loopback)) {
      return { do: 'ask-clock', otherwise: { ...expired, dueAt: now + watchAfter(random()) } };
    }
    return kept.drive === undefined || (record.state === 'expired' && !record.mapped)
      ? { do: 'wait', record: expired }
      : { do: 'take-down', why: 'expired', record: expired };
  }
  if (kept.drive === undefined) {
    return { do: 'wait', record: { ...moved(record, 'ready', now), dueAt: turnOf(kept, around) } };
  }
  if (refused.has(refusalOf(kept))) {
    const failure: Failure = { code: 'LK-5006', details: { label: kept.label } };
    const dead = { ...moved(record, 'refused', now, failure), dueAt: null, mapped: false };
    // Another program may have connected the drive meanwhile.
    return record.state === 'refused' && !record.mapped
      ? { do: 'wait', record: dead }
      : { do: 'take-down', why: 'refused', record: dead };
  }
  if (kept.drive.disconnected === true) {
    const waiting = { ...moved(record, 'disconnected', now), failures: 0, mapped: false };
    return { do: 'wait', record: { ...waiting, dueAt: turnOf(kept, around) } };
  }
  if (!online && !kept.drive.loopback) {
    const offline = moved(record, 'offline', now, { code: 'LK-7015' });
    return { do: 'wait', record: { ...offline, dueAt: now + offlineAfter(random()) } };
  }
  if (record.state === 'offline') {
    const back = afterTrigger(moved(record, 'connecting', now), 'network', around);
    if (record.mapped) return { do: 'wait', record: back };
    return { do: 'check', thorough: true };
  }
  return { do: 'check', thorough: record.thorough };
}

/** Changes a record after a check: how the connection stands, and when it is due again. */
export function afterCheck(kept: Kept, record: DriveRecord, result: CheckResult, around: Around): DriveRecord {
  const { now, random } = around;
  if (result.ok) {
    const { unwritable } = result;
    const state = stateOfMapped(unwritable);
    const failure = unwritable === undefined ? undefined : unwritableFailure(unwritable, kept.label);
    const changed = record.thorough || record.state === 'connecting';
    const due = now + watchAfter(random(), kept.drive?.requests, changed ? 'change' : 'watch');
    const dueAt = Math.min(due, turnOf(kept, around));
    const seen = { checkedAt: now, ...omitUndefined({ space: result.space }) };
    return { ...moved(record, state, now, failure), ...seen, failures: 0, mapped: true, dueAt, thorough: false };
  }
  const { failure } = result;
  if (failure.code === 'LK-0002')
    return { ...record, dueAt: now + retryAfter({ code: 'LK-1009' }, 1, undefined, random()) };
  const failed = stateOf(failure.code);
  // The lock is taken by work on this drive or on another one, so the last known state is kept.
  const state = failed === 'connecting' && record.mapped ? record.state : failed;
  const failures = failed === 'connecting' || failed === 'locked' ? record.failures : record.failures + 1;
  const gone = failed === 'refused' || failed === 'lost' || failed === 'trouble';
  const mapped = record.mapped && !gone;
  const requests = record.mapped ? (kept.drive?.requests ?? 1) : undefined;
  const dueAt = endsTrying(failed) ? null : now + retryAfter(failure, Math.max(1, failures), requests, random());
  const why = state === failed && failed !== 'connecting' ? failure : record.failure;
  const seen = failed === 'connecting' ? {} : { checkedAt: now };
  const after = { ...moved(record, state, now, why), ...seen, failures, mapped, dueAt, thorough: record.thorough };
  return result.stillMapped === undefined ? after : stillToTakeDown(after, result.stillMapped, around);
}

/**
 * Changes the record of a drive that could not be unmapped: unmapping is tried again soon when another Latchkey held the lock,
 * and at growing intervals for any other reason.
 * @param why the failure of unmapping
 */
export function stillToTakeDown(record: DriveRecord, why: Failure, { now, random }: Around): DriveRecord {
  const failures = why.code === 'LK-1009' ? record.failures : record.failures + 1;
  return {
    ...record,
    failures,
    mapped: true,
    dueAt: now + retryAfter(why, Math.max(1, failures), undefined, random()),
  };
}

/** The result of a check that was made outside of upkeep's own looks. */
export type Checked = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

/**
 * Changes a record after a check of Diagnostics, so that Diagnostics, the tray and the list of drives do not contradict each
 * other. What such a check cannot judge by itself (the keychain, a drive that is not mapped) makes upkeep look next.
 */
export function checked(kept: Kept, record: DriveRecord, found: Checked, around: Around): DriveRecord {
  if (kept.drive === undefined || kept.drive.disconnected === true) return record;
  if (found.ok) {
    if (isUsable(record.state)) return { ...record, checkedAt: around.now };
    return afterCheck(kept, record, { ok: true, connected: false }, around);
  }
  const { code } = found.failure;
  // Known already: nothing can be written to it.
  if (isUsable(record.state) && record.failure?.code === code) return { ...record, checkedAt: around.now };
  const isOfPlatform = failureCodes[code] === 'platform' && (around.online || kept.drive.loopback);
  if (isOfPlatform || code === 'LK-5006' || code === 'LK-7012') return afterCheck(kept, record, found, around);
  return afterTrigger(record, 'asked', around);
}

/**
 * Changes a record after what programs that use the drive were answered. The news is ignored for a drive that is not mapped,
 * because no program can use it. A good answer of the platform clears failures of the platform only, since it mends nothing that
 * is wrong with this machine.
 */
export function afterTraffic(kept: Kept, record: DriveRecord, found: TrafficFound, around: Around): DriveRecord {
  if (!record.mapped) return record;
  if (!found.ok) return checked(kept, record, found, around);
  const { failure } = record;
  if (failure === undefined || failureCodes[failure.code] !== 'platform') return record;
  return found.isTried
    ? afterCheck(kept, record, { ok: true, connected: false }, around)
    : afterTrigger(record, 'asked', around);
}

/**
 * Returns when the next warning, the review or the end is due, in ms by this machine's clock, and `LONGEST_MS` from now at the
 * latest.
 */
function turnOf({ expiresAt, reviewAt }: Kept, { now, offsetMs, warningDays }: Around): number {
  const turn = nextTurn(expiresAt, now + offsetMs, warningDays) ?? Infinity;
  const review = Date.parse(reviewAt ?? '') - offsetMs;
  return Math.min(now + LONGEST_MS, turn - offsetMs, review > now ? review : Infinity);
}

function moved(record: DriveRecord, state: HealthState, now: number, failure?: Failure): DriveRecord {
  const { failure: _, ...rest } = record;
  const since = state === record.state ? record.since : now;
  return { ...rest, state, since, ...omitUndefined({ failure }) };
}
