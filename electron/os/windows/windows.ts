import { plainLaunchCommand } from '../login-item.ts';
import type { OperatingSystem } from '../operating-system.ts';
import { usualPlaces } from '../places.ts';
import { driveWork, runDriveWork } from './drives/drive-worker.ts';

export const windows: OperatingSystem = {
  desktop: 'windows',
  switchPrefix: /^(--?|\/)/, // Chromium also accepts a slash before a switch, which may be in upper or lower case
  places: usualPlaces,
  policy: () => ({
    read: async () => (await import('./registry-policy-source.ts')).registryPolicySource().read(),
  }),
  keepMemoryToItself: async () => (await import('./memory.ts')).keepFromReports(),
  endWithParent: async () => (await import('./memory.ts')).endsWithParent(),
  exitAtOnce: async (exitCode) => (await import('./terminate.ts')).exitAtOnce(exitCode),
  launchCommand: plainLaunchCommand,
  versionFile: 'latest.yml',
  systemLog: () => ({ write: async (entry) => (await import('./event-log.ts')).eventLog().write(entry) }),
  ownProcess(argv) {
    const work = driveWork(argv);
    return work === undefined ? undefined : () => runDriveWork(work, process);
  },
  startAtLogon({ executable, appFolder, args }) {
    const command = [...plainLaunchCommand(executable, appFolder), ...args];
    const load = async () => (await import('./run-key.ts')).runKey(command);
    return {
      isOn: async () => (await load()).isOn(),
      isSwitchedOff: async () => (await load()).isSwitchedOff?.() ?? false,
      turn: async (on) => (await load()).turn(on),
    };
  },
  isStartedByLogon: () => false,
  introduce: (app) => {
    app.setAppUserModelId('app.latchkey.desktop'); // Windows shows notifications under this id
  },
  watchTray: (onChange) => {
    onChange(true);
  },
  blockLogOff: async (window, reason) => (await import('./shutdown-block.ts')).blockShutdown(window, reason),
  open: async (what, target, env) => (await import('./open.ts')).openByShell(what, target, env),
  openUnseen: () => Promise.resolve(false),
  servingAdapters: async () => (await import('./windows-adapters.ts')).windowsAdapters,
  adapters: async () => (await import('./windows-adapters.ts')).windowsAdapters,
};
