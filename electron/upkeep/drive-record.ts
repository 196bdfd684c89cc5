import { expiryOf } from '../contract/expiry.ts';
import { failureCodes, type Failure, type FailureCode } from '../contract/failure.ts';
import { isUsable, type Health, type HealthState } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Space, Unwritable } from '../contract/view.ts';

/** A connection as upkeep knows it. */
export interface Kept {
  readonly id: string;
  readonly label: string;
  /** Id of the app password; a new app password is not blamed for the refusal of the old one. */
  readonly passwordId: string;
  /** End of the app password, ISO 8601; absent when it has none. */
  readonly expiresAt?: string;
  /** When to ask whether the app password is still needed, ISO 8601; only for one that does not end by itself. */
  readonly reviewAt?: string;
  /** The drive; absent for an app password that another application uses, of which only the end is watched. */
  readonly drive?: {
    /** True when the platform runs on this machine and needs no network. */
    readonly loopback: boolean;
    /** Number of requests that one look takes. */
    readonly requests: number;
    /** Set while the user wants the drive to stay disconnected. */
    readonly disconnected?: true;
  };
}

/** Names one app password of one connection. The app password's id alone is not enough: each platform numbers its own. */
export function refusalOf({ id, passwordId }: Pick<Kept, 'id' | 'passwordId'>): string {
  return `${id}/${passwordId}`;
}

/** How a connection stands, in memory only. Times are ms by this machine's clock. */
export interface DriveRecord {
  readonly state: HealthState;
  readonly since: number;
  readonly failure?: Failure;
  /** Number of failed looks in a row. */
  readonly failures: number;
  /** True when the drive was connected at the last look. */
  readonly mapped: boolean;
  /** When the connection is looked after next; null when only the user, or a new app password, can change anything. */
  readonly dueAt: number | null;
  /** True when the next look also tries whether the mount answers, since it may hang. */
  readonly thorough: boolean;
  /** When somebody looked last how the connection stands; absent when nobody has yet. */
  readonly checkedAt?: number;
  /** Room for files, as the platform told it last. */
  readonly space?: Space;
}

/** The result of a look: what was found, and what was changed. */
export type CheckResult =
  | {
      readonly ok: true;
      /** Reason why nothing can be written to the drive; absent when something can. */
      readonly unwritable?: Unwritable;
      /** True when the look had to connect the drive. */
      readonly connected: boolean;
      /** Room for files; absent when the platform was not asked, or does not say. */
      readonly space?: Space;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      /** Reason why the drive, which had to be unmapped for its refused app password, is still mapped. */
      readonly stillMapped?: Failure;
    };

/** The circumstances that all drives share. */
export interface Around {
  /** Now, in ms by this machine's clock. */
  readonly now: number;
  /** Milliseconds to add to this machine's clock to get the platform's. */
  readonly offsetMs: number;
  /** True when the platform's clock was asked since this program started. */
  readonly offsetKnown: boolean;
  readonly online: boolean;
  /** Refused app passwords, named by `refusalOf`. */
  readonly refused: ReadonlySet<string>;
  readonly warningDays: readonly number[];
  readonly random: () => number;
}

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

/** Returns the health state that a failure code stands for. */
export function stateOf(code: FailureCode): HealthState {
  return states[code] ?? (failureCodes[code] === 'platform' ? 'unreachable' : 'trouble');
}

/** Tells whether no further try can help in this state. Trying on by itself would only repeat a dead app password. */
export function endsTrying(state: HealthState): boolean {
  return state === 'refused' || state === 'lost' || state === 'expired' || state === 'waiting';
}

/**
 * Returns a record as it is shown. An app password that ends soon or has ended is shown before a state in which the drive works
 * all the same.
 */
export function healthOf(
  kept: Pick<Kept, 'label' | 'expiresAt'>,
  record: Pick<DriveRecord, 'state' | 'failure'> &
    Partial<Pick<DriveRecord, 'since' | 'dueAt' | 'checkedAt' | 'space'>>,
  { now, offsetMs, warningDays }: Pick<Around, 'now' | 'offsetMs' | 'warningDays'>,
): Health {
  const expiry = expiryOf(kept.expiresAt, now + offsetMs, warningDays);
  const days = expiry.is === 'soon' ? { daysLeft: expiry.days } : expiry.is === 'over' ? { daysLeft: 0 } : {};
  const { since, dueAt, failure, checkedAt, space } = record;
  const state = withExpiry(record.state, expiry.is);
  const why = state === record.state ? failure : endingOf(state, kept, days.daysLeft);
  const tries = dueAt != null && !isUsable(state) && state !== 'disconnected';
  return {
    ...{ state, ...days },
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...omitUndefined({ failure: why, space }),
    ...(checkedAt === undefined ? {} : { checkedAt: new Date(checkedAt).toISOString() }),
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
