#!/usr/bin/env node
// Stands in for Electron's binary in packages that are made with `--stub`: Node runs the app's own bundles out of the archive, and
// of Electron there is what the terminal program needs. A window cannot be opened. On Windows, electron.c starts it.
'use strict';
const { createHash } = process.getBuiltinModule('node:crypto');
const { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync } =
  process.getBuiltinModule('node:fs');
const { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { tmpdir } = process.getBuiltinModule('node:os');
const { dirname, join } = process.getBuiltinModule('node:path');
const { pathToFileURL } = process.getBuiltinModule('node:url');

const script = realpathSync(process.argv[1]);
const program = process.platform === 'win32' ? join(dirname(script), 'Latchkey.exe') : script;
const resources = join(dirname(program), 'resources');
const archive = join(resources, 'app.asar');

/** What the app imports of Electron, but for `app`. */
const names = [
  'BaseWindow',
  'BrowserWindow',
  'Menu',
  'Notification',
  'Tray',
  'clipboard',
  'dialog',
  'ipcMain',
  'nativeImage',
];
names.push('nativeTheme', 'net', 'powerMonitor', 'protocol', 'screen', 'session', 'shell', 'systemPreferences');

/** Lays a part of the archive's tree out as files. */
function unpack(node, folder, read) {
  for (const [name, entry] of Object.entries(node.files)) {
    const path = join(folder, name);
    if (entry.files !== undefined) {
      mkdirSync(path, { recursive: true });
      unpack(entry, path, read);
    } else if (entry.unpacked !== true) writeFileSync(path, read(entry));
  }
}

/** Undefined on Windows, where each user has a folder of their own for what is temporary. */
const user = process.getuid?.();

/** Everybody can make a folder where this one is. @throws when it is another user's, whose code would be run */
function own(folder) {
  const found = lstatSync(folder);
  if (!found.isDirectory() || (user !== undefined && found.uid !== user))
    throw new Error(`${folder} is another user's.`);
  return folder;
}

/** The app as a folder, which Node can load: unpacked once for each user and version of the archive. */
function unpackedApp() {
  const { size, mtimeMs } = statSync(archive);
  const name = createHash('sha256').update(`${archive} ${size} ${mtimeMs}`).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `latchkey-stub-${user ?? 'own'}-${name}`);
  if (existsSync(folder)) return own(folder);
  const made = mkdtempSync(`${folder}.`);
  const file = openSync(archive, 'r');
  const bytes = (length, position) => {
    const buffer = Buffer.alloc(length);
    readSync(file, buffer, 0, length, position);
    return buffer;
  };
  const lengths = bytes(16, 0);
  const content = 8 + lengths.readUInt32LE(4);
  const tree = JSON.parse(bytes(lengths.readUInt32LE(12), 16).toString('utf8'));
  unpack(tree, made, ({ size: length, offset }) => bytes(length, content + Number(offset)));
  closeSync(file);
  cpSync(`${archive}.unpacked`, made, { recursive: true });
  const electron = join(made, 'node_modules/electron');
  mkdirSync(electron);
  writeFileSync(join(electron, 'package.json'), '{ "type": "module", "exports": "./index.js" }\n');
  const exported = ['app', ...names].map((name) => `export const ${name} = electron.${name};\n`);
  writeFileSync(
    join(electron, 'index.js'),
    `const electron = globalThis[Symbol.for('latchkey.stub')];\n${exported.join('')}`,
  );
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (!existsSync(folder)) throw error; // otherwise another process has just done the same
  }
  return own(folder);
}

const only = (name, members) =>
  new Proxy(members, {
    get(target, member) {
      if (Object.hasOwn(target, member)) return target[member];
      throw new Error(`The stub runtime has no ${name}.${String(member)}: it opens no window.`);
    },
  });
const app = only('app', { isPackaged: true, getAppPath: () => archive, exit: (code) => process.exit(code) });
globalThis[Symbol.for('latchkey.stub')] = { app, ...Object.fromEntries(names.map((name) => [name, only(name, {})])) };

const define = (name, value) => Object.defineProperty(process, name, { value, configurable: true, writable: true });
process.argv = [program, ...process.argv.slice(2)];
define('execPath', program);
define('resourcesPath', resources);
define('versions', { ...process.versions, electron: '0.0.0', chrome: '' });
const folder = unpackedApp();
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
import(pathToFileURL(join(folder, main)).href).catch((error) => {
  console.error(error);
  process.exit(1);
});
