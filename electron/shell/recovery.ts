import { setTimeout as delay } from 'node:timers/promises';
import type { Recovery } from '../contract/view.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';

/**
 * The time for which the window waits for the recovery. With nothing to recover, which is the usual case, it is over in a few
 * milliseconds; the window must not wait for a network.
 */
const SOON_MS = 300;

/** The recovery at the start of the app, which finishes or undoes what an earlier start left. */
export interface StartRecovery {
  /** Settles when the recovery is over; never rejects. */
  readonly over: Promise<readonly Recovery[]>;
  /** Gives the result of the recovery if it is over soon, otherwise an empty list. */
  soon(): Promise<readonly Recovery[]>;
}

/** Starts the recovery. @param when settles when the work is done that has to come before, such as opening the window */
export function startRecovery(engine: Engine, log: Log, when: Promise<void>): StartRecovery {
  const run = { progress: () => undefined, signal: new AbortController().signal };
  const over = when
    .then(() => engine.recover(run))
    .then(
      (recovered) => {
        if (recovered.ok) return recovered.value;
        log.info('recovery-failed', { code: recovered.failure.code });
        return [];
      },
      (error: unknown) => {
        log.unexpected(error, { during: 'recovery' });
        return [];
      },
    );
  return { over, soon: () => Promise.race([over, delay(SOON_MS).then(() => [])]) };
}
