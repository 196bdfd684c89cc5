import { setTimeout as delay } from 'node:timers/promises';
import type { Recovery } from '../contract/view.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';

/** With nothing to recover, which is nearly always, it is over in a few milliseconds. A window must not wait for a network. */
const SOON_MS = 300;

/** Finishing or undoing what an earlier start left; once, at the start. */
export interface StartRecovery {
  /** Settles when it is over; never rejects. */
  readonly over: Promise<readonly Recovery[]>;
  /** Result of the recovery if it is over soon, otherwise nothing yet. */
  soon(): Promise<readonly Recovery[]>;
}

/** Starts the recovery. @param when work that has to come before, such as the window */
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
