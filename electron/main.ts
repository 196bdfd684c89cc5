import { arch, homedir, release, type } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { app } from 'electron';
import { version } from '../package.json';
import { exitCodeOf, type Failure } from './contract/failure.ts';
import { isFreshProfile } from './engine/is-fresh-profile.ts';
import { lazyEngine } from './engine/lazy-engine.ts';
import { gatewayPart } from './gateway/part-words.ts';
import { fileLog } from './log/log.ts';
import { dropWeakening, takeSystemProxies } from './os/environment.ts';
import { readTextFile } from './os/files.ts';
import { loadOperatingSystem } from './os/load-operating-system.ts';
import { companionLock, type Places } from './os/places.ts';
import { everybodyArgument, hiddenArgument } from './os/start-arguments.ts';
import { logByPolicy } from './policy/log-by-policy.ts';
import { wantsWork } from './policy/policy.ts';
import { omitUndefined } from './contract/omit-undefined.ts';
import { logonStartReader } from './settings/logon-start.ts';
import { settingsFile } from './settings/settings-file.ts';
import type { StartAtLogon } from './settings/settings.ts';
import { engineName } from './shell/about.ts';
import { declareAppScheme } from './shell/app-scheme.ts';
import { createCompanion } from './shell/companion.ts';
import { linkAmong } from './shell/deep-link.ts';
import { catchFaults, refuseToStart } from './shell/faults.ts';
import { isOnlyInstance, onFurtherStart } from './shell/instance.ts';
import { isWantedAtLogon } from './shell/wanted-at-logon.ts';
import { keepProfileIn } from './shell/profile.ts';
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
  const { runTerminal } = await import('./terminal.ts');
  app.exit(await runTerminal(os, forTerminal, { version, program, startAtLogon }));
}

function startAtLogon(places: Places): StartAtLogon {
  const args = [hiddenArgument];
  return os.startAtLogon({ executable: process.execPath, appFolder, args, env: process.env, places, app });
}

/** Tells whether this user, or IT for them, wants the app: a package starts it for everybody who logs on. */
async function isWanted(): Promise<boolean> {
  if (!process.argv.includes(everybodyArgument)) return true;
  const { data, config } = os.places(process.env);
  return await isWantedAtLogon({
    isFreshProfile: () => isFreshProfile(data),
    settings: settingsFile(config, { info: () => undefined }), // who writes them logs that they cannot be read
    policy: os.policy(),
  });
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
  const bundles = import.meta.dirname;
  const assets = join(bundles, '../assets');
  const { desktop } = os;
  const atLogon = startAtLogon(places);
  const logonStart = logonStartReader(atLogon, settingsFile(places.config, log), os.policy());
  // Where IT has prepared accounts or retires Latchkey, there is something to show before anything is set up.
  const isFresh = async () => (await isFreshProfile(places.data)) && !wantsWork(await os.policy().read());
  const companion = createCompanion({
    engine: lazyEngine(async () => {
      await Promise.all([os.keepMemoryToItself(), takeSystemProxies(os, process.env)]);
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
    startAtLogon: atLogon,
    logonStart,
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
    hidden: process.argv.includes(hiddenArgument) || os.isStartedByLogon(app),
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
