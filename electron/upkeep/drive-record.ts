import { expiryOf } from '../contract/expiry.ts';
import { failureCodes, type Failure, type FailureCode } from '../contract/failure.ts';
import { isUsable, type Health, type HealthState } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Unwritable } from '../contract/view.ts';

/** What upkeep has to know of a connection to look after it. */
export interface Kept {
  readonly id: string;
  readonly label: string;
  /** Id of the app password: a new one lifts what was held against the old. */
  readonly passwordId: string;
  /** ISO 8601. */
  readonly expiresAt?: string;
  /** When to look whether it is still needed, ISO 8601; of one that does not end by itself. */
  readonly reviewAt?: string;
  /** Absent for an app password that another application uses: only its end is watched. */
  readonly drive?: {
    /** The platform is on this machine, and needs no network. */
    readonly loopback: boolean;
    /** Requests that one look takes. */
    readonly requests: number;
  };
}

/** This app password of this connection: platforms number theirs each on its own. */
export function refusalOf({ id, passwordId }: Pick<Kept, 'id' | 'passwordId'>): string {
  return `${id}/${passwordId}`;
}

/** How a connection stands, in memory. Times in ms by this machine's clock. */
export interface DriveRecord {
  readonly state: HealthState;
  readonly since: number;
  readonly failure?: Failure;
  /** Failed looks in a row. */
  readonly failures: number;
  /** The drive was connected when it was last seen. */
  readonly mapped: boolean;
  /** When it is next looked after; null when only the user, or a new app password, changes anything. */
  readonly dueAt: number | null;
  /** The next look tries the mount too: it may hang. */
  readonly thorough: boolean;
}

/** What a look found, or made. */
export type CheckResult =
  | {
      readonly ok: true;
      /** Why nothing can be written to it; absent when something can. */
      readonly unwritable?: Unwritable;
      /** The look had to connect the drive. */
      readonly connected: boolean;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      /** Why the drive, which was to be unmapped for its refused app password, is mapped still. */
      readonly stillMapped?: Failure;
    };

/** The circumstances that all drives share. */
export interface Around {
  /** ms, by this machine's clock. */
  readonly now: number;
  /** What has to be added to get the platform's. */
  readonly offsetMs: number;
  /** The platform's clock was asked since this program began. */
  readonly offsetKnown: boolean;
  readonly online: boolean;
  /** What was refused, as `refusalOf` names it. */
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

/** How a drive is that failed with this code. */
export function stateOf(code: FailureCode): HealthState {
  return states[code] ?? (failureCodes[code] === 'platform' ? 'unreachable' : 'trouble');
}

/** What no further try can mend: whatever is tried by itself would repeat a dead password. */
export function endsTrying(state: HealthState): boolean {
  return state === 'refused' || state === 'lost' || state === 'expired' || state === 'waiting';
}

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
