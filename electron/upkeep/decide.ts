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

/** Timers of a day and more drift, and a machine that sleeps stops them: nothing is put off for longer. */
const LONGEST_MS = 6 * 3600 * 1000;

/**
 * A connection that upkeep hears of for the first time. Of one that another program has mapped, or an earlier run, nothing
 * is known yet, not even whether it answers.
 * @param fresh it was set up just now, so it is known to work
 */
export function firstRecord(kept: Kept, fresh: boolean, { now, random }: Around): DriveRecord {
  const base = { since: now, failures: 0, thorough: false };
  if (fresh || kept.drive === undefined) {
    const dueAt = kept.drive === undefined ? now : now + watchAfter(random(), kept.drive.requests);
    return { ...base, state: 'ready', mapped: true, dueAt };
  }
  return { ...base, state: 'connecting', mapped: false, dueAt: now, thorough: true };
}

export type Trigger = 'resume' | 'network' | 'unlocked' | 'asked';

/** When a connection is looked after next, now that something has happened. */
export function afterTrigger(record: DriveRecord, trigger: Trigger, { now, random }: Around): DriveRecord {
  switch (trigger) {
    case 'resume':
    case 'network': {
      if (record.dueAt === null) return record;
      // What the user waits for is not spread.
      const wait = trigger === 'network' && !record.mapped ? 0 : returnAfter(trigger, random());
      return { ...record, dueAt: now + wait, failures: 0, thorough: true };
    }
    case 'unlocked':
      return record.state === 'locked' ? { ...record, dueAt: now } : record;
    case 'asked':
      return { ...record, dueAt: now, failures: 0, thorough: true };
  }
}

/** What is to be done with a connection that is due. */
export type Decision =
  | { readonly do: 'wait'; readonly record: DriveRecord }
  /** The platform's clock is asked, without credentials, before this machine's is believed that a password has ended. */
  | { readonly do: 'ask-clock'; readonly otherwise: DriveRecord }
  /** No request with its app password any more, whoever would make it. */
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
    // Another program may have connected it meanwhile.
    return record.state === 'refused' && !record.mapped
      ? { do: 'wait', record: dead }
      : { do: 'take-down', why: 'refused', record: dead };
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

/** How a connection stands after it was looked after. */
export function afterCheck(kept: Kept, record: DriveRecord, result: CheckResult, around: Around): DriveRecord {
  const { now, random } = around;
  if (result.ok) {
    const { unwritable } = result;
    const state = stateOfMapped(unwritable);
    const failure = unwritable === undefined ? undefined : unwritableFailure(unwritable, kept.label);
    const changed = record.thorough || record.state === 'connecting';
    const due = now + watchAfter(random(), kept.drive?.requests, changed ? 'change' : 'watch');
    const dueAt = Math.min(due, turnOf(kept, around));
    return { ...moved(record, state, now, failure), failures: 0, mapped: true, dueAt, thorough: false };
  }
  const { failure } = result;
  if (failure.code === 'LK-0002')
    return { ...record, dueAt: now + retryAfter({ code: 'LK-1009' }, 1, false, random()) };
  const failed = stateOf(failure.code);
  // Somebody works with this very drive, or another: how it was is all that is known.
  const state = failed === 'connecting' && record.mapped ? record.state : failed;
  const failures = failed === 'connecting' || failed === 'locked' ? record.failures : record.failures + 1;
  const gone = failed === 'refused' || failed === 'lost' || failed === 'trouble';
  const mapped = record.mapped && !gone;
  const dueAt = endsTrying(failed) ? null : now + retryAfter(failure, Math.max(1, failures), record.mapped, random());
  const why = state === failed && failed !== 'connecting' ? failure : record.failure;
  const after = { ...moved(record, state, now, why), failures, mapped, dueAt, thorough: record.thorough };
  return result.stillMapped === undefined ? after : stillToTakeDown(after, result.stillMapped, around);
}

/**
 * A drive that could not be unmapped: it is tried again as soon as nobody else works, and ever more seldom where it was another
 * reason. @param why it could not be
 */
export function stillToTakeDown(record: DriveRecord, why: Failure, { now, random }: Around): DriveRecord {
  const failures = why.code === 'LK-1009' ? record.failures : record.failures + 1;
  return { ...record, failures, mapped: true, dueAt: now + retryAfter(why, Math.max(1, failures), false, random()) };
}

/** What a check has found of a connection, outside of upkeep's own looks. */
export type Checked = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

/**
 * How a connection stands after a check of Diagnostics: what that says and what tray and list say must not contradict each
 * other. What a check cannot judge by itself (the keychain, a drive that is not mapped) is looked at next.
 */
export function checked(kept: Kept, record: DriveRecord, found: Checked, around: Around): DriveRecord {
  if (kept.drive === undefined) return record;
  if (found.ok) {
    if (isUsable(record.state)) return record;
    return afterCheck(kept, record, { ok: true, connected: false }, around);
  }
  const { code } = found.failure;
  if (isUsable(record.state) && record.failure?.code === code) return record; // that nothing can be written to it
  const isOfPlatform = failureCodes[code] === 'platform' && (around.online || kept.drive.loopback);
  if (isOfPlatform || code === 'LK-5006' || code === 'LK-7012') return afterCheck(kept, record, found, around);
  return afterTrigger(record, 'asked', around);
}

/**
 * How a connection stands after what programs that use its drive have found. What is not mapped nobody uses, and what is wrong
 * with this machine no answer of the platform mends.
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

/** When the next warning, the review or the end is, at the latest. */
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
