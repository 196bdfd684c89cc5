import type { SchedulerPorts } from './scheduler-ports.ts';

/** What is done for one drive has limits of its own for each outside call; together they take less than this. */
export const STEP_MS = 5 * 60_000;
/** What was told to stop finishes what must not be cut off, and lets go of the lock. */
export const GRACE_MS = 30_000;

/**
 * Waits for work as long as it may take, tells it to stop then, and waits a moment more; that moment begins sooner when somebody
 * else stops it. What does not return goes on by itself, so that it holds up nothing but itself.
 * @param work never rejects
 * @returns whether it returned
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

/** Whether work was stopped because its time was up, and not because somebody wanted so. */
export function tookTooLong({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason instanceof DOMException && reason.name === 'TimeoutError';
}
