import type { DriveConnection } from '../connections/connection.ts';
import type { Failure } from '../contract/failure.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { Steps } from './steps.ts';

/** Who answers, who is told, and how it is stopped. */
export interface SetUpRun {
  readonly ask: Ask;
  readonly steps: Steps;
  /** Aborting undoes everything, whatever was reached. */
  readonly signal: AbortSignal;
}

/** What is left after a set-up that failed, and under which id: see `After` of the engine. */
export interface Left {
  readonly after: 'undone' | 'kept' | 'open';
  readonly id?: string;
  /** Why something is still to be undone. */
  readonly whyOpen?: Failure;
}

export type SetUpResult<T = DriveConnection> =
  | {
      readonly ok: true;
      readonly value: T;
      /** What is to be known of a drive besides. */
      readonly notes?: readonly Failure[];
    }
  | ({ readonly ok: false; readonly failure: Failure } & Left);
