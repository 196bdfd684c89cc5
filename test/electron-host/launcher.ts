/** The stand-in's `electron` command. */
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findApp } from './app-entry.ts';
import { parseCommandLine } from './command-line.ts';
import { app, setIdentity } from './main/app.ts';
import { commandLine } from './main/command-line-switches.ts';
import { electron } from './main/electron.ts';
import { provideElectron } from './module-hook.ts';
import { startUp } from './start-up.ts';

const [node, self = '', ...args] = process.argv;
const { switches, modules, inspectPort, app: appArgument } = parseCommandLine(args);
if (appArgument === undefined) {
  console.error('usage: electron [switches] [-r module] <app> [arguments]');
  process.exit(2);
}

/** Electron's `process`: same shape, so that an app finds what it looks for. */
function dressProcess(): void {
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(process, name, { value, configurable: true, writable: true });
  };
  process.argv = [self, ...args];
  define('execPath', self);
  define('type', 'browser');
  define('defaultApp', true);
  define('contextIsolated', false);
  define('resourcesPath', join(dirname(self), 'resources'));
  // The mark is for people: an app may say what it really runs on.
  define('versions', {
    ...process.versions,
    electron: ELECTRON_VERSION,
    chrome: '',
    'electron-stand-in': ELECTRON_VERSION,
  });
}

async function runApp(folder: string): Promise<void> {
  const entry = findApp(folder);
  setIdentity({ path: entry.path, name: entry.name, version: entry.version, node: node ?? process.execPath });
  const require = createRequire(entry.script);
  for (const module of modules) require(resolve(module));
  if (entry.isModule) await import(pathToFileURL(entry.script).href);
  else require(entry.script);
}

for (const [name, value] of switches) commandLine.appendSwitch(name, value);
dressProcess();
provideElectron(electron);
if (inspectPort !== undefined) inspector.open(inspectPort);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    app.quit();
  });
}
// Electron reports them and goes on.
process.on('unhandledRejection', (reason) => {
  console.error('Unhandled promise rejection in the main process:', reason);
});

const neverReady = (): void => {
  console.error('The app script waits for something that only comes once it has ended, such as `await whenReady()`.');
  process.exit(1); // Electron would hang
};
process.once('beforeExit', neverReady);
runApp(appArgument).then(
  () => {
    process.off('beforeExit', neverReady);
    return startUp();
  },
  (error: unknown) => {
    console.error('A JavaScript error occurred in the main process\n', error);
    process.exit(1);
  },
);
