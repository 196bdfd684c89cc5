import type { Failure, FailureCode } from './failure.ts';
import type { DriveState, Unwritable } from './view.ts';

/** How a drive, or an app password without one, is: what pills, tray and `status` show. */
export const healthStates = [
  'ready',
  'connecting', // being connected, or about to be
  'disconnected', // nothing is known against it; it is just not connected
  'offline', // this computer has no network
  'unreachable', // the platform does not answer
  'maintenance', // the platform says that it is not available now
  'disabled', // the platform works, but not for this account
  'locked', // the keychain is locked
  'refused', // the app password is not accepted any more: no request is made with it by itself
  'lost', // the app password is not in the keychain any more
  'expiring',
  'expired',
  'read-only',
  'over-quota',
  'insecure', // the platform's certificate is not to be trusted
  'trouble', // anything else; `failure` says what
  'waiting', // a set-up that stopped after the app password was stored
] as const;

export type HealthState = (typeof healthStates)[number];

export interface Health {
  readonly state: HealthState;
  /** ISO 8601, by this machine's clock; absent when nobody has watched it yet. */
  readonly since?: string;
  readonly failure?: Failure;
  /** When Latchkey tries again by itself, ISO 8601 by this machine's clock; absent when it does not. */
  readonly nextTry?: string;
  /** Begun days until the app password ends, by the platform's clock; only when they are few, 0 when it is over. */
  readonly daysLeft?: number;
}

/** What nothing but the user can mend. */
const forUser: ReadonlySet<HealthState> = new Set<HealthState>([
  ...(['disabled', 'locked', 'refused', 'lost', 'expired', 'over-quota', 'insecure', 'trouble', 'waiting'] as const),
]);

export function needsUser(state: HealthState): boolean {
  return forUser.has(state);
}

/** Whether a drive in this state can be worked with. */
export function isUsable(state: HealthState): boolean {
  return state === 'ready' || state === 'expiring' || state === 'read-only' || state === 'over-quota';
}

/** States that end with a new app password, and with nothing else. */
export function wantsRenewal(state: HealthState): boolean {
  return state === 'refused' || state === 'lost' || state === 'expired' || state === 'expiring';
}

/** Whether files cannot be changed: a full drive's can be deleted, and what is in the folders of a root decide these. */
export function isReadOnly(why: Unwritable | undefined): boolean {
  return why !== undefined && why !== 'quota' && why !== 'root';
}

/** What is over by itself, and worth another try of writing. */
export function passes(why: Unwritable | undefined): boolean {
  return why === 'quota' || why === 'lock' || why === 'busy';
}

/** How a drive is that is connected. */
export function stateOfMapped(why: Unwritable | undefined): 'ready' | 'read-only' | 'over-quota' {
  return why === 'quota' ? 'over-quota' : isReadOnly(why) ? 'read-only' : 'ready';
}

/** Why nothing can be written; what was kept before reasons were, has none. */
export function unwritableOf({ readOnly, unwritable }: Pick<Shown, 'readOnly' | 'unwritable'>): Unwritable | undefined {
  return unwritable ?? (readOnly ? 'rights' : undefined);
}

/** What can be said of a drive from how it is mapped alone, when nobody has watched it. */
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

/** The health of something in a list that may not be watched. */
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

/** What is to be said of a drive that takes no files, and works otherwise. */
export function unwritableFailure(why: Unwritable, label: string): Failure {
  return { code: unwritableCodes[why], details: { label, why } };
}

/** No document fits into less. */
const LEAST_BYTES = 4096;

/** Whether an account is full, as far as the server says. */
export function isFull(quota: { readonly available: number } | undefined): boolean {
  return quota !== undefined && quota.available < LEAST_BYTES;
}
