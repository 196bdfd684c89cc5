import type { SchedulerPorts } from './scheduler-ports.ts';

/** Limit, in ms, for the work on one drive. Each outside call has its own limit, and together they take less than this. */
export const STEP_MS = 5 * 60_000;
/** Time, in ms, for stopped work to finish what must not be cut off, and to release the lock. */
export const GRACE_MS = 30_000;

/**
 * Waits for work until `STEP_MS` are over, then aborts it and waits `GRACE_MS` more; the grace begins earlier when the work is
 * aborted from outside. Work that still does not return is left to itself, so that it blocks nothing but its own drive.
 * @param work never rejects
 * @returns whether the work has returned
 */
export function inTime(work: Promise<void>, abort: AbortController, timer: SchedulerPorts['timer']): Promise<boolean> {
  return new Promise((resolve) => {
    let cancelGrace = (): void => undefined;
    const stopped = (): void => {
      cancelGrace = timer(GRACE_MS, () => {
        end(false);
      });
    };
    const cancelLimit = timer(STEP_MS, () => {
      abort.abort(new DOMException('the time for it is up', 'TimeoutError'));
    });
    const end = (returned: boolean): void => {
      cancelLimit();
      cancelGrace();
      abort.signal.removeEventListener('abort', stopped);
      resolve(returned);
    };
    abort.signal.addEventListener('abort', stopped, { once: true });
    void work.then(() => {
      end(true);
    });
  });
}

/** Tells whether work was stopped because its time was over, and not because somebody wanted it stopped. */
export function tookTooLong({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason instanceof DOMException && reason.name === 'TimeoutError';
}
