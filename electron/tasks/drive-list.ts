import type { Result } from '../contract/failure.ts';
import { isUsable, type Health } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { DrivesView, DriveView, KeptApplicationView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Log } from '../log/log.ts';

/** Keeps the list of drives as it was last read. */
export interface DriveList {
  /**
   * Reads the list now. Calls in one turn share a reading; a call during a reading gets the next one, because the running one may
   * already have passed what has changed since. Never rejects.
   */
  look(): Promise<Result<DrivesView>>;
  /** Applies what upkeep knows now, without reading the list again. */
  retell(): void;
  /** Returns the list that was read last; undefined before the first reading. */
  seen(): DrivesView | undefined;
}

/**
 * Creates the list of drives.
 * @param onChange called when a reading differs from the one before
 * @param healthOf what upkeep knows of a connection; upkeep watches it, and so knows more than a single reading
 */
export function createDriveList(
  engine: Engine,
  log: Log,
  onChange: (view: DrivesView) => void,
  healthOf: (id: string) => Health | undefined = () => undefined,
): DriveList {
  let looked: DrivesView | undefined;
  let seen: DrivesView | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let next: Promise<Result<DrivesView>> | undefined;

  const lookOnce = async (): Promise<Result<DrivesView>> => {
    const status = await engine
      .status()
      .catch((error: unknown) => ({ ok: false, failure: failureOf(error, log) }) as const);
    if (!status.ok) return status;
    const { connections, applications, open, prepared, retired } = status.value;
    looked = { drives: connections, applications, open, ...omitUndefined({ prepared, retired }) };
    return { ok: true, value: tell(looked) };
  };

  const lookAfter = async (before: Promise<unknown>): Promise<Result<DrivesView>> => {
    await before;
    next = undefined;
    const look = lookOnce();
    looking = look;
    return await look;
  };

  const tell = (view: DrivesView): DrivesView => {
    const now = {
      ...view,
      drives: view.drives.map((drive) => withHealth(drive, healthOf(drive.id))),
      applications: view.applications.map((one) => withEnd(one, healthOf(one.id))),
    };
    const differs = JSON.stringify(now) !== JSON.stringify(seen);
    seen = now;
    if (differs) onChange(now);
    return now;
  };

  return {
    seen: () => seen,
    retell() {
      if (looked !== undefined) tell(looked);
    },
    look() {
      next ??= lookAfter(looking);
      return next;
    },
  };
}

/**
 * Prefers the health that upkeep found last, unless the reading contradicts it: upkeep calls a drive usable that is not mapped,
 * or calls it connecting when it is mapped.
 */
function withHealth(drive: DriveView, health: Health | undefined): DriveView {
  if (health === undefined || drive.state === 'waiting') return drive;
  const there = drive.state === 'mapped';
  const stale = isUsable(health.state) ? !there : there && health.state === 'connecting';
  return stale ? drive : { ...drive, health };
}

/**
 * Takes the health from upkeep, which watches the end of an application's app password, unless the reading found that the
 * keychain has lost it: only a reading tells that.
 */
function withEnd(application: KeptApplicationView, health: Health | undefined): KeptApplicationView {
  return health === undefined || application.state === 'lost' ? application : { ...application, health };
}
