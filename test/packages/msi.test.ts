import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { platformKinds } from '../../electron/contract/platform-kinds.ts';
import { CLEAN_UP_CODE, idOf, UPGRADE_CODE } from '../../electron/packages/windows/identity.ts';
import type { Installation } from '../../electron/packages/windows/msi-content.ts';
import { wixSource } from '../../electron/packages/windows/msi-source.ts';
import { makeMsi } from '../../electron/packages/windows/msi.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { searchFiles } from '../support/leak-search.ts';
import { startBed, type WindowsBed, type WindowsRun } from '../windows-bed/bed.ts';
import { projectRoot } from '../support/project-files.ts';
import { deploymentFile, packageFile, SOURCE_DATE } from './made.ts';
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

const installed = (): string => join(folder, 'Latchkey');

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

describe('another MSI', () => {
  const made = mkdtempSync(join(tmpdir(), 'lk-msi-made-'));
  afterAll(() => {
    rmSync(made, { recursive: true, force: true });
  });
  const installation: Installation = {
    ...{
      version: '1.2.3',
      architecture: 'arm64',
      isStub: false,
      manufacturer: 'Latchkey',
      homepage: 'https://x.example',
    },
    ...{ folder: made, icon: join(projectRoot, 'assets/icon.ico'), platformKinds },
    files: [{ path: 'Latchkey.exe', version: '1.2.3.0' }],
  };
  const make = async (name: string): Promise<string> => {
    writeFileSync(join(made, 'Latchkey.exe'), 'program');
    await makeMsi(installation, join(made, name), made, SOURCE_DATE);
    return join(made, name);
  };

  it('is for arm64, and the same whenever it is made', async () => {
    const [one, other] = [await make('one.msi'), await make('other.msi')];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    const summary = execFileSync('msiinfo', ['suminfo', one], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
    expect(summary).toContain('Template: Arm64;1033');
    expect(summary).toContain('Created: Mon Sep 21 14:13:20 2026');
  });

  it('is not made of a version that Windows Installer cannot compare', () => {
    expect(() => wixSource({ ...installation, version: '1.2.3-beta.1' })).toThrow('three numbers');
  });

  it('has the ids by which Windows knows every other one', () => {
    expect(UPGRADE_CODE).toBe('24AE07CF-2BC5-456E-BF73-2E5672143401');
    expect(CLEAN_UP_CODE).toBe('6BAEDB93-8879-4705-AAC6-AFD1EBC64869');
    expect(idOf('file', 'x64', 'Latchkey.exe')).toBe('0DA34AB8-9803-511F-9633-E3BE91C84FE0');
  });
});

describe('what tools of IT are given', () => {
  const read = (name: string): string => readFileSync(deploymentFile(name), 'utf8');
  const property = (name: string): string => table('Property').find(([each]) => each === name)?.[1] ?? '';
  const sha256 = createHash('sha256')
    .update(readFileSync(packageFile('msi')))
    .digest('hex');

  it('is three manifests for winget, which name this MSI', () => {
    const manifest = (name: string): unknown => parse(read(`winget/Latchkey.Latchkey${name}.yaml`));
    const common = { PackageIdentifier: 'Latchkey.Latchkey', PackageVersion: version, ManifestVersion: '1.6.0' };
    expect(manifest('')).toEqual({ ...common, DefaultLocale: 'en-US', ManifestType: 'version' });
    expect(manifest('.locale.en-US')).toMatchObject({
      ...common,
      PackageLocale: 'en-US',
      ManifestType: 'defaultLocale',
    });
    expect(manifest('.installer')).toMatchObject({
      ...{ ...common, ManifestType: 'installer', InstallerType: 'wix', Scope: 'machine', Protocols: ['latchkey'] },
      ProductCode: property('ProductCode'),
      AppsAndFeaturesEntries: [{ ProductCode: property('ProductCode'), UpgradeCode: property('UpgradeCode') }],
      Installers: [{ Architecture: 'x64', InstallerSha256: sha256.toUpperCase() }],
    });
  });

  it('is a package for Chocolatey, which checks this MSI', async () => {
    expect(read('chocolatey/latchkey.nuspec')).toContain(`<version>${version}</version>`);
    const script = read('chocolatey/tools/chocolateyInstall.ps1');
    await Parser.init();
    const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
    const tree = new Parser().setLanguage(await Language.load(grammar)).parse(script);
    expect(tree?.rootNode.hasError).toBe(false);
    expect(script).toContain(`'${sha256}'`);
    expect(script).toContain(basename(packageFile('msi')));
  });

  it('is an app for Intune, which finds it where the MSI says that it is', () => {
    const app = JSON.parse(read('intune.json')) as { readonly rules: readonly object[] };
    expect(app).toMatchObject({
      installCommandLine: `msiexec /i "${basename(packageFile('msi'))}" /qn /norestart`,
      uninstallCommandLine: `msiexec /x "${property('ProductCode')}" /qn /norestart`,
      msiInformation: { productCode: property('ProductCode'), upgradeCode: property('UpgradeCode') },
    });
    expect(app.rules).toMatchObject([{ valueName: 'Version', comparisonValue: version, check32BitOn64System: false }]);
    expect(table('Registry').map(([, , key, name]) => [key, name])).toContainEqual([OWN, 'Version']);
  });
});

const PROGRAM = String.raw`C:\Program Files\Latchkey\Latchkey.exe`;
const CONSOLE = String.raw`C:\Program Files\Latchkey\latchkey.com`;
const OWN = String.raw`Software\Latchkey`;
const RUN = String.raw`Software\Microsoft\Windows\CurrentVersion\Run`;
const POLICY = String.raw`Software\Policies\Latchkey`;
const COMMAND = String.raw`Software\Classes\latchkey\shell\open\command`;
const EVENTS = String.raw`SYSTEM\CurrentControlSet\Services\EventLog\Application\Latchkey`;
const MACHINE_PATH = String.raw`SYSTEM\CurrentControlSet\Control\Session Manager\Environment`;
const ACTIVE_SETUP = `Software\\Microsoft\\Active Setup\\Installed Components\\{${CLEAN_UP_CODE}}`;
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

  /** The exit code as Windows has it: Linux keeps only 8 bits of one. */
  const msiexec = async (...args: readonly string[]): Promise<number> => {
    const code = `console.log(require('child_process').spawnSync('msiexec', process.argv.slice(1), { stdio: 'ignore' }).status)`;
    const node = String.raw`C:\lk\node.exe`;
    const { stdout } = await bed.startAsAdministrator([node, '-e', code, '--', ...args, '/qn'], { timeoutMs: 120_000 })
      .ended;
    return Number(stdout);
  };
  const install = (name: string, ...more: readonly string[]): Promise<number> =>
    msiexec('/i', `C:\\packages\\${name}.msi`, ...more);
  const value = (key: string, name: string) => bed.inside.registryGet('HKLM', key, name);
  /** Runs an installed program as a person does, without rights of an administrator. */
  const latchkey = (program: string, args: readonly string[], answers: readonly string[] = []): Promise<WindowsRun> => {
    const code = `process.exitCode = require('child_process').spawnSync(process.argv[1], process.argv.slice(2), { stdio: 'inherit' }).status;`;
    // See inside/no-tcp-keepalive.mjs.
    const env = { NODE_OPTIONS: '--import=file:///C:/lk/inside/no-tcp-keepalive.mjs' };
    return bed.startNode(['-e', code, '--', program, ...args], { answers, env }).ended;
  };
  const rules = () => bed.inside.registryValues('HKLM', POLICY);
  /** The folders with a shortcut: in Wine those of a person, in Windows those of everybody. */
  const shortcuts = (): readonly string[] =>
    filesBelow(bed.pathOf(String.raw`C:\users`))
      .filter((path) => path.endsWith('/Latchkey.lnk'))
      .map((path) => basename(dirname(path)));

  it('refuses a kind of platform that it does not know', async () => {
    expect(await install('old', 'PLATFORMKIND=gopher')).toBe(1603);
    expect(await value(OWN, 'Version')).toBeNull();
  });

  it('installs without a question, with what it was told', async () => {
    expect(await install('old', 'AUTOSTART=1', `PLATFORMADDRESS=${demo.address}`, 'PLATFORMKIND=netexplorer')).toBe(0);
    expect(await value(OWN, 'Version')).toBe('0.0.9');
    expect(await value(OWN, 'OldOnly')).toBe('x');
    expect(await value(COMMAND, '')).toBe(`"${PROGRAM}" "%1"`);
    expect(await value(RUN, ENTRY)).toBe(`"${PROGRAM}" --hidden`);
    expect(await value(EVENTS, 'EventMessageFile')).toMatch(/^%SystemRoot%.*EventLogMessages\.dll$/);
    expect(await value(MACHINE_PATH, 'PATH')).toMatch(/;C:\\Program Files\\Latchkey\\$/);
    expect(await rules()).toEqual({ PlatformAddress: demo.address, PlatformKind: 'netexplorer' });
    expect(shortcuts()).toEqual(['Programs']);
  });

  it('answers in a console, and follows the rules that were given with it', async () => {
    const status = await latchkey(CONSOLE, ['status', '--json']);
    expect(status).toMatchObject({ code: 0, result: { ok: true, connections: [], applications: [] } });
    expect((await latchkey(PROGRAM, ['policy', '--json'])).stdout).toContain(demo.address);
  });

  it('is upgraded, with what it was told before and what a person has set up', async () => {
    const account = ['--platform', demo.address, '--user', USER, '--json'];
    const answers = [demo.user(USER).password];
    const made = await latchkey(CONSOLE, ['setup', '--application', 'Scanner', ...account], answers);
    expect(made).toMatchObject({ code: 0, result: { ok: true } });
    const before = await bed.inside.credentials();

    expect(await install('new', 'DESKTOPSHORTCUT=1')).toBe(0);
    expect(await value(OWN, 'Version')).toBe(version);
    expect(await value(OWN, 'OldOnly')).toBeNull();
    expect(await value(RUN, ENTRY)).toBe(`"${PROGRAM}" --hidden`);
    expect(await rules()).toEqual({ PlatformAddress: demo.address, PlatformKind: 'netexplorer' });
    expect(shortcuts()).toEqual(['Programs']);
    // The bed's desktop is a folder that is not there, so that only its mark is seen.
    expect(await value(`${OWN}\\Installer`, 'HasDesktopShortcut')).toBe(1);
    expect(await bed.inside.credentials()).toEqual(before);
    const { code, result } = await latchkey(CONSOLE, ['status', '--json']);
    expect([code, result]).toMatchObject([0, { applications: [{ label: 'Scanner' }] }]);
  });

  it('refuses to be replaced by an older one', async () => {
    expect(await install('old')).toBe(1603);
    expect(await value(OWN, 'Version')).toBe(version);
  });

  it('is repaired', async () => {
    await bed.inside.remove(String.raw`C:\Program Files\Latchkey\resources\app.asar`);
    await bed.inside.registryDelete('HKLM', String.raw`Software\Classes\latchkey`);
    expect((await latchkey(CONSOLE, ['--version'])).code).not.toBe(0);
    // What `msiexec /fa` does, which Wine's does not know.
    expect(await install('new', 'REINSTALL=ALL')).toBe(0);
    expect((await latchkey(CONSOLE, ['--version'])).stdout).toBe(`${version}\n`);
    expect(await value(COMMAND, '')).toBe(`"${PROGRAM}" "%1"`);
  });

  it('leaves nothing of itself but what each person still has to be rid of, and what is theirs', async () => {
    await bed.inside.registrySet('HKCU', RUN, ENTRY, `"${PROGRAM}" --hidden`);
    expect(await msiexec('/x', String.raw`C:\packages\new.msi`)).toBe(0);
    expect(existsSync(bed.pathOf(String.raw`C:\Program Files\Latchkey`))).toBe(false);
    expect(shortcuts()).toEqual([]);
    for (const key of [OWN, POLICY, EVENTS, COMMAND]) expect(await bed.inside.registryValues('HKLM', key)).toEqual({});
    expect(await value(RUN, ENTRY)).toBeNull();
    expect(await value(MACHINE_PATH, 'PATH')).not.toContain('Latchkey');
    expect(await bed.inside.credentials()).toHaveLength(1);

    // Wine runs no Active Setup; what Windows would run at the next log-on does its work.
    const stub = await value(ACTIVE_SETUP, 'StubPath');
    expect(await value(ACTIVE_SETUP, 'Version')).toBe(version.replaceAll('.', ','));
    expect(stub).toMatch(/^reg\.exe delete /);
    expect((await bed.startAsAdministrator(String(stub).split(' ')).ended).code).toBe(0);
    expect(await bed.inside.registryGet('HKCU', RUN, ENTRY)).toBeNull();
  });

  it('takes back what an uninstall has left, when it comes again', async () => {
    expect(await install('new', 'STARTMENU=0')).toBe(0);
    expect(await value(ACTIVE_SETUP, 'StubPath')).toBeNull();
    expect(shortcuts()).toEqual([]);
    expect((await latchkey(CONSOLE, ['status', '--json'])).result).toMatchObject({
      applications: [{ label: 'Scanner' }],
    });
  });
});

/** An older version: the same package with another number and with a value that the newer one does not have. */
function makeOlder(file: string): void {
  copyFileSync(packageFile('msi'), file);
  const [[upgradeCode = ''] = []] = table('Upgrade');
  const upgrade = (bound: string, attributes: number, property: string): string =>
    `INSERT INTO \`Upgrade\` (\`UpgradeCode\`, \`${bound}\`, \`Attributes\`, \`ActionProperty\`) VALUES ('${upgradeCode}', '0.0.9', ${String(attributes)}, '${property}')`;
  const statements = [
    "UPDATE `Property` SET `Value`='0.0.9' WHERE `Property`='ProductVersion'",
    "UPDATE `Property` SET `Value`='{11111111-2222-4333-8444-555555555555}' WHERE `Property`='ProductCode'",
    "DELETE FROM `Upgrade` WHERE `ActionProperty`='WIX_UPGRADE_DETECTED'",
    "DELETE FROM `Upgrade` WHERE `ActionProperty`='WIX_DOWNGRADE_DETECTED'",
    upgrade('VersionMax', 1, 'WIX_UPGRADE_DETECTED'),
    upgrade('VersionMin', 2, 'WIX_DOWNGRADE_DETECTED'),
    `INSERT INTO \`Registry\` (\`Registry\`, \`Root\`, \`Key\`, \`Name\`, \`Value\`, \`Component_\`) VALUES ('OldOnly', 2, '${OWN}', 'OldOnly', 'x', 'Links')`,
  ];
  execFileSync('msibuild', [file, ...statements.flatMap((statement) => ['-q', statement])]);
}
