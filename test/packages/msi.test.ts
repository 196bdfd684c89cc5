import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { platformKinds } from '../../electron/contract/platform-kinds.ts';
import { CLEAN_UP_CODE, idOf, UPGRADE_CODE } from '../../electron/packages/windows/identity.ts';
import type { Installation } from '../../electron/packages/windows/msi-content.ts';
import { wixSource } from '../../electron/packages/windows/msi-source.ts';
import { makeMsi } from '../../electron/packages/windows/msi.ts';
import { sign, signingIn } from '../../electron/packages/windows/sign.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { searchFiles } from '../support/leak-search.ts';
import { projectRoot } from '../support/project-files.ts';
import { filesBelow } from './files-below.ts';
import { deploymentFile, packageFile, SOURCE_DATE } from './made.ts';
import { listAsar } from './read-asar.ts';
import { table } from './read-msi.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-msi-'));
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

  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { stdio: 'ignore' });
  };

  it('is for arm64, and the same whenever it is made', async () => {
    const [one, other] = [await make('one.msi'), await make('other.msi')];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    const summary = execFileSync('msiinfo', ['suminfo', one], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
    expect(summary).toContain('Template: Arm64;1033');
    expect(summary).toContain('Created: Mon Sep 21 14:13:20 2026');
  });

  it('is signed where a certificate is given', async () => {
    const file = await make('signed.msi');
    const [key, certificate, pkcs12] = [join(made, 'key.pem'), join(made, 'certificate.pem'), join(made, 'both.p12')];
    const subject = ['-subj', '/CN=Latchkey', '-addext', 'extendedKeyUsage=codeSigning'];
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject);
    openssl('pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', pkcs12, '-passout', 'pass:of the test');
    const signing = { certificate: readFileSync(pkcs12).toString('base64'), password: 'of the test' };
    await sign(file, signing, made);
    const seen = execFileSync('osslsigncode', ['verify', '-CAfile', certificate, file], { encoding: 'utf8' });
    expect(seen).toContain('Signature verification: ok');
    await expect(sign(file, { ...signing, password: 'another' }, made)).rejects.toThrow('cannot be signed');
    expect(signingIn({})).toBeUndefined();
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
    expect(table('Registry').map(([, , key, name]) => [key, name])).toContainEqual([
      String.raw`Software\Latchkey`,
      'Version',
    ]);
  });
});
