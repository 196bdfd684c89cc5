import type { Connection } from '../connections/connection.ts';
import type { Failure } from '../contract/failure.ts';
import type { ByHand } from '../setup/stays-on-platform.ts';

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

/** `duty`: the next start that can revokes it. */
export type LeftOnPlatform =
  ByHand | { readonly passwordName: string; readonly why: 'duty'; readonly failure: Failure };
