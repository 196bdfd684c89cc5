import type { Result } from '../contract/failure.ts';
import type { DrivesView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import { failureOf } from '../setup/failure-of.ts';
import type { About } from './work-state.ts';

/** The drives as they were last seen. */
export interface DriveList {
  /** Looks now; calls at the same time share one look. Never rejects. */
  look(): Promise<Result<DrivesView>>;
  /** What an id stands for, as far as was seen. */
  about(id: string): About;
  /** What was seen last; undefined before the first look. */
  seen(): DrivesView | undefined;
}

/** @param changed told when a look shows something else than the one before */
export function createDriveList(engine: Engine, log: Log, changed: (view: DrivesView) => void): DriveList {
  let seen: DrivesView | undefined;
  let looking: Promise<Result<DrivesView>> | undefined;

  const lookOnce = async (): Promise<Result<DrivesView>> => {
    const status = await engine
      .status()
      .catch((error: unknown) => ({ ok: false, failure: failureOf(error, log) }) as const);
    if (!status.ok) return status;
    const { connections, applications, open } = status.value;
    const view: DrivesView = { drives: connections, applications, open };
    const differs = JSON.stringify(view) !== JSON.stringify(seen);
    seen = view;
    if (differs) changed(view);
    return { ok: true, value: view };
  };

  return {
    seen: () => seen,
    about(id) {
      if (seen?.applications.some((one) => one.id === id) === true) return 'application';
      return seen?.drives.find((drive) => drive.id === id)?.state === 'waiting' ? 'waiting' : 'drive';
    },
    look() {
      looking ??= lookOnce().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}
