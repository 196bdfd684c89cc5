import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../contract/failure.ts';
import type { Run } from '../os/run.ts';

/** Long enough for a FUSE process that still has to notice that a drive was mapped again. */
const PATIENCE_MS = 8000;

/**
 * Waits until programs can open the drive's folder. gvfs's FUSE process answers "input/output error" for a moment when a
 * drive was unmapped and mapped again, while everything that does not go through it works. A process of its own looks:
 * on a dead mount it can hang, and only a process can be left behind.
 * @throws FailureError LK-5005 when the folder stays closed, LK-0002 when it was stopped.
 */
export async function awaitPath(run: Run, path: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const looked = await run({ file: 'stat', args: ['--', path], timeoutMs: PATIENCE_MS }, signal);
    if (looked.code === 0) return;
    if (signal.aborted) throw new FailureError('LK-0002');
    if (looked.timedOut || performance.now() > deadline) {
      throw new FailureError('LK-5005', {
        reason: looked.timedOut ? 'the folder does not answer' : looked.stderr.slice(-120),
      });
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
