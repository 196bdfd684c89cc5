import type { Failure } from './failure.ts';
import type { DriveState } from './view.ts';

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

/** What can be said of a drive from how it is mapped alone, when nobody has watched it. */
export function stateOfMount(state: DriveState | 'waiting', readOnly: boolean): HealthState {
  switch (state) {
    case 'mapped':
      return readOnly ? 'read-only' : 'ready';
    case 'gone':
      return 'disconnected';
    case 'refused':
    case 'unreachable':
    case 'waiting':
      return state;
  }
}

/** The health of something in a list that may not be watched. */
export function shownHealth({ health, state, readOnly }: Shown): Health {
  return health ?? { state: stateOfMount(state, readOnly) };
}

interface Shown {
  readonly health?: Health;
  readonly state: DriveState | 'waiting';
  readonly readOnly: boolean;
}
