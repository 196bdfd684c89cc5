import type { Result } from '../contract/failure.ts';
import type { DrivesView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import { failureOf } from '../setup/failure-of.ts';

/** The drives as they were last seen. */
export interface DriveList {
  /** Looks now; calls at the same time share one look. Never rejects. */
  look(): Promise<Result<DrivesView>>;
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
    look() {
      looking ??= lookOnce().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}
