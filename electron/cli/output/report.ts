import type { Failure } from '../../contract/failure.ts';

/** How a command ended. `result` goes into the JSON result event, `lines` are for people and only made for them. */
export type Report =
  | {
      readonly ok: true;
      readonly result: Readonly<Record<string, unknown>>;
      readonly lines: () => readonly string[];
      /** It was done, and shows that something needs the user: the exit code says so to scripts. */
      readonly attention?: boolean;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly result?: Readonly<Record<string, unknown>>;
      readonly lines?: () => readonly string[];
      /** Said below the failure: what is left, what can be done now. */
      readonly closing?: readonly string[];
      /** The person has seen the failure already. */
      readonly told?: boolean;
    };
