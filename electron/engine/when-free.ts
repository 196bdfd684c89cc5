import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from '../contract/failure.ts';
import type { Lock } from '../os/exclusive.ts';

const PAUSE_MS = 250;
/** Longer than a set-up takes, which holds the lock while it waits for nobody but the platform. */
const PATIENCE_MS = 30_000;

/** Runs work that cannot wait for ever as soon as no other Latchkey changes anything. @throws FailureError LK-1009 after a while. */
export async function whenFree<T>(lock: Lock, work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await lock.exclusively(work);
    } catch (error) {
      if (!isFailure(error, 'LK-1009') || performance.now() > deadline) throw error;
    }
    await sleep(PAUSE_MS);
  }
}
