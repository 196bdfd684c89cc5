import type { Health } from '../contract/health.ts';
import type { Checked, Trigger } from './decide.ts';
import type { UpkeepActions } from './upkeep-actions.ts';
import type { UpkeepNotice } from './upkeep-notice.ts';

export interface SchedulerPorts {
  readonly actions: UpkeepActions;
  /** ms, by this machine's clock. */
  readonly now: () => number;
  /** Calls back after so many ms, unless the answer is called first. */
  readonly timer: (ms: number, work: () => void) => () => void;
  /** Even in [0, 1). */
  readonly random: () => number;
  /** Whether this machine has a network. */
  readonly online: () => boolean;
  /** The health of a connection is another one. */
  readonly onChange: () => void;
  readonly notice: (notice: UpkeepNotice) => void;
  /** Told of a fault in what listens, or in what is done: upkeep goes on after it. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Looks after every connection, one at a time, with one timer for all. What is done and when is decided in `decide.ts`,
 * what is said in `upkeep-notice.ts`; here it is only carried out. A drive for which something does not return is told to hang
 * (LK-7013), and holds up no other.
 */
export interface Scheduler {
  /** Begins: connects what is not connected. */
  start(): Promise<void>;
  /** Something has happened that may change how things are. */
  wake(trigger: Trigger, id?: string): void;
  /** A check has found how a connection is; see `checked` of `decide.ts`. */
  recordCheck(id: string, found: Checked): void;
  /** The machine goes to sleep: nothing is asked until `wake`. */
  sleep(): void;
  /** Has connections come or gone, or been changed by others? */
  refresh(): Promise<void>;
  /** Gives way to what the user wants done now; settles when nothing is under way, but for what does not stop. Until `resume`. */
  pause(): Promise<void>;
  resume(): void;
  healthOf(id: string): Health | undefined;
  /** Settles when nothing is due any more without the user, or when `signal` aborts. */
  whenSettled(signal: AbortSignal): Promise<void>;
  /** Settles when everything that is due now has been looked after once. */
  onceRound(signal: AbortSignal): Promise<void>;
  stop(): void;
}
