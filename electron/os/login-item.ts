import type { StartAtLogon } from '../settings/settings.ts';

/** The parts of Electron's `app` that an operating system works with. */
export interface DesktopApp {
  getLoginItemSettings(options?: { args?: string[] }): {
    readonly openAtLogin: boolean;
    readonly wasOpenedAtLogin: boolean;
    /** The status of `SMAppService`, on systems that have it: `enabled`, `not-registered`, `requires-approval`, `not-found`. */
    readonly status?: string;
  };
  setLoginItemSettings(settings: { openAtLogin: boolean; args: string[] }): void;
  setAppUserModelId(id: string): void;
  /** Exists on macOS only. With `accessory` the system shows the program nowhere. */
  setActivationPolicy?(policy: 'accessory'): void;
}

/** Returns the program and arguments that start this app again, on systems where an app is a file that stays. */
export function plainLaunchCommand(executable: string, appFolder: string | undefined): readonly [string, ...string[]] {
  return appFolder === undefined ? [executable] : [executable, appFolder];
}

/** Starts Latchkey at logon through the login items of the systems that have them. */
export function loginItem(app: DesktopApp, args: readonly string[]): StartAtLogon {
  return {
    isOn: () => Promise.resolve(app.getLoginItemSettings({ args: [...args] }).openAtLogin),
    turn(on) {
      app.setLoginItemSettings({ openAtLogin: on, args: [...args] });
      return Promise.resolve();
    },
  };
}
