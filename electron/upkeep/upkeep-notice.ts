import { DAY_MS, expiryOf, warningDue } from '../contract/expiry.ts';
import type { Failure } from '../contract/failure.ts';
import { isUsable, needsUser, type HealthState } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Around, DriveRecord, Kept } from './drive-record.ts';

/** A notice of something that the user has to know, once. */
export interface UpkeepNotice {
  readonly id: string;
  readonly label: string;
  /**
   * `trouble`: the user must act. `review`: the user should see whether the app password is still needed. `mended`: a fault that
   * the user noticed is over.
   */
  readonly kind: 'trouble' | 'expiring' | 'review' | 'mended';
  /** Key under which the notice is remembered: one with the same key is not shown twice in a day. */
  readonly key: string;
  readonly failure?: Failure;
  readonly daysLeft?: number;
}

/** Interval, in ms, at which the user is asked again whether the app password is still needed. */
const REVIEW_MS = 90 * DAY_MS;
/**
 * How long, in ms, a state must last before it is announced. A keychain that is locked at logon is often unlocked a moment later,
 * by whatever needs it first.
 */
const GRACE_MS: Readonly<Partial<Record<HealthState, number>>> = { locked: 60_000 };
/** How long, in ms, a drive must have been away for its user to have noticed. */
const NOTICED_MS = 15 * 60 * 1000;

/** When each notice was shown last, by its key; ISO 8601. */
export type NoticeLog = Readonly<Record<string, string>>;

/** Returns the notice that is due now. @param before the record before the change; undefined when there was none */
export function noticeOf(
  kept: Kept,
  before: DriveRecord | undefined,
  record: DriveRecord,
  noticeLog: NoticeLog,
  around: Pick<Around, 'now' | 'offsetMs' | 'warningDays'>,
): UpkeepNotice | undefined {
  const { now } = around;
  const base = { id: kept.id, label: kept.label };
  const fresh = (key: string, forMs = DAY_MS): boolean =>
    now - Date.parse(noticeLog[key] ?? '') >= forMs || !(key in noticeLog);
  const { state, failure } = record;

  if (needsUser(state) && state !== 'waiting') {
    if (now - record.since < (GRACE_MS[state] ?? 0)) return undefined;
    const key = `${kept.id}:${state}`;
    return fresh(key) ? { ...base, kind: 'trouble', key, ...omitUndefined({ failure }) } : undefined;
  }
  const expiry = expiryOf(kept.expiresAt, now + around.offsetMs, around.warningDays);
  const due = expiry.is === 'soon' ? warningDue(expiry.days, around.warningDays) : undefined;
  if (expiry.is === 'soon' && due !== undefined) {
    // Each warning is shown once per app password, however long it stays due.
    const key = `${kept.id}:expiring:${kept.passwordId}:${due}`;
    if (fresh(key, Infinity)) return { ...base, kind: 'expiring', key, daysLeft: expiry.days };
  }
  if (now + around.offsetMs >= Date.parse(kept.reviewAt ?? '')) {
    const key = `${kept.id}:review:${kept.passwordId}`;
    if (fresh(key, REVIEW_MS)) return { ...base, kind: 'review', key };
  }
  if (before !== undefined && isUsable(state) && !isUsable(before.state) && wasNoticed(kept, before, noticeLog, now)) {
    const key = `${kept.id}:mended`;
    if (fresh(key)) return { ...base, kind: 'mended', key };
  }
  return undefined;
}

/** Tells whether the user noticed a fault: a notice told them of it, or the platform left them without the drive for a while. */
function wasNoticed({ id }: Kept, before: DriveRecord, noticeLog: NoticeLog, now: number): boolean {
  const told = Date.parse(noticeLog[`${id}:${before.state}`] ?? '');
  if (!Number.isNaN(told) && told >= before.since) return true;
  return (before.state === 'unreachable' || before.state === 'maintenance') && now - before.since >= NOTICED_MS;
}

/** Drops notices that are too old to matter. Those about an app password stay as long as their connection is there. */
export function withoutOld(noticeLog: NoticeLog, ids: ReadonlySet<string>, now: number): NoticeLog {
  return Object.fromEntries(
    Object.entries(noticeLog).filter(([key, at]) => {
      const [id = ''] = key.split(':');
      return ids.has(id) && (/:(?:expiring|review):/.test(key) || now - Date.parse(at) < DAY_MS);
    }),
  );
}
