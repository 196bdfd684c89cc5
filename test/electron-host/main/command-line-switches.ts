import { strict } from '../strict.ts';

const switches = new Map<string, string>();

/** Passed on to Chromium when it is started. */
export const chromiumSwitches = (): ReadonlyMap<string, string> => switches;

/** `app.commandLine`: as on Electron, what is set after `ready` comes too late. */
export const commandLine = strict('app.commandLine', {
  appendSwitch(name: string, value = ''): void {
    switches.set(name, value);
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
  removeSwitch(name: string): void {
    switches.delete(name);
  },
});
