import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../contract/failure.ts';
import type { Run } from '../os/run.ts';

/** The process of an old mount ends a second after it, and must be noticed then. */
const WAIT_MS = 6000;
/** One look is two requests, which a slow server takes some seconds for. */
const LOOK_MS = 20_000;

/** A name to look for: gvfs answers for the root without asking anybody. */
const ABSENT = '.latchkey';

/**
 * Looks into a drive's FUSE folder as programs do, until it can be used. When the same location was mounted before in this
 * desktop session, gvfs's FUSE process goes on asking the process of the old mount, and every access is an I/O error until it
 * notices (gvfs 1.50, also with `gio mount` and Files). That takes a second or two of trying, and reaches no server.
 * A refusal is an answer, too: servers forbid names with a dot at the start.
 * @throws FailureError LK-5005 when the folder does not become usable, LK-0002 stopped.
 */
export async function untilUsable(run: Run, path: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const look = { file: 'stat', args: ['--', join(path, ABSENT)], timeoutMs: LOOK_MS };
    const { code, stderr } = await run(look, signal);
    if (code === 0 || stderr.includes('No such file') || stderr.includes('Permission denied')) return;
    if (signal.aborted) throw new FailureError('LK-0002');
    if (performance.now() > deadline) throw new FailureError('LK-5005', { name: 'gvfs', reason: 'unusable' });
    await sleep(50);
  }
}
