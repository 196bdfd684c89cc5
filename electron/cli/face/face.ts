import type { Failure } from '../../contract/failure.ts';
import type { Recovery, StepEvent } from '../../contract/view.ts';
import type { Report } from './report.ts';

/** What the user of a command sees of it: text for a person, JSON lines for a program. */
export interface Face {
  readonly progress: (event: StepEvent) => void;
  /** What an earlier start left is being worked on. */
  readonly recovering: () => void;
  readonly recovered: (recovery: Recovery) => void;
  /** What an earlier start left could not be looked at, but the command goes on. */
  readonly recoveryFailed: (failure: Failure) => void;
  /** Says something to a person between questions; programs do not see it. */
  readonly tell: (line: string) => void;
  readonly tellFailure: (failure: Failure) => void;
  /** Keeps the screen still while a person answers. */
  readonly whileAsking: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly finish: (report: Report) => void;
}
