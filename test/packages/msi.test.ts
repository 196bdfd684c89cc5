import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { startDemo, type Demo } from '../demo/demo.ts';
import { searchFiles } from '../support/leak-search.ts';
import { startBed, type WindowsBed, type WindowsRun } from '../windows-bed/bed.ts';
import { packageFile } from './made.ts';
import { listAsar } from './read-asar.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-msi-'));
const USER = 'nora';
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  execFileSync('msiextract', ['--directory', folder, packageFile('msi')], { stdio: 'ignore' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await demo.stop();
});

const installed = (): string => join(folder, 'Program Files', 'Latchkey');

/** Files below a folder, with slashes. */
function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

/** The rows of a table of the package, without its three lines of head. */
function table(name: string): readonly (readonly string[])[] {
  const text = execFileSync('msiinfo', ['export', packageFile('msi'), name], { encoding: 'utf8' });
  const lines = text.split(/\r?\n/).slice(3);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

describe('the MSI', () => {
  it('holds these files and no others', () => {
    const koffi = 'resources/app.asar.unpacked/node_modules/@koromix/koffi-win32-x64';
    const electron = [
      ...['LICENSE.electron.txt', 'LICENSES.chromium.html', 'chrome_100_percent.pak', 'chrome_200_percent.pak'],
      ...['d3dcompiler_47.dll', 'ffmpeg.dll', 'icudtl.dat', 'libEGL.dll', 'libGLESv2.dll', 'locales/en-US.pak'],
      ...['resources.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin', 'version', 'vk_swiftshader.dll'],
      ...['vulkan-1.dll', 'electron.cjs', 'node.exe'],
    ];
    const own = [
      ...['Latchkey.exe', 'latchkey.com', 'resources/app.asar', 'resources/latchkey-licence.txt'],
      ...['resources/third-party-notices.txt', `${koffi}/win32_x64/koffi.node`],
      'resources/app.asar.unpacked/node_modules/keytar/prebuilds/win32-x64/keytar.node',
    ];
    expect(filesBelow(installed())).toEqual([...electron, ...own].toSorted());
    expect(table('File')).toHaveLength(electron.length + own.length);
  });

  it('has everything that a system loads beside the archive, where it can be signed', () => {
    const loaded = listAsar(join(installed(), 'resources/app.asar')).filter(({ path }) =>
      /\.(node|dll|exe|com)$/.test(path),
    );
    expect(loaded.map(({ path, unpacked }) => [path, unpacked])).toEqual([
      ['node_modules/@koromix/koffi-win32-x64/win32_x64/koffi.node', true],
      ['node_modules/keytar/prebuilds/win32-x64/keytar.node', true],
    ]);
  });

  it('holds no secret, and nothing of the tests', () => {
    const passwords = demo.users.map(({ password, login }) => ({ text: password, login }));
    expect(searchFiles([installed()], passwords)).toEqual([]);
    const inside = listAsar(join(installed(), 'resources/app.asar')).map(({ path }) => path);
    const strange = [...filesBelow(installed()), ...inside].filter((path) =>
      /\.map$|\.test\.|\.spec\.|(^|\/)test\/|\.(pem|key|p12|pfx|env|npmrc)$|package-lock/.test(path),
    );
    expect(strange).toEqual([]);
  });

  it('can be told nothing secret: its properties are these', () => {
    const [, secure = ''] = table('Property').find(([name]) => name === 'SecureCustomProperties') ?? [];
    const told = secure.split(';').filter((name) => !/^(WIX_|REMEMBERED)/.test(name));
    expect(told.toSorted()).toEqual(
      [
        'AUTOSTART',
        'DESKTOPSHORTCUT',
        'INSTALLDIR',
        'LAUNCH',
        'PLATFORMADDRESS',
        'PLATFORMKIND',
        'STARTMENU',
      ].toSorted(),
    );
  });
});

const PROGRAM = String.raw`C:\Program Files\Latchkey\Latchkey.exe`;
const CONSOLE = String.raw`C:\Program Files\Latchkey\latchkey.com`;
const OWN = String.raw`Software\Latchkey`;
const RUN = String.raw`Software\Microsoft\Windows\CurrentVersion\Run`;
const POLICY = String.raw`Software\Policies\Latchkey`;
const COMMAND = String.raw`Software\Classes\latchkey\shell\open\command`;
const ENTRY = 'app.latchkey.desktop';

describe('the MSI, with the Windows Installer of Wine', () => {
  let bed: WindowsBed;
  beforeAll(async () => {
    bed = await startBed();
    mkdirSync(bed.pathOf(String.raw`C:\packages`));
    copyFileSync(packageFile('msi'), bed.pathOf(String.raw`C:\packages\new.msi`));
    makeOlder(bed.pathOf(String.raw`C:\packages\old.msi`));
  });
  afterAll(() => bed.stop());

  const msiexec = async (...args: readonly string[]): Promise<number | null> =>
    (await bed.startAsAdministrator(['msiexec', ...args, '/qn'], { timeoutMs: 120_000 }).ended).code;
  const install = (name: string, ...more: readonly string[]): Promise<number | null> =>
    msiexec('/i', `C:\\packages\\${name}.msi`, ...more);
  const value = (key: string, name: string) => bed.inside.registryGet('HKLM', key, name);
  /** Runs an installed program as a person does, without rights of an administrator. */
  const latchkey = (program: string, args: readonly string[], answers: readonly string[] = []): Promise<WindowsRun> => {
    const code = `process.exitCode = require('child_process').spawnSync(process.argv[1], process.argv.slice(2), { stdio: 'inherit' }).status;`;
    // See inside/no-tcp-keepalive.mjs.
    const env = { NODE_OPTIONS: '--import=file:///C:/lk/inside/no-tcp-keepalive.mjs' };
    return bed.startNode(['-e', code, '--', program, ...args], { answers, env }).ended;
  };
  const applications = async (): Promise<unknown> =>
    (await latchkey(CONSOLE, ['status', '--json'])).result?.['applications'];

  it('installs without a question, with what it was told', async () => {
    expect(await install('old', 'AUTOSTART=1', 'PLATFORMADDRESS=files.example.com', 'PLATFORMKIND=webdav')).toBe(0);
    expect(await value(OWN, 'Version')).toBe('0.0.9');
    expect(await value(COMMAND, '')).toBe(`"${PROGRAM}" "%1"`);
    expect(await value(RUN, ENTRY)).toBe(`"${PROGRAM}" --hidden`);
    expect(await value(POLICY, 'PlatformAddress')).toBe('files.example.com');
    expect(await value(POLICY, 'PlatformKind')).toBe('webdav');
  });

  it('answers, and follows the rules that were given with it', async () => {
    const status = await latchkey(CONSOLE, ['status', '--json']);
    expect(status).toMatchObject({ code: 0, result: { ok: true, connections: [] } });
    const policy = await latchkey(PROGRAM, ['policy', '--json']);
    expect(policy.stdout).toContain('files.example.com');
  });
});

/** An older version: the same package with another number and with a value that the newer one does not have. */
function makeOlder(file: string): void {
  copyFileSync(packageFile('msi'), file);
  const [[upgradeCode = ''] = []] = table('Upgrade');
  const upgrade = (low: string, high: string, attributes: number, property: string): string =>
    `INSERT INTO \`Upgrade\` (\`UpgradeCode\`, \`VersionMin\`, \`VersionMax\`, \`Attributes\`, \`ActionProperty\`) VALUES ('${upgradeCode}', ${low}, ${high}, ${String(attributes)}, '${property}')`;
  const statements = [
    "UPDATE `Property` SET `Value`='0.0.9' WHERE `Property`='ProductVersion'",
    "UPDATE `Property` SET `Value`='{11111111-2222-4333-8444-555555555555}' WHERE `Property`='ProductCode'",
    'DELETE FROM `Upgrade`',
    upgrade('NULL', "'0.0.9'", 1, 'WIX_UPGRADE_DETECTED'),
    upgrade("'0.0.9'", 'NULL', 2, 'WIX_DOWNGRADE_DETECTED'),
    `INSERT INTO \`Registry\` (\`Registry\`, \`Root\`, \`Key\`, \`Name\`, \`Value\`, \`Component_\`) VALUES ('OldOnly', 2, '${OWN}', 'OldOnly', 'x', 'Links')`,
  ];
  execFileSync('msibuild', [file, ...statements.flatMap((statement) => ['-q', statement])]);
}
