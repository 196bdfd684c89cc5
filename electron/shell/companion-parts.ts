import type { Desktop } from '../contract/window.ts';
import type { LogonStart } from '../contract/logon-start.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import type { Lock } from '../os/exclusive.ts';
import type { HealthStore } from '../os/health-store.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import type { SystemLog } from '../os/system-log.ts';
import type { Places } from '../os/places.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { Installation } from '../upkeep/newest-version.ts';
import type { StartAtLogon } from '../settings/settings.ts';

/** Everything outside the companion that it works with. */
export interface CompanionParts {
  readonly engine: Engine;
  /** Tells, without loading the engine, whether this user has neither connections nor anything under way. */
  readonly isFreshProfile: () => Promise<boolean>;
  readonly log: Log;
  readonly desktop: Desktop;
  readonly watchTray: OperatingSystem['watchTray'];
  readonly openUnseen: OperatingSystem['openUnseen'];
  readonly blockLogOff?: OperatingSystem['blockLogOff'];
  readonly places: Places;
  readonly startAtLogon: StartAtLogon;
  /** Tells whether Latchkey starts at logon. */
  readonly logonStart?: () => Promise<LogonStart>;
  readonly policy: PolicySource;
  /** Finds where this user's health is written down. */
  readonly health: () => Promise<HealthKeeping>;
  readonly version: string;
  /** The runtime that shows the window, e.g. `Electron 45.4.1`. */
  readonly engineName: string;
  /** The name and release of the operating system, for the report. */
  readonly system: string;
  readonly files: AppFiles;
  /** Tells how this program came onto the computer. */
  readonly installation: () => Promise<Installation>;
  readonly systemLog: SystemLog;
  /** Reads a small text of the web, without credentials; undefined when it cannot be had. */
  readonly readText: (address: string) => Promise<string | undefined>;
  /** Whether the logon started the app, not the user: then only the tray is shown. */
  readonly hidden: boolean;
}

/** Where the companion writes down its user's health, and the lock by which the terminal knows that it does. */
export interface HealthKeeping {
  readonly store: HealthStore;
  readonly companion: Pick<Lock, 'exclusively'>;
}

/** Absolute paths of the package's files. */
export interface AppFiles {
  /** The folder of the page. */
  readonly page: string;
  readonly preload: string;
  /** The script that reads platforms' pages. */
  readonly reader: string;
  readonly icon: string;
  /** The folder of the tray's icons. */
  readonly tray: string;
  readonly notices: string;
}
