import { CLEAN_UP, CLEAN_UP_KEY, PROGRAM, properties, registryComponents, remembered } from './msi-content.ts';
import type { Installation } from './msi-content.ts';
import { idFor, valueId } from './msi-source.ts';

/** Types of custom actions and their options, after Windows Installer's documentation. */
const SET_PROPERTY = 51;
const RUN_IN_FOLDER = 34;
const CONTINUE = 64;
const ASYNCHRONOUS = 128;
const DEFERRED = 1024;
const AS_SYSTEM = 2048;

/** Attributes of a component: its key is in the registry, its condition is looked at again in a repair, it belongs to 64 bits. */
const CONDITIONAL = 4 + 64 + 256;

/** Custom actions with when they run. Numbers between those of Windows Installer's own actions, which wixl writes. */
interface CustomAction {
  readonly name: string;
  readonly type: number;
  readonly source: string;
  readonly target: string;
  readonly condition: string;
  readonly sequence: number;
  /** Also where a person is shown something, before Windows asks for an administrator. */
  readonly alsoShown?: true;
}

function customActions({ version }: Pick<Installation, 'version'>): readonly CustomAction[] {
  const leave = (name: string, value: string): string =>
    `"[System64Folder]reg.exe" add "HKLM\\${CLEAN_UP_KEY}" /v ${name} /t REG_SZ /d "${value}" /f /reg:64`;
  const atUninstall = {
    ...{ type: RUN_IN_FOLDER + CONTINUE + DEFERRED + AS_SYSTEM, source: 'System64Folder' },
    condition: 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE',
  };
  return [
    // After AppSearch (50), which would overwrite what was said on the command line, and before LaunchConditions (100).
    ...remembered.map(([name], at): CustomAction => ({
      ...{ name: `Remember${name}`, type: SET_PROPERTY, source: name, target: `[REMEMBERED${name}]` },
      ...{ condition: `NOT ${name} AND REMEMBERED${name}`, sequence: 51 + at, alsoShown: true },
    })),
    // After CostFinalize (1000), from which on the folder is known.
    {
      ...{ name: 'SayWhere', type: SET_PROPERTY, source: 'ARPINSTALLLOCATION', target: '[INSTALLDIR]' },
      ...{ condition: 'NOT Installed', sequence: 1001 },
    },
    // Before InstallFinalize (6600). Active Setup compares versions that are written with commas.
    { ...atUninstall, name: 'LeaveVersion', target: leave('Version', version.replaceAll('.', ',')), sequence: 6590 },
    { ...atUninstall, name: 'LeaveStub', target: leave('StubPath', CLEAN_UP), sequence: 6591 },
    // By the desktop's own program, so that Latchkey runs as the person does, and not as an administrator.
    {
      ...{ name: 'Launch', type: RUN_IN_FOLDER + CONTINUE + ASYNCHRONOUS, source: 'WindowsFolder' },
      target: `"[WindowsFolder]explorer.exe" "${PROGRAM}"`,
      ...{ condition: 'LAUNCH="1" AND UserSID<>"S-1-5-18" AND NOT REMOVE', sequence: 6610 },
    },
  ];
}

/** Statements in the SQL of Windows Installer, for the database that wixl has made: all that wixl cannot say. */
export function msiStatements(installation: Installation): readonly string[] {
  const components = registryComponents(installation);
  const expanding = components.flatMap(({ rows }) => rows).filter(({ expands }) => expands === true);
  const public_ = [...Object.keys(properties), ...remembered.map(([name]) => `REMEMBERED${name}`)];
  const secure = ['WIX_DOWNGRADE_DETECTED', 'WIX_UPGRADE_DETECTED', ...public_].join(';');
  return [
    // An installed file that has a version is only replaced by one that says that it has one, too.
    ...installation.files.flatMap(({ path, version }) =>
      version === undefined ? [] : [update('File', { Version: version }, idFor('file', path))],
    ),
    ...components.flatMap(({ id, condition }) =>
      condition === undefined ? [] : [update('Component', { Condition: condition, Attributes: CONDITIONAL }, id)],
    ),
    ...expanding.map(({ key, name, value }) => update('Registry', { Value: `#%${String(value)}` }, valueId(key, name))),
    update('Property', { Value: secure }, 'SecureCustomProperties'),
    // After InstallInitialize: when the new version cannot be installed, the old one is put back.
    "UPDATE `InstallExecuteSequence` SET `Sequence`=1501 WHERE `Action`='RemoveExistingProducts'",
    ...customActions(installation).flatMap(({ name, type, source, target, condition, sequence, alsoShown }) => [
      insert('CustomAction', { Action: name, Type: type, Source: source, Target: target }),
      ...['InstallExecuteSequence', ...(alsoShown === true ? ['InstallUISequence'] : [])].map((table) =>
        insert(table, { Action: name, Condition: condition, Sequence: sequence }),
      ),
    ]),
    // What an earlier uninstall has left is taken back.
    'CREATE TABLE `RemoveRegistry` (`RemoveRegistry` CHAR(72) NOT NULL, `Root` SHORT NOT NULL, `Key` CHAR(255) NOT NULL LOCALIZABLE, `Name` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `RemoveRegistry`)',
    insert('RemoveRegistry', {
      ...{ RemoveRegistry: 'CleanUp', Root: 2, Key: CLEAN_UP_KEY, Name: '-', Component_: 'Installed' },
    }),
    // `latchkey` in every console: behind what is there, in the PATH of the machine, and taken back with the package.
    'CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, `Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`)',
    insert('Environment', { Environment: 'Path', Name: '=-*PATH', Value: '[~];[INSTALLDIR]', Component_: 'Installed' }),
    insert('InstallExecuteSequence', { Action: 'RemoveEnvironmentStrings', Sequence: 3300 }),
    insert('InstallExecuteSequence', { Action: 'WriteEnvironmentStrings', Sequence: 5200 }),
  ];
}

type Row = Readonly<Record<string, string | number>>;

function update(table: string, row: Row, key: string): string {
  const set = Object.entries(row).map(([name, value]) => `\`${name}\`=${literal(value)}`);
  return `UPDATE \`${table}\` SET ${set.join(', ')} WHERE \`${table}\`=${literal(key)}`;
}

function insert(table: string, row: Row): string {
  const names = Object.keys(row).map((name) => `\`${name}\``);
  const values = Object.values(row).map(literal);
  return `INSERT INTO \`${table}\` (${names.join(', ')}) VALUES (${values.join(', ')})`;
}

/** @throws when the text has a quote, for which this SQL has no other form */
function literal(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (value.includes("'")) throw new Error(`A quote cannot be written into a table of Windows Installer: ${value}`);
  return `'${value}'`;
}
