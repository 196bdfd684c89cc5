import { stringify } from 'yaml';
import { element, xmlFile } from '../../policy-files/xml.ts';
import { synopsisIn } from '../metainfo.ts';
import { productCode, UPGRADE_CODE } from './identity.ts';

/** What the tools of IT have to know of one MSI. */
export interface Listed {
  readonly version: string;
  readonly architecture: 'x64' | 'arm64';
  readonly isStub: boolean;
  readonly vendor: string;
  readonly homepage: string;
  readonly license: string;
  /** The name of the MSI, and its hash in hexadecimal. */
  readonly file: string;
  readonly sha256: string;
}

/** Quiet, and without a restart that nobody has decided on. */
const QUIET = '/qn /norestart';
const WINGET = { id: 'Latchkey.Latchkey', schema: '1.6.0' };

/** Where whoever publishes puts the files. It has to be changed with the homepage, which is nobody's until then. */
const addressOf = ({ homepage, version, file }: Listed): string => `${homepage}/releases/v${version}/${file}`;
const inBraces = (code: string): string => `{${code}}`;

/**
 * Writes what winget, Chocolatey and Intune need for a package, by their names below a folder: the manifests of winget (1.6), the
 * sources of a Chocolatey package, and an app as Microsoft Graph takes it.
 */
export function listings(listed: Listed): Readonly<Record<string, string>> {
  return { ...winget(listed), ...chocolatey(listed), 'intune.json': intune(listed) };
}

function winget(listed: Listed): Readonly<Record<string, string>> {
  const { version, architecture, vendor, homepage, license, sha256 } = listed;
  const product = inBraces(productCode(listed));
  const manifest = (name: string, type: string, content: object): readonly [string, string] => [
    `winget/${WINGET.id}${name}.yaml`,
    `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${WINGET.schema}.schema.json\n${stringify({
      ...{ PackageIdentifier: WINGET.id, PackageVersion: version, ...content },
      ...{ ManifestType: type, ManifestVersion: WINGET.schema },
    })}`,
  ];
  const failed = (InstallerReturnCode: number, ReturnResponse: string): object => ({
    InstallerReturnCode,
    ReturnResponse,
  });
  return Object.fromEntries([
    manifest('', 'version', { DefaultLocale: 'en-US' }),
    manifest('.locale.en-US', 'defaultLocale', {
      ...{ PackageLocale: 'en-US', Publisher: vendor, PackageName: 'Latchkey', PackageUrl: homepage },
      ...{ License: license, ShortDescription: synopsisIn('en'), Tags: ['network-drive', 'app-password'] },
    }),
    manifest('.installer', 'installer', {
      ...{ Platform: ['Windows.Desktop'], MinimumOSVersion: '10.0.17763.0', InstallerType: 'wix', Scope: 'machine' },
      InstallModes: ['silent', 'silentWithProgress', 'interactive'],
      InstallerSwitches: { Silent: QUIET, SilentWithProgress: '/qb /norestart', InstallLocation: 'INSTALLDIR="<INSTALLPATH>"' }, // prettier-ignore
      // What Windows Installer ends with: cancelled, another installation runs, another package of this version is there.
      ExpectedReturnCodes: [failed(1602, 'cancelledByUser'), failed(1618, 'installInProgress'), failed(1638, 'alreadyInstalled')], // prettier-ignore
      ...{ UpgradeBehavior: 'install', Protocols: ['latchkey'], Commands: ['latchkey'] },
      ...{ ElevationRequirement: 'elevatesSelf', ProductCode: product },
      AppsAndFeaturesEntries: [
        {
          ...{ DisplayName: 'Latchkey', Publisher: vendor, DisplayVersion: version, ProductCode: product },
          ...{ UpgradeCode: inBraces(UPGRADE_CODE), InstallerType: 'wix' },
        },
      ],
      Installers: [{ Architecture: architecture, InstallerUrl: addressOf(listed), InstallerSha256: sha256.toUpperCase() }], // prettier-ignore
    }),
  ]);
}

function chocolatey(listed: Listed): Readonly<Record<string, string>> {
  const { version, vendor, homepage, sha256 } = listed;
  const metadata = {
    ...{ id: 'latchkey', version, title: 'Latchkey', authors: vendor, projectUrl: homepage },
    ...{ requireLicenseAcceptance: 'false', summary: synopsisIn('en'), description: synopsisIn('en') },
    tags: 'latchkey network-drive app-password',
  };
  const nuspec = element('package', { xmlns: 'http://schemas.microsoft.com/packaging/2015/06/nuspec.xsd' }, [
    element(
      'metadata',
      {},
      Object.entries(metadata).map(([name, text]) => element(name, {}, text)),
    ),
    element('files', {}, [element('file', { src: String.raw`tools\**`, target: 'tools' })]),
  ]);
  // Chocolatey's own uninstaller finds the MSI again by what Windows has listed.
  const install = `$ErrorActionPreference = 'Stop'
$arguments = @{
  packageName    = 'latchkey'
  fileType       = 'msi'
  url64bit       = '${addressOf(listed)}'
  checksum64     = '${sha256}'
  checksumType64 = 'sha256'
  softwareName   = 'Latchkey'
  silentArgs     = '${QUIET}'
  validExitCodes = @(0, 3010, 1641)
}
Install-ChocolateyPackage @arguments
`;
  return { 'chocolatey/latchkey.nuspec': xmlFile(nuspec), 'chocolatey/tools/chocolateyInstall.ps1': install };
}

function intune(listed: Listed): string {
  const { version, architecture, vendor, homepage, file } = listed;
  const product = inBraces(productCode(listed));
  const returned = (returnCode: number, type: string): object => ({ returnCode, type });
  const app = {
    '@odata.type': '#microsoft.graph.win32LobApp',
    ...{ displayName: 'Latchkey', description: synopsisIn('en'), publisher: vendor, displayVersion: version },
    ...{ informationUrl: homepage, setupFilePath: file, fileName: file.replace(/msi$/, 'intunewin') },
    installCommandLine: `msiexec /i "${file}" ${QUIET}`,
    uninstallCommandLine: `msiexec /x "${product}" ${QUIET}`,
    installExperience: { runAsAccount: 'system', deviceRestartBehavior: 'suppress' },
    ...{ applicableArchitectures: architecture, minimumSupportedWindowsRelease: '1809' },
    rules: [
      {
        ...{ '@odata.type': '#microsoft.graph.win32LobAppRegistryRule', ruleType: 'detection' },
        ...{ keyPath: String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Latchkey`, valueName: 'Version' },
        ...{ operationType: 'version', operator: 'greaterThanOrEqual', comparisonValue: version },
        check32BitOn64System: false,
      },
    ],
    msiInformation: {
      ...{ productCode: product, upgradeCode: inBraces(UPGRADE_CODE), productVersion: version },
      ...{ productName: 'Latchkey', publisher: vendor, packageType: 'perMachine', requiresReboot: false },
    },
    returnCodes: [
      ...[returned(0, 'success'), returned(1707, 'success'), returned(3010, 'softReboot')],
      ...[returned(1641, 'hardReboot'), returned(1618, 'retry'), returned(1602, 'failed'), returned(1603, 'failed')],
      returned(1638, 'failed'),
    ],
  };
  return `${JSON.stringify(app, undefined, 2)}\n`;
}
