import type { Health } from '../contract/health.ts';
import type { Checked, Trigger } from './decide.ts';
import type { UpkeepActions } from './upkeep-actions.ts';
import type { UpkeepNotice } from './upkeep-notice.ts';

export interface SchedulerPorts {
  readonly actions: UpkeepActions;
  /** Current time, in ms by this machine's clock. */
  readonly now: () => number;
  /** Calls `work` after `ms` milliseconds, unless the returned function is called first. */
  readonly timer: (ms: number, work: () => void) => () => void;
  /** Random number, evenly distributed in [0, 1). */
  readonly random: () => number;
  /** Tells whether this machine has a network. */
  readonly online: () => boolean;
  /** Called when the health of a connection has changed. */
  readonly onChange: () => void;
  readonly notice: (notice: UpkeepNotice) => void;
  /** Called with an error of a listener or of the work on a drive; upkeep goes on after it. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Looks after every connection, one at a time, with one timer for all. `decide.ts` decides what is done and when,
 * `upkeep-notice.ts` what the user is told; the scheduler only carries it out. When the work on a drive does not return, the
 * drive is reported as hanging (LK-7013) and blocks no other drive.
 */
export interface Scheduler {
  /** Starts upkeep: reads the connections, and connects the drives that are not connected. */
  start(): Promise<void>;
  /** Reports an event after which connections have to be looked after sooner; without `id`, all of them. */
  wake(trigger: Trigger, id?: string): void;
  /** Takes what a check has found of a connection; see `checked` in `decide.ts`. */
  recordCheck(id: string, found: Checked): void;
  /** Stops all requests because the machine goes to sleep; `wake` ends this. */
  sleep(): void;
  /** Reads the connections again, which may have come, gone or been changed by others. */
  refresh(): Promise<void>;
  /**
   * Pauses upkeep until `resume`, for work that the user wants done now. Settles when nothing is under way any more; work that
   * cannot be stopped is not waited for.
   */
  pause(): Promise<void>;
  resume(): void;
  healthOf(id: string): Health | undefined;
  /** Settles when nothing is due any more without the user, or when `signal` aborts. */
  whenSettled(signal: AbortSignal): Promise<void>;
  /** Settles when every connection that is due now has been looked after once. */
  onceRound(signal: AbortSignal): Promise<void>;
  stop(): void;
}
