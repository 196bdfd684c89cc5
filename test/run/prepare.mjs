// Everything a fresh clone needs before the demo or the tests can run. Plain JavaScript and Node's own modules only:
// this file runs before anything is installed. It writes to stderr, so that stdout stays clean for --json.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesNotBuilt } from './built.mjs';
import { installPackages, missingPackages, onDebian } from './system-packages.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Something that the person at the machine has to do; its message says what. */
export class NotPrepared extends Error {}

/**
 * Installs what is missing and builds the program.
 *
 * @param {{ system: 'none' | 'packages' | 'windows-packages' | 'drive' | 'window' | 'tests' | 'windows', program?: boolean }} options which system
 *   packages are needed: none, those that make packages for Linux or for Windows, those of the main job (keychain and drive), those and a browser for the
 *   stand-in, those and the tests' servers, or those and Wine; and whether the program is (true)
 * @throws {NotPrepared} when something is missing that this user may not install
 */
export function prepare({ system, program = true }) {
  requireNode();
  installNodeModules();
  if (system !== 'none') {
    prepareSystem(system);
    if (!system.endsWith('packages')) openFuse();
  }
  if (program) build();
}

/** `prepare`, ending the process with the message when the machine is not ready. For the top of a script. */
export function prepareOrExit(options) {
  try {
    prepare(options);
  } catch (error) {
    if (!(error instanceof NotPrepared)) throw error;
    say(error.message);
    process.exit(1);
  }
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new NotPrepared(`Latchkey needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function installNodeModules() {
  if (nodeModulesAreCurrent()) return;
  say('Installing npm packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) throw new NotPrepared('npm ci failed; see above.');
}

/** Compares npm's record of what it installed with the lock file: times would lie after a checkout. */
function nodeModulesAreCurrent() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      // A package of this project is a link, which has no version.
      (path in installed && installed[path].version === wanted.version),
  );
}

function prepareSystem(system) {
  if (process.platform !== 'linux') {
    throw new NotPrepared(
      'This needs Linux: drives are mapped and packages made there only for now. `npm test -- unit` can run here.',
    );
  }
  const wanted = missingPackages(system);
  const missing = wanted.filter(({ saves }) => saves !== true);
  if (missing.length === 0) {
    saveTime(wanted);
    return;
  }
  const names = missing.map(({ name }) => name);
  const list = missing.map(({ name, why }) => `  ${name.padEnd(18)} ${why}`).join('\n');
  if (!onDebian) {
    throw new NotPrepared(
      `Install these with your package manager (the names are Debian's), then start again:\n${list}`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new NotPrepared(
      `These system packages are missing:\n${list}\nInstall them with this line, then start again:\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  say(`Installing system packages:\n${list}`);
  if (!installPackages(names)) throw new NotPrepared('apt-get could not install them; see above.');
  saveTime(wanted.filter((each) => !missing.includes(each)));
}

/** Installs what a run is only quicker with, where that may be done; without it the run goes on. */
function saveTime(packages) {
  if (packages.length === 0 || !onDebian || process.getuid?.() !== 0) return;
  const names = packages.map(({ name }) => name);
  say(`Installing what saves time: ${names.join(' ')}`);
  if (!installPackages(names)) say('It could not be installed, so the run takes longer.');
}

/** FUSE shows the drive as a folder. The device is open to everybody on a desktop, but not in every container. */
function openFuse() {
  const device = '/dev/fuse';
  if (!existsSync(device)) {
    say(`${device} is not there, so no drive can be shown (a container needs --device /dev/fuse --cap-add SYS_ADMIN).`);
    return;
  }
  if ((statSync(device).mode & 0o666) === 0o666) return;
  if (process.getuid?.() !== 0)
    throw new NotPrepared(`${device} is closed. Open it with:\n  sudo chmod 0666 ${device}`);
  chmodSync(device, 0o666);
  say(`Opened ${device} to all users (mode 0666), as on a desktop.`);
}

function build() {
  if (sourcesNotBuilt(root).length === 0) return;
  const done = spawnSync(process.execPath, ['electron/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new NotPrepared('The build failed; see above.');
}
