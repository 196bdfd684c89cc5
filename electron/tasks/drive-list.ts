import type { Result } from '../contract/failure.ts';
import { isUsable, type Health } from '../contract/health.ts';
import type { DrivesView, DriveView, KeptApplicationView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Log } from '../log/log.ts';

/** The drives as they were last seen. */
export interface DriveList {
  /**
   * Looks now. Calls in one turn share a look; one that comes while somebody looks gets the next look, since what that one
   * has seen already may have changed. Never rejects.
   */
  look(): Promise<Result<DrivesView>>;
  /** Shows what upkeep knows now, without looking. */
  retell(): void;
  /** What was seen last; undefined before the first look. */
  seen(): DrivesView | undefined;
}

/**
 * @param onChange told when a look shows something else than the one before
 * @param healthOf what upkeep knows of a connection, which watches it and so knows better than one look
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
    const { connections, applications, open } = status.value;
    looked = { drives: connections, applications, open };
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

/** What upkeep has found last, unless the look itself found that a drive it thinks well of is not there, or the other way. */
function withHealth(drive: DriveView, health: Health | undefined): DriveView {
  if (health === undefined || drive.state === 'waiting') return drive;
  const there = drive.state === 'mapped';
  const stale = isUsable(health.state) ? !there : there && health.state === 'connecting';
  return stale ? drive : { ...drive, health };
}

/** Upkeep watches the end of an application's app password; whether the keychain still has it, only a look tells. */
function withEnd(application: KeptApplicationView, health: Health | undefined): KeptApplicationView {
  return health === undefined || application.state === 'lost' ? application : { ...application, health };
}
