import { app } from 'electron';
import type { StartAtLogon } from '../settings/settings.ts';

/** Starts Latchkey at logon through the login items of Windows and macOS. */
export function loginItem(args: readonly string[]): StartAtLogon {
  return {
    isOn: () => Promise.resolve(app.getLoginItemSettings({ args: [...args] }).openAtLogin),
    turn(on) {
      app.setLoginItemSettings({ openAtLogin: on, args: [...args] });
      return Promise.resolve();
    },
  };
}
