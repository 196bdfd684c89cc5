import type { Failure } from '../contract/failure.ts';
import type { HealthState } from '../contract/health.ts';
import type { Unwritable } from '../contract/view.ts';

/** What upkeep has to know of a connection to look after it. */
export interface Kept {
  readonly id: string;
  readonly label: string;
  /** Of the app password: a new one lifts what was held against the old. */
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
  /** In a row. */
  readonly failures: number;
  /** It was connected when it was last seen. */
  readonly mapped: boolean;
  /** When it is next looked after; null when only the user, or a new app password, changes anything. */
  readonly dueAt: number | null;
  /** The next look tries the mount too: it may hang. */
  readonly thorough: boolean;
}

/** What a look found, or made. */
export type Tended =
  | {
      readonly ok: true;
      /** Why nothing can be written to it; absent when something can. */
      readonly unwritable?: Unwritable;
      /** It had to be connected. */
      readonly connected: boolean;
    }
  | { readonly ok: false; readonly failure: Failure };

/** What is so around all drives. */
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
