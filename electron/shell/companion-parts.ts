import type { Desktop } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import type { Places } from '../os/places.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { StartAtLogon } from '../settings/settings.ts';

/** Everything outside that the app in the desktop works with. */
export interface CompanionParts {
  readonly engine: Engine;
  /** Whether this user has neither connections nor anything under way, told without loading the engine. */
  readonly isFreshProfile: () => Promise<boolean>;
  readonly log: Log;
  readonly desktop: Desktop;
  readonly watchTray: OperatingSystem['watchTray'];
  readonly openUnseen: OperatingSystem['openUnseen'];
  readonly places: Places;
  readonly startAtLogon: StartAtLogon;
  readonly policy: PolicySource;
  readonly version: string;
  /** What shows the window, e.g. `Electron 45.4.1`. */
  readonly engineName: string;
  /** Name and release of the operating system, for the report. */
  readonly system: string;
  readonly files: AppFiles;
  /** Started by the logon, not by the user: only the tray is shown. */
  readonly hidden: boolean;
}

/** Absolute paths of what belongs to the package. */
export interface AppFiles {
  /** Folder of the page. */
  readonly page: string;
  readonly preload: string;
  /** Reads platforms' pages. */
  readonly reader: string;
  readonly icon: string;
  /** Folder of the tray's icons. */
  readonly tray: string;
  readonly notices: string;
}
