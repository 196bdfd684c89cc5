import type { StartAtLogon } from '../settings/settings.ts';

/** An operating system works with these parts of Electron's `app`. */
export interface DesktopApp {
  getLoginItemSettings(options?: { args?: string[] }): {
    readonly openAtLogin: boolean;
    readonly wasOpenedAtLogin: boolean;
    /** Of `SMAppService`, where the system has it: `enabled`, `not-registered`, `requires-approval`, `not-found`. */
    readonly status?: string;
  };
  setLoginItemSettings(settings: { openAtLogin: boolean; args: string[] }): void;
  setAppUserModelId(id: string): void;
  /** Where the system has it: `accessory` shows a program nowhere. */
  setActivationPolicy?(policy: 'accessory'): void;
}

/** Program and arguments that start this app again, where an app is a file that stays. */
export function plainLaunchCommand(executable: string, appFolder: string | undefined): readonly [string, ...string[]] {
  return appFolder === undefined ? [executable] : [executable, appFolder];
}

/** Starts Latchkey at logon through the login items of systems that have them. */
export function loginItem(app: DesktopApp, args: readonly string[]): StartAtLogon {
  return {
    isOn: () => Promise.resolve(app.getLoginItemSettings({ args: [...args] }).openAtLogin),
    turn(on) {
      app.setLoginItemSettings({ openAtLogin: on, args: [...args] });
      return Promise.resolve();
    },
  };
}
