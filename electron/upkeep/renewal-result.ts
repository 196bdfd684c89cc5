import type { Connection } from '../connections/connection.ts';
import type { Failure } from '../contract/failure.ts';

/** What is true after a renewal that failed: see `AfterRenewal` of the engine. */
export type AfterRenewal = 'unchanged' | 'old' | 'disconnected' | 'open';

export type RenewalResult =
  | {
      readonly ok: true;
      readonly value: Connection;
      /** Why the replaced app password is still on the platform. */
      readonly left?: { readonly passwordName: string; readonly failure: Failure };
    }
  | { readonly ok: false; readonly failure: Failure; readonly after: AfterRenewal };
