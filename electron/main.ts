import { arch, homedir, release, type } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { app } from 'electron';
import { version } from '../package.json';
import { exitCodeOf, type Failure } from './contract/failure.ts';
import { isFreshProfile } from './engine/is-fresh-profile.ts';
import { lazyEngine } from './engine/lazy-engine.ts';
import { gatewayPart } from './gateway/part-words.ts';
import { fileLog } from './log/log.ts';
import { dropWeakening } from './os/environment.ts';
import { readTextFile } from './os/files.ts';
import { loadOperatingSystem } from './os/load-operating-system.ts';
import { companionLock } from './os/places.ts';
import { areWorkerCallsUnderWay } from './os/worker-calls.ts';
import { logByPolicy } from './policy/log-by-policy.ts';
import { wantsWork } from './policy/policy.ts';
import { omitUndefined } from './contract/omit-undefined.ts';
import { engineName } from './shell/about.ts';
import { atLogon } from './shell/at-logon.ts';
import { declareAppScheme } from './shell/app-scheme.ts';
import { createCompanion } from './shell/companion.ts';
import { linkAmong } from './shell/deep-link.ts';
import { catchFaults, refuseToStart } from './shell/faults.ts';
import { isOnlyInstance, onFurtherStart } from './shell/instance.ts';
import { keepProfileIn } from './shell/profile.ts';
import { quitDespiteHangingCalls } from './shell/quitting.ts';
import { refusedSwitch } from './shell/refused-switches.ts';
import { terminalArguments } from './shell/terminal-start.ts';

/** How long the app waits for the work of a terminal program or of upkeep that is running at this moment. */
const patience = { ms: 10_000 };

/** Tells whether a file is below a folder. */
const isBelow = (file: string, folder: string): boolean => {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};

dropWeakening(process.env);

const os = await loadOperatingSystem(process.platform);

const appFolder = app.isPackaged ? undefined : app.getAppPath();
const { startAtLogon, logonStart, isWanted, isHidden } = atLogon(os, app, appFolder);
const program = os.launchCommand(process.execPath, appFolder, process.env);

// Only the packaged app refuses such switches, because developers debug what they start.
const refused = app.isPackaged ? refusedSwitch(process.argv, os.switchPrefix) : undefined;
const forTerminal = terminalArguments(process.argv, appFolder);
const part = gatewayPart(forTerminal ?? []);
if (refused !== undefined) {
  const failure: Failure = { code: 'LK-1025', details: { switch: refused } };
  refuseToStart(failure, exitCodeOf(failure));
} else if (forTerminal === undefined) {
  if (await isWanted()) openWindow();
  else app.exit(0);
} else if (part !== undefined) {
  os.showNowhere?.(app);
  await (await import('./serving.ts')).serveAs(part, os, { version, program });
} else {
  os.showNowhere?.(app);
  const exitCode = await (await import('./terminal.ts')).runTerminal(os, forTerminal, { version, program, logonStart });
  if (areWorkerCallsUnderWay()) await os.exitAtOnce(exitCode);
  app.exit(exitCode);
}

function openWindow(): void {
  const places = os.places(process.env);
  os.introduce(app);
  app.enableSandbox();
  declareAppScheme();
  keepProfileIn(join(places.data, 'window'));
  if (!isOnlyInstance()) {
    app.exit(0);
    return;
  }
  const log = logByPolicy(fileLog(places.log), os.policy());
  const tellFaults = catchFaults(log);
  quitDespiteHangingCalls(log, os);
  const bundles = import.meta.dirname;
  const assets = join(bundles, '../assets');
  const { desktop } = os;
  // Where IT has prepared accounts or retires Latchkey, there is something to show before anything is set up.
  const isFresh = async () => (await isFreshProfile(places.data)) && !wantsWork(await os.policy().read());
  const companion = createCompanion({
    engine: lazyEngine(async () => {
      await os.keepMemoryToItself();
      const [{ buildEngine }, adapters] = await Promise.all([import('./engine/build-services.ts'), os.adapters()]);
      return buildEngine({ os, adapters, places, program, env: process.env, log, patience, logonStart });
    }, isFresh),
    isFreshProfile: isFresh,
    ...{ log, desktop, places, version },
    policy: os.policy(),
    async health() {
      const adapters = await os.adapters();
      return { store: adapters.health.own(places.home), companion: adapters.lock(places.data, companionLock) };
    },
    ...{ startAtLogon, logonStart },
    watchTray: (onChange, signal) => {
      os.watchTray(onChange, signal);
    },
    openUnseen: (address) => os.openUnseen(address),
    ...(os.blockLogOff === undefined ? {} : { blockLogOff: os.blockLogOff }),
    engineName: engineName(process.versions),
    system: `${type()} ${release()} ${arch()}`,
    files: {
      page: join(bundles, 'renderer'),
      preload: join(bundles, 'preload.cjs'),
      reader: join(bundles, 'page-reader.cjs'),
      icon: join(assets, 'icon.png'),
      tray: join(assets, 'tray'),
      notices: join(bundles, 'notices.json'),
    },
    installation: async () => ({
      appUpdate: await readTextFile(join(process.resourcesPath, 'app-update.yml')).catch(() => undefined),
      isOwn: isBelow(process.env['APPIMAGE'] ?? process.execPath, homedir()),
      versionFile: os.versionFile,
    }),
    systemLog: os.systemLog(),
    readText: async (address) => {
      const [{ undiciHttp }, { smallText }, adapters] = await Promise.all([
        import('./http/undici-http.ts'),
        import('./http/small-text.ts'),
        os.adapters(),
      ]);
      const { certificateBundles, proxyFor } = adapters;
      const userAgent = `Latchkey/${version}`;
      const http = undiciHttp({ userAgent, certificateBundles, ...omitUndefined({ proxyFor }) });
      try {
        return await smallText(http, address);
      } finally {
        await http.close();
      }
    },
    hidden: isHidden(),
  });
  tellFaults(companion.fault);
  onFurtherStart((link) => {
    companion.open(link);
  });
  const link = linkAmong(process.argv);
  if (link !== undefined) companion.open(link);
  app
    .whenReady()
    .then(() => companion.start())
    .catch((error: unknown) => {
      log.unexpected(error, { during: 'start' });
      app.exit(1);
    });
}
