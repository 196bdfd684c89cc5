import type { Failure, FailureCode } from './failure.ts';
import type { DriveState, Space, Unwritable } from './view.ts';

/** The states of health of a drive, or of an app password without one, as pills, tray and `status` show them. */
export const healthStates = [
  'ready',
  'connecting', // being connected, or about to be
  'disconnected', // not connected, for no known reason
  'offline', // this computer has no network
  'unreachable', // the platform does not answer
  'maintenance', // the platform says that it is not available now
  'disabled', // the platform works, but not for this account
  'locked', // the keychain is locked
  'refused', // the app password is not accepted any more; Latchkey makes no request with it on its own
  'lost', // the app password is no longer in the keychain
  'expiring',
  'expired',
  'read-only',
  'over-quota',
  'insecure', // the platform's certificate cannot be trusted
  'trouble', // any other trouble, given by `failure`
  'waiting', // a set-up that stopped after the app password was stored
] as const;

export type HealthState = (typeof healthStates)[number];

export interface Health {
  readonly state: HealthState;
  /** The beginning of this state, ISO 8601 by this computer's clock; absent when upkeep has not watched it yet. */
  readonly since?: string;
  readonly failure?: Failure;
  /** The time of Latchkey's next try, ISO 8601 by this computer's clock; absent when there will be none. */
  readonly nextTry?: string;
  /** Begun days until the app password ends, by the platform's clock. Present only when they are few; 0 when it has ended. */
  readonly daysLeft?: number;
  /** When it was looked at last, ISO 8601 by this machine's clock; absent when nobody has yet. */
  readonly checkedAt?: string;
  /** Room for files, as the platform told it last; absent for one that never told it. */
  readonly space?: Space;
}

/** The states that only the user can mend. */
const forUser: ReadonlySet<HealthState> = new Set<HealthState>([
  ...(['disabled', 'locked', 'refused', 'lost', 'expired', 'over-quota', 'insecure', 'trouble', 'waiting'] as const),
]);

export function needsUser(state: HealthState): boolean {
  return forUser.has(state);
}

/** Tells whether a drive in this state can be worked with. */
export function isUsable(state: HealthState): boolean {
  return state === 'ready' || state === 'expiring' || state === 'read-only' || state === 'over-quota';
}

/** Tells whether only a new app password can end this state. */
export function wantsRenewal(state: HealthState): boolean {
  return state === 'refused' || state === 'lost' || state === 'expired' || state === 'expiring';
}

/**
 * Tells whether files cannot be changed. On a full drive they can still be deleted, and in a root that takes no files each
 * folder has rights of its own.
 */
export function isReadOnly(why: Unwritable | undefined): boolean {
  return why !== undefined && why !== 'quota' && why !== 'root';
}

/** Tells whether the reason may pass by itself, so that writing is worth another try. */
export function passes(why: Unwritable | undefined): boolean {
  return why === 'quota' || why === 'lock' || why === 'busy';
}

/** Gives the state of a connected drive. */
export function stateOfMapped(why: Unwritable | undefined): 'ready' | 'read-only' | 'over-quota' {
  return why === 'quota' ? 'over-quota' : isReadOnly(why) ? 'read-only' : 'ready';
}

/**
 * Tells why nothing can be written to a drive. Connections stored before reasons existed only have `readOnly`, which counts
 * as `rights`.
 */
export function unwritableOf({ readOnly, unwritable }: Pick<Shown, 'readOnly' | 'unwritable'>): Unwritable | undefined {
  return unwritable ?? (readOnly ? 'rights' : undefined);
}

/** Derives the state of a drive that upkeep has not watched from its mount alone. */
export function stateOfMount(state: DriveState | 'waiting', why: Unwritable | undefined): HealthState {
  switch (state) {
    case 'mapped':
      return stateOfMapped(why);
    case 'gone':
      return 'disconnected';
    case 'unknown':
      return 'trouble';
    case 'refused':
    case 'unreachable':
    case 'waiting':
      return state;
  }
}

/** Gives the health of a listed drive, whether or not upkeep watches it. */
export function shownHealth({ health, state, ...rest }: Shown): Health {
  return health ?? { state: stateOfMount(state, unwritableOf(rest)) };
}

interface Shown {
  readonly health?: Health;
  readonly state: DriveState | 'waiting';
  readonly readOnly: boolean;
  readonly unwritable?: Unwritable;
}

const unwritableCodes: Readonly<Record<Unwritable, FailureCode>> = {
  rights: 'LK-5011',
  server: 'LK-5011',
  lock: 'LK-5021',
  busy: 'LK-5021',
  quota: 'LK-5010',
  root: 'LK-5022',
};

/** Makes the failure of a drive that works but takes no files. */
export function unwritableFailure(why: Unwritable, label: string): Failure {
  return { code: unwritableCodes[why], details: { label, why } };
}

/** The least free space in which a document fits. */
const LEAST_BYTES = 4096;

/** Tells whether an account is full, according to the server. */
export function isFull(quota: { readonly available: number } | undefined): boolean {
  return quota !== undefined && quota.available < LEAST_BYTES;
}
