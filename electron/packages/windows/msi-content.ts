import { everybodyArgument, hiddenArgument } from '../../os/start-arguments.ts';
import { CLEAN_UP_CODE } from './identity.ts';

/** A file of the app, with its place below the folder of the installation. */
export interface AppFile {
  /** With slashes: `resources/app.asar`. */
  readonly path: string;
  /** The version that Windows reads in the file, as `1.2.3.4`; undefined when there is none. */
  readonly version: string | undefined;
}

export interface Installation {
  readonly version: string;
  readonly architecture: 'x64' | 'arm64';
  readonly isStub: boolean;
  readonly manufacturer: string;
  readonly homepage: string;
  /** The folder that the app lies in. Absolute path. */
  readonly folder: string;
  /** Absolute path. */
  readonly icon: string;
  readonly files: readonly AppFile[];
  readonly platformKinds: readonly string[];
}

/** What IT may set on the command line, and as which value it is remembered, so that an upgrade needs not be told again. */
export const properties = {
  INSTALLDIR: 'InstallDir',
  AUTOSTART: 'Autostart',
  DESKTOPSHORTCUT: 'DesktopShortcut',
  STARTMENU: 'StartMenu',
  PLATFORMADDRESS: 'PlatformAddress',
  PLATFORMKIND: 'PlatformKind',
  /** Not remembered: what ran is the person's business after an upgrade. */
  LAUNCH: undefined,
} as const;

/** The properties that are remembered, with the names of their values. */
export const remembered: readonly (readonly [string, string])[] = Object.entries(properties).flatMap(([name, value]) =>
  value === undefined ? [] : [[name, value] as const],
);

export const PROGRAM = '[INSTALLDIR]Latchkey.exe';

const OWN_KEY = String.raw`Software\Latchkey`;
export const SETTINGS_KEY = `${OWN_KEY}\\Installer`;
const POLICY_KEY = String.raw`Software\Policies\Latchkey`;
const RUN_KEY = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const CLASS_KEY = String.raw`Software\Classes\latchkey`;
const EVENTS_KEY = String.raw`SYSTEM\CurrentControlSet\Services\EventLog\Application\Latchkey`;
/** Windows runs what is written here once for each person, at their next logon. */
export const CLEAN_UP_KEY = `Software\\Microsoft\\Active Setup\\Installed Components\\{${CLEAN_UP_CODE}}`;
/** As Latchkey names its own entry for a person; see electron/os/windows/run-key.ts. */
const RUN_NAME = 'app.latchkey.desktop';
/** After an uninstall, a person's own entry would start a program that is gone. */
export const CLEAN_UP = `reg.exe delete HKCU\\${RUN_KEY} /v ${RUN_NAME} /f`;

/** A value below HKEY_LOCAL_MACHINE, in the 64-bit view. */
interface RegistryRow {
  readonly key: string;
  /** Absent for the default value of the key. */
  readonly name?: string;
  readonly value: string | number;
  /** The value has a variable such as `%SystemRoot%` in it. */
  readonly expands?: true;
}

/** What is there besides the files, and under which condition. */
export interface RegistryComponent {
  readonly id: string;
  readonly condition?: string;
  readonly rows: readonly [RegistryRow, ...RegistryRow[]];
  readonly shortcutIn?: 'ProgramMenuFolder' | 'DesktopFolder';
}

export function registryComponents({ isStub }: Pick<Installation, 'isStub'>): readonly RegistryComponent[] {
  const settings = remembered.map(([name, value]) => ({ key: SETTINGS_KEY, name: value, value: `[${name}]` }));
  return [
    {
      id: 'Installed',
      rows: [
        { key: OWN_KEY, name: 'Version', value: '[ProductVersion]' },
        { key: OWN_KEY, name: 'Channel', value: isStub ? 'stub-runtime' : 'stable' },
        ...settings,
      ],
    },
    {
      id: 'Links',
      rows: [
        { key: CLASS_KEY, value: 'URL:Latchkey link' },
        { key: CLASS_KEY, name: 'URL Protocol', value: '' },
        { key: `${CLASS_KEY}\\DefaultIcon`, value: `${PROGRAM},0` },
        { key: `${CLASS_KEY}\\shell\\open\\command`, value: `"${PROGRAM}" "%1"` },
      ],
    },
    {
      // .NET Framework 4, which Windows 10 and 11 come with, has a library that shows any event as the text that was written.
      id: 'Events',
      rows: [
        {
          ...{ key: EVENTS_KEY, name: 'EventMessageFile', expands: true },
          value: String.raw`%SystemRoot%\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll`,
        },
        { key: EVENTS_KEY, name: 'TypesSupported', value: 7 },
      ],
    },
    {
      ...{ id: 'Autostart', condition: 'AUTOSTART="1"' },
      rows: [{ key: RUN_KEY, name: RUN_NAME, value: `"${PROGRAM}" ${hiddenArgument} ${everybodyArgument}` }],
    },
    {
      ...{ id: 'Address', condition: 'PLATFORMADDRESS' },
      rows: [{ key: POLICY_KEY, name: 'PlatformAddress', value: '[PLATFORMADDRESS]' }],
    },
    {
      ...{ id: 'Kind', condition: 'PLATFORMKIND' },
      rows: [{ key: POLICY_KEY, name: 'PlatformKind', value: '[PLATFORMKIND]' }],
    },
    {
      ...{ id: 'StartMenuShortcut', condition: 'STARTMENU<>"0"', shortcutIn: 'ProgramMenuFolder' },
      rows: [{ key: SETTINGS_KEY, name: 'HasStartMenuShortcut', value: 1 }],
    },
    {
      ...{ id: 'DesktopShortcut', condition: 'DESKTOPSHORTCUT="1"', shortcutIn: 'DesktopFolder' },
      rows: [{ key: SETTINGS_KEY, name: 'HasDesktopShortcut', value: 1 }],
    },
  ];
}
