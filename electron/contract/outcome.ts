import type { Failure } from './failure.ts';
import type { ConnectionView, Space } from './view.ts';

/**
 * What is left after a failed set-up. `undone`: nothing. `kept`: the app password in the keychain, so that connecting the
 * drive can be tried again without a sign-in. `open`: something that the next start undoes.
 */
export type AfterSetUp = 'undone' | 'kept' | 'open';

/**
 * What is true after a failed renewal. `unchanged`: the drive and its app password are as they were. `old`: the drive was
 * connected again with the old app password. `disconnected`: the drive is not connected, and nothing else is left. `open`:
 * the next start finishes or undoes something.
 */
export type AfterRenewal = 'unchanged' | 'old' | 'disconnected' | 'open';

/**
 * What is true after a failed change of a drive: the drive is as it was, connected or not; `elsewhere`, connected, but at another
 * letter, since its own was taken in the meantime.
 */
export type AfterChange = Extract<AfterRenewal, 'unchanged' | 'disconnected'> | 'elsewhere';

export type After = AfterSetUp | AfterRenewal | AfterChange;

/** An app password that remains on the platform. */
export interface RemovalLeft {
  readonly passwordName: string;
  /**
   * Why it remains. `duty`: the next start that can revokes it. `local-only`: the user asked to leave it. `by-hand`: only a
   * person can delete it, on the platform itself. `maybe`: the same, but it may not exist.
   */
  readonly why: 'duty' | 'local-only' | 'by-hand' | 'maybe';
  readonly failure?: Failure;
  /** The page on which it can be deleted, where that is known. */
  readonly link?: string;
}

/** How a failed set-up or renewal ended. */
export interface FailedOutcome<A extends After = After> {
  readonly ok: false;
  readonly failure: Failure;
  readonly after: A;
  /** The id of the kept or open connection, for `reconnect` and `remove`. */
  readonly id?: string;
  /** The reason why something still has to be undone. */
  readonly whyOpen?: Failure;
}

/** How work ended that takes back its effects when it fails: a set-up, a renewal, a rotation. */
export type Outcome<T, A extends After = After> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Notes on a drive that works. */
      readonly notes?: readonly Failure[];
      /** The room for files, where the drive was proved and its server tells it. */
      readonly space?: Space;
      /** The app password that was replaced, when it remains on the platform. */
      readonly left?: RemovalLeft;
    }
  | FailedOutcome<A>;

/** The result of a removal: what was removed, and the app password that remains on the platform, if any. */
export interface RemovalReport {
  readonly removed: Pick<ConnectionView, 'id' | 'label' | 'platform' | 'user'>;
  readonly left?: RemovalLeft;
}

/** The result for one connection when everything is removed. */
export type RemovalOutcome =
  | ({ readonly ok: true } & RemovalReport)
  | { readonly ok: false; readonly kept: RemovalReport['removed']; readonly failure: Failure };

export interface RemoveAllReport {
  readonly removals: readonly RemovalOutcome[];
  /**
   * Latchkey's items in the keychain: `empty` when all are gone, `needed` when a remaining connection uses some, `unknown`
   * when the keychain cannot list them.
   */
  readonly keychain: 'empty' | 'needed' | 'unknown';
}
