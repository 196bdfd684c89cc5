import type { Failure } from './failure.ts';
import type { ConnectionView, Space } from './view.ts';

/**
 * What is left after a set-up that failed: `undone`, nothing; `kept`, the app password in the keychain, so that the drive is
 * tried again without a sign-in; `open`, something that the next start undoes.
 */
export type AfterSetUp = 'undone' | 'kept' | 'open';

/**
 * What is true after a renewal that failed. `unchanged`: the drive and its app password are as they were; `old`: the drive was
 * connected again with the old app password; `disconnected`: the drive is not connected, and nothing else is left; `open`: the
 * next start does something.
 */
export type AfterRenewal = 'unchanged' | 'old' | 'disconnected' | 'open';

/** What is true after a change of a drive that failed: it is as it was, connected or not. */
export type AfterChange = Extract<AfterRenewal, 'unchanged' | 'disconnected'>;

export type After = AfterSetUp | AfterRenewal;

/** An app password that is still on the platform. */
export interface RemovalLeft {
  readonly passwordName: string;
  /**
   * `duty`: revoked at the next start that can. `local-only`: left to the user, as asked. `by-hand`: only a person can delete
   * it, on the platform itself. `maybe`: the same, if it is there at all.
   */
  readonly why: 'duty' | 'local-only' | 'by-hand' | 'maybe';
  readonly failure?: Failure;
  /** Page on which it can be deleted, where that is known. */
  readonly link?: string;
}

/** How a set-up that failed ended, or a renewal. */
export interface FailedOutcome<A extends After = After> {
  readonly ok: false;
  readonly failure: Failure;
  readonly after: A;
  /** What `reconnect` and `remove` would be given for what was kept, or is open. */
  readonly id?: string;
  /** Why something is still to be undone. */
  readonly whyOpen?: Failure;
}

/** How work ended that takes back what it did when it fails: a set-up, a renewal, a rotation. */
export type Outcome<T, A extends After = After> =
  | {
      readonly ok: true;
      readonly value: T;
      /** What people should know of a drive that works. */
      readonly notes?: readonly Failure[];
      /** Room for files, where a drive was tried out and its server says. */
      readonly space?: Space;
      /** The app password that was replaced, when it is still on the platform. */
      readonly left?: RemovalLeft;
    }
  | FailedOutcome<A>;

/** What stays on the platform after a removal: nothing, or an app password that somebody has to revoke. */
export interface RemovalReport {
  readonly removed: Pick<ConnectionView, 'id' | 'label' | 'platform' | 'user'>;
  readonly left?: RemovalLeft;
}

/** What became of one thing in the removal of everything. */
export type RemovalOutcome =
  | ({ readonly ok: true } & RemovalReport)
  | { readonly ok: false; readonly kept: RemovalReport['removed']; readonly failure: Failure };

export interface RemoveAllReport {
  readonly removals: readonly RemovalOutcome[];
  /** Latchkey's items in the keychain: all gone; still needed by what stayed; `unknown`: the keychain cannot list them. */
  readonly keychain: 'empty' | 'needed' | 'unknown';
}
