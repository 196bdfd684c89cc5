import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { CLEAN_UP_CODE } from '../../electron/packages/windows/identity.ts';
import { makeInstaller } from '../../electron/packages/windows/nsis.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { projectRoot } from '../support/project-files.ts';
import { startBed, type WindowsBed, type WindowsRun } from '../windows-bed/bed.ts';
import { filesBelow } from './files-below.ts';
import { packageFile } from './made.ts';
import { table } from './read-msi.ts';

const USER = 'nora';
const NODE = String.raw`C:\lk\node.exe`;
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

let bed: WindowsBed;
let demo: Demo;
beforeAll(async () => {
  [bed, demo] = await Promise.all([startBed(), startDemo()]);
  mkdirSync(bed.pathOf(String.raw`C:\packages`));
  linkSync(packageFile('msi'), bed.pathOf(String.raw`C:\packages\new.msi`));
  makeOlder(bed.pathOf(String.raw`C:\packages\old.msi`));
});
afterAll(async () => {
  await bed.stop();
  await demo.stop();
});

/** Starts a program and prints its exit code as Windows has it: Linux keeps only 8 bits of one. */
const withCode = (program: string, args: readonly string[]): readonly string[] => [
  '-e',
  `console.log(require('child_process').spawnSync(process.argv[1], process.argv.slice(2), { stdio: 'ignore' }).status)`,
  ...['--', program, ...args],
];
const msiexec = async (...args: readonly string[]): Promise<number> => {
  const command = [NODE, ...withCode('msiexec', [...args, '/qn'])];
  return Number((await bed.startAsAdministrator(command, { timeoutMs: 120_000 }).ended).stdout);
};
const install = (name: string, ...more: readonly string[]): Promise<number> =>
  msiexec('/i', `C:\\packages\\${name}.msi`, ...more);
/** A program that a person starts, without rights of an administrator. */
const asPerson = async (program: string, ...args: readonly string[]): Promise<number> =>
  Number((await bed.startNode(withCode(program, args), { timeoutMs: 120_000 }).ended).stdout);
/** Runs an installed program as a person does. */
const latchkey = (program: string, args: readonly string[], answers: readonly string[] = []): Promise<WindowsRun> => {
  const code = `process.exitCode = require('child_process').spawnSync(process.argv[1], process.argv.slice(2), { stdio: 'inherit' }).status;`;
  // See inside/no-tcp-keepalive.mjs.
  const env = { NODE_OPTIONS: '--import=file:///C:/lk/inside/no-tcp-keepalive.mjs' };
  return bed.startNode(['-e', code, '--', program, ...args], { answers, env }).ended;
};
const value = (key: string, name: string) => bed.inside.registryGet('HKLM', key, name);
/** The folders with a shortcut: in Wine those of a person, in Windows those of everybody. */
const shortcuts = (): readonly string[] =>
  filesBelow(bed.pathOf(String.raw`C:\users`))
    .filter((path) => path.endsWith('/Latchkey.lnk'))
    .map((path) => basename(dirname(path)));

describe('the MSI, with the Windows Installer of Wine', () => {
  const rules = () => bed.inside.registryValues('HKLM', POLICY);

  it('refuses a kind of platform that it does not know', async () => {
    expect(await install('old', 'PLATFORMKIND=gopher')).toBe(1603);
    expect(await value(OWN, 'Version')).toBeNull();
  });

  it('installs without a question, with what it was told', async () => {
    expect(await install('old', 'AUTOSTART=1', `PLATFORMADDRESS=${demo.address}`, 'PLATFORMKIND=netexplorer')).toBe(0);
    expect(await value(OWN, 'Version')).toBe('0.0.9');
    expect(await value(OWN, 'OldOnly')).toBe('x');
    expect(await value(COMMAND, '')).toBe(`"${PROGRAM}" "%1"`);
    expect(await value(RUN, ENTRY)).toBe(`"${PROGRAM}" --hidden --for-everybody`);
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
    expect(await value(RUN, ENTRY)).toBe(`"${PROGRAM}" --hidden --for-everybody`);
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

describe('the installer for one person', () => {
  const LISTED = String.raw`Software\Microsoft\Windows\CurrentVersion\Uninstall\app.latchkey.desktop`;
  const older = mkdtempSync(join(tmpdir(), 'lk-older-'));
  const value = (key: string, name: string) => bed.inside.registryGet('HKCU', key, name);
  let folder: string;
  beforeAll(async () => {
    folder = `${(await bed.inside.environment('LOCALAPPDATA')) ?? ''}\\Programs\\Latchkey`;
    linkSync(packageFile('exe'), bed.pathOf(String.raw`C:\packages\new.exe`));
    for (const name of ['Latchkey.exe', 'old-only.txt']) writeFileSync(join(older, name), 'old');
    const installation = {
      ...({
        version: '0.0.9',
        architecture: 'x64',
        isStub: true,
        manufacturer: 'Latchkey',
        platformKinds: [],
      } as const),
      ...{ folder: older, icon: join(projectRoot, 'assets/icon.ico'), homepage: 'https://latchkey.example' },
      files: ['Latchkey.exe', 'old-only.txt'].map((path) => ({ path, version: undefined })),
    };
    await makeInstaller(installation, bed.pathOf(String.raw`C:\packages\old.exe`), older);
  });
  afterAll(() => {
    rmSync(older, { recursive: true, force: true });
  });

  it('installs without a question and without an administrator, over an older version', async () => {
    expect(await asPerson(String.raw`C:\packages\old.exe`, '/S')).toBe(0);
    expect(await bed.inside.list(folder)).toEqual(['Latchkey.exe', 'Uninstall.exe', 'old-only.txt']);
    await bed.inside.registrySet('HKCU', RUN, ENTRY, 'chosen by the person');

    expect(await asPerson(String.raw`C:\packages\new.exe`, '/S')).toBe(0);
    expect(await bed.inside.list(folder)).not.toContain('old-only.txt');
    expect(await value(LISTED, 'DisplayVersion')).toBe(version);
    expect(await value(RUN, ENTRY)).toBe('chosen by the person');
    expect(await value(COMMAND, '')).toBe(`"${folder}\\Latchkey.exe" "%1"`);
    const { code, result } = await latchkey(`${folder}\\latchkey.com`, ['status', '--json']);
    expect([code, result]).toMatchObject([0, { ok: true }]);
  });

  it('refuses to be replaced by an older one', async () => {
    expect(await asPerson(String.raw`C:\packages\old.exe`, '/S')).toBe(1638);
    expect(await value(LISTED, 'DisplayVersion')).toBe(version);
  });

  it('touches nothing while Latchkey runs', async () => {
    // Wine lets a program that runs be written to. So a file that somebody has for himself (UV_FS_O_EXLOCK of libuv) stands in.
    const holds = `const { closeSync, existsSync, openSync, writeFileSync } = require('fs');
      const file = openSync(process.argv[1], 0x10000000);
      writeFileSync('C:/packages/held', '');
      const look = setInterval(() => { if (existsSync('C:/packages/go')) { closeSync(file); clearInterval(look); } }, 50);`;
    const holding = bed.startNode(['-e', holds, `${folder}\\Latchkey.exe`]);
    await expect.poll(() => existsSync(bed.pathOf(String.raw`C:\packages\held`))).toBe(true);
    for (const file of [String.raw`C:\packages\new.exe`, `${folder}\\Uninstall.exe`]) {
      expect(await asPerson(file, '/S', `_?=${folder}`)).toBe(32);
    }
    expect(await bed.inside.list(folder)).toContain('latchkey.com');
    writeFileSync(bed.pathOf(String.raw`C:\packages\go`), '');
    expect((await holding.ended).code).toBe(0);
  });

  it('leaves nothing of itself', async () => {
    expect(await asPerson(`${folder}\\Uninstall.exe`, '/S', `_?=${folder}`)).toBe(0);
    // A program that runs cannot delete itself, and without `_?=` it would not be waited for.
    expect(await bed.inside.list(folder)).toEqual(['Uninstall.exe']);
    for (const key of [LISTED, COMMAND]) expect(await bed.inside.registryValues('HKCU', key)).toEqual({});
    expect(await value(RUN, ENTRY)).toBeNull();
    expect(shortcuts()).toEqual([]);
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
