import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from '../contract/failure.ts';
import type { Lock } from '../os/exclusive.ts';

/** How long a call waits for another Latchkey's work, instead of being refused at once. */
export interface Patience {
  readonly ms: number;
  /** Called once, when the waiting begins. */
  readonly onWait?: () => void;
}

const PAUSE_MS = 100;
/**
 * Patience of background work: longer than most work takes. A person who chooses a folder, or works on the platform's page, holds
 * the lock for as long as they like.
 */
const BY_ITSELF: Patience = { ms: 30_000 };

/**
 * Runs work under the lock as soon as no other Latchkey holds it.
 * @throws FailureError LK-1009 when the patience is over; anything that `work` throws, LK-1009 included, at once; the signal's
 * reason
 */
export async function withLockRetry<T>(
  lock: Lock,
  work: () => Promise<T>,
  { ms, onWait }: Patience = BY_ITSELF,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = performance.now() + ms;
  let hasTold = false;
  for (;;) {
    const attempt = { begun: false };
    try {
      return await lock.exclusively(() => {
        attempt.begun = true;
        return work();
      });
    } catch (error) {
      if (attempt.begun || !isFailure(error, 'LK-1009') || performance.now() >= deadline) throw error;
    }
    if (!hasTold) onWait?.();
    hasTold = true;
    await sleep(PAUSE_MS, undefined, signal === undefined ? {} : { signal });
  }
}
