import type { Failure } from '../../contract/failure.ts';

/**
 * How a command ended. `result` goes into the JSON result event; `lines` are for people, and only made when a person reads
 * them.
 */
export type Report =
  | {
      readonly ok: true;
      readonly result: Readonly<Record<string, unknown>>;
      readonly lines: () => readonly string[];
      /** Whether the command succeeded but showed that something needs the user. The exit code tells scripts so. */
      readonly attention?: boolean;
      /** Whether the command was done and shows a drive that does not work, which is then the exit code. */
      readonly failed?: boolean;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly result?: Readonly<Record<string, unknown>>;
      readonly lines?: () => readonly string[];
      /** Lines below the failure: what is left, and what can be done now. */
      readonly closing?: readonly string[];
      /** Whether the person has seen the failure already. */
      readonly told?: boolean;
    };
