import { userInfo } from 'node:os';
import { plainLaunchCommand } from '../login-item.ts';
import type { OperatingSystem } from '../operating-system.ts';
import { macLoginItem } from './login-item.ts';
import { macPlaces } from './places.ts';
import { volumeWord } from './volume-word.ts';

const policySource = async () => (await import('./preferences-policy-source.ts')).preferencesPolicySource();

export const mac: OperatingSystem = {
  desktop: 'mac',
  switchPrefix: /^--?/,
  places: macPlaces,
  policy: () => ({
    read: async () => (await policySource()).read(),
    hints: (changed, signal) => void policySource().then((source) => source.hints?.(changed, signal)),
  }),
  keepMemoryToItself: async () => (await import('./memory.ts')).keepMemoryToItself(),
  endWithParent: async () => (await import('./end-with-parent.ts')).endWithParent(),
  exitAtOnce: async (exitCode) => (await import('../exit-of-posix.ts')).exitAtOnce(exitCode),
  launchCommand: plainLaunchCommand,
  versionFile: 'latest-mac.yml',
  systemLog: () => ({ write: async (entry) => (await import('./unified-log.ts')).unifiedLog().write(entry) }),
  ownProcess: ([word, ...more]) =>
    word === volumeWord && more.length === 0
      ? async () => {
          await (await import('./drives/volume-process.ts')).runVolumeProcess();
          return 0;
        }
      : undefined,
  startAtLogon({ app, args }) {
    const load = async () => {
      const [{ launchAgentOrLoginItem }, { run }] = await Promise.all([
        import('./launch-agent.ts'),
        import('../run.ts'),
      ]);
      return launchAgentOrLoginItem({ loginItem: macLoginItem(app, args), run, user: userInfo().uid });
    };
    return {
      isOn: async () => (await load()).isOn(),
      isSwitchedOff: async () => (await load()).isSwitchedOff?.() ?? false,
      turn: async (on, by) => (await load()).turn(on, by),
    };
  },
  // macOS passes no arguments to login items, so the app itself is asked.
  isStartedByLogon: (app) => app.getLoginItemSettings().wasOpenedAtLogin,
  introduce: () => undefined,
  // Commands and drive processes run the app's executable, so each would have an icon in the Dock without this.
  showNowhere: (app) => {
    app.setActivationPolicy?.('accessory');
  },
  watchTray: (onChange) => {
    onChange(true);
  },
  open: async (what, target, env) => (await import('./open.ts')).openByOpen(what, target, env),
  openUnseen: () => Promise.resolve(false),
  servingAdapters: async () => (await import('./mac-adapters.ts')).macAdapters,
  adapters: async () => (await import('./mac-adapters.ts')).macAdapters,
};
