import type { Connection } from '../connections/connection.ts';
import type { Failure } from '../contract/failure.ts';

/** What is true after a renewal that failed: see `AfterRenewal` of the engine. */
export type AfterRenewal = 'unchanged' | 'old' | 'disconnected' | 'open';

export type RenewalResult =
  | {
      readonly ok: true;
      readonly value: Connection;
      /** The replaced app password, when it is still on the platform. */
      readonly left?: LeftOnPlatform;
    }
  | { readonly ok: false; readonly failure: Failure; readonly after: AfterRenewal };

/** An app password that only a person can delete, on the platform itself. */
export interface ByHand {
  readonly passwordName: string;
  readonly why: 'by-hand';
  /** Page on which that can be done, where it is known. */
  readonly link?: string;
}

/** `duty`: the next start that can revokes it. */
export type LeftOnPlatform =
  ByHand | { readonly passwordName: string; readonly why: 'duty'; readonly failure: Failure };
