import type { OperatingSystem } from '../operating-system.ts';
import { launchCommand } from './launch-command.ts';
import { endWithParent, keepMemoryToItself } from './memory.ts';
import { findPlaces } from './places.ts';

const POLICY = '/etc/latchkey/policy.json';

const policySource = async () => (await import('./file-policy-source.ts')).filePolicySource(POLICY);

export const linux: OperatingSystem = {
  desktop: 'linux',
  switchPrefix: /^--?/,
  places: findPlaces,
  policy: () => ({
    read: async () => (await policySource()).read(),
    hints: (changed, signal) => void policySource().then((source) => source.hints?.(changed, signal)),
  }),
  keepMemoryToItself,
  endWithParent,
  exitAtOnce: async (exitCode) => (await import('../exit-of-posix.ts')).exitAtOnce(exitCode),
  launchCommand,
  versionFile: 'latest-linux.yml',
  systemLog: () => ({ write: async (entry) => (await import('./journal-log.ts')).journalLog().write(entry) }),
  startAtLogon({ executable, appFolder, env, places, args }) {
    const [program, ...before] = launchCommand(executable, appFolder, env);
    const load = async () => {
      const { systemConfigFolders, xdgAutostart } = await import('./xdg-autostart.ts');
      const folders = systemConfigFolders(env['XDG_CONFIG_DIRS']);
      return xdgAutostart(places.userConfig, [program, ...before, ...args], folders);
    };
    return {
      isOn: async () => (await load()).isOn(),
      isSwitchedOff: async () => (await load()).isSwitchedOff?.() ?? false,
      turn: async (on, by) => (await load()).turn(on, by),
      endPolicy: async () => (await load()).endPolicy?.(),
    };
  },
  isStartedByLogon: () => false,
  introduce: () => undefined,
  watchTray: (onChange, signal) => {
    void import('./bus/tray-host.ts').then(({ watchTrayHost }) => {
      watchTrayHost({ onChange, signal });
    });
  },
  open: async (what, target, env) => (await import('./open.ts')).openOnDesktop(what, target, env),
  // Electron and the terminal would start `xdg-open` with the address, which other users could see.
  openUnseen: async (address) => (await import('./bus/portal.ts')).openByPortal(address),
  servingAdapters: async () => (await import('./serving-adapters.ts')).servingAdapters,
  adapters: async () => (await import('./linux-adapters.ts')).linuxAdapters,
};
