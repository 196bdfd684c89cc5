import { loginItem, plainLaunchCommand } from '../login-item.ts';
import { noPolicy } from '../not-yet.ts';
import type { OperatingSystem } from '../operating-system.ts';
import { usualPlaces } from '../places.ts';

export const mac: OperatingSystem = {
  desktop: 'mac',
  switchPrefix: /^--?/,
  places: usualPlaces,
  policy: () => noPolicy('darwin'),
  keepMemoryToItself: () => Promise.resolve(false),
  endWithParent: () => Promise.resolve(false),
  launchCommand: plainLaunchCommand,
  startAtLogon: ({ app, args }) => loginItem(app, args),
  // macOS passes no arguments to what it opens at login.
  isStartedByLogon: (app) => app.getLoginItemSettings().wasOpenedAtLogin,
  introduce: () => undefined,
  watchTray: (onChange) => {
    onChange(true);
  },
  open: async (what, target, env) => (await import('./open.ts')).openByOpen(what, target, env),
  openUnseen: () => Promise.resolve(false),
  servingAdapters: async () => (await import('./mac-adapters.ts')).macAdapters,
  adapters: async () => (await import('./mac-adapters.ts')).macAdapters,
};
