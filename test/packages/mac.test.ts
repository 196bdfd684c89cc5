import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plist from 'plist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { run } from '../../electron/os/run.ts';
import { projectRoot, projectText } from '../support/project-files.ts';
import { makePackages, packageIn } from './made.ts';
import { startMachine, type Machine } from './machine.ts';
import { listAsar } from './read-asar.ts';
import { readFuses } from './read-fuses.ts';

const label = 'app.latchkey.desktop';
const folder = mkdtempSync(join(tmpdir(), 'lk-mac-'));
const made = join(folder, 'made');
const packageFile = (end: string): string => packageIn(made, end);
const product = join(folder, 'product');
const payload = join(folder, 'payload');
const scripts = join(folder, 'scripts');
const contents = join(payload, 'Latchkey.app/Contents');

async function unpack(archive: string, to: string): Promise<string> {
  mkdirSync(to);
  const { code, stdout, stderr } = await run({ file: 'bsdtar', args: ['-xf', archive, '-C', to], timeoutMs: 60_000 });
  if (code !== 0) throw new Error(`${archive}: ${stderr}`);
  return stdout;
}

beforeAll(async () => {
  await makePackages(made, {}, 'mac');
  await unpack(packageFile('.pkg'), product);
  await unpack(join(product, `${label}.pkg/Payload`), payload);
  await unpack(join(product, `${label}.pkg/Scripts`), scripts);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plistOf = (file: string): Record<string, unknown> =>
  plist.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe('the pkg, packed around the stub', () => {
  it('installs for the whole Mac and nowhere else', () => {
    const distribution = readFileSync(join(product, 'Distribution'), 'utf8');
    expect(distribution).toContain('rootVolumeOnly="true"');
    expect(distribution).toContain('enable_anywhere="false" enable_currentUserHome="false" enable_localSystem="true"');
    const info = readFileSync(join(product, `${label}.pkg/PackageInfo`), 'utf8');
    expect(info).toContain(`identifier="${label}" version="0.1.0" install-location="/Applications"`);
    // Otherwise a copy that lies elsewhere would be replaced, and /Applications would stay empty.
    expect(info).toContain('<relocate></relocate>');
    expect(info).toContain('<strict-identifier><bundle id="Latchkey.app"/></strict-identifier>');
    expect(info).toContain('<scripts><postinstall file="./postinstall"/><preinstall file="./preinstall"/></scripts>');
  });

  it('holds the app and nothing beside it', () => {
    expect(readdirSync(product).toSorted()).toEqual(['Distribution', `${label}.pkg`]);
    expect(readdirSync(payload)).toEqual(['Latchkey.app']);
    expect(readdirSync(scripts).toSorted()).toEqual(['postinstall', 'preinstall']);
    expect(readdirSync(join(contents, 'Resources')).toSorted()).toEqual(
      [
        ...[
          'app.asar.unpacked',
          'app.asar',
          `${label}.plist`,
          'icon.icns',
          'latchkey-licence.txt',
          'third-party-notices.txt',
        ],
        ...languages.map((language) => `${language}.lproj`),
      ].toSorted(),
    );
    const archived = listAsar(join(contents, 'Resources/app.asar'));
    // For either processor, and beside the archive: macOS loads nothing out of it, and each is signed. Of koffi, npm installs
    // on this machine what this machine can load.
    expect(archived.filter(({ path }) => path.endsWith('.node'))).toMatchObject(
      ['arm64', 'x64'].map((each) => ({
        ...{ path: `node_modules/keytar/prebuilds/darwin-${each}/keytar.node`, unpacked: true },
      })),
    );
    const inside = archived.map(({ path }) => path);
    expect(inside).toEqual(expect.arrayContaining(['out/main.js', 'node_modules/keytar/lib/keytar.js']));
    expect(inside.filter((path) => /\.map$|\.test\.|(^|\/)test\/|\.ico$/.test(path))).toEqual([]);
  });

  it('belongs to root, and nobody else may write', async () => {
    const args = ['-tvf', join(product, `${label}.pkg/Payload`)];
    const { stdout } = await run({ file: 'bsdtar', args, timeoutMs: 60_000, maxOutputBytes: 4 * 1024 * 1024 });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !/^[-dl]r..[-r]-.[-r]-.\s+\d+\s+0\s+0\s/.test(line))).toEqual([]);
  });

  it('opens links, speaks with no server in clear, and starts nothing but its own archive', () => {
    const info = plistOf(join(contents, 'Info.plist'));
    expect(info).toMatchObject({
      ...{ CFBundleIdentifier: label, CFBundleExecutable: 'Latchkey', CFBundleShortVersionString: '0.1.0' },
      CFBundleURLTypes: [{ CFBundleURLSchemes: ['latchkey'] }],
      NSAppTransportSecurity: { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: true },
      ElectronAsarIntegrity: { 'Resources/app.asar': { algorithm: 'SHA256' } },
    });
    expect(readFuses(join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'))).toMatchObject({
      runAsNode: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });

  it('has an agent that starts the app at everybody’s logon, without its window', () => {
    expect(plistOf(join(contents, `Resources/${label}.plist`))).toEqual({
      Label: label,
      AssociatedBundleIdentifiers: [label],
      ProgramArguments: [...['/Applications/Latchkey.app/Contents/MacOS/Latchkey', '--hidden', '--for-everybody']],
      RunAtLoad: true,
      LimitLoadToSessionType: 'Aqua',
      ProcessType: 'Interactive',
    });
    expect(statSync(join(contents, 'MacOS/Latchkey')).mode & 0o777).toBe(0o755);
  });

  it('is signed with one entitlement', () => {
    expect(plistOf(join(projectRoot, 'assets/mac-package/entitlements.plist'))).toEqual({
      'com.apple.security.cs.allow-jit': true,
    });
  });

  it('has scripts that shellcheck finds nothing in', async () => {
    const remove = join(projectRoot, 'assets/fleet/jamf/remove-latchkey.sh');
    const args = ['--severity=style', join(scripts, 'preinstall'), join(scripts, 'postinstall'), remove];
    expect(await run({ file: 'shellcheck', args, timeoutMs: 60_000 })).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('Jamf’s files', () => {
  const record = (kind: string): string => readFileSync(packageFile(`jamf-${kind}.xml`), 'utf8');

  it('name the package, with its hash, and install it once somebody switches that on', async () => {
    const file = packageFile('.pkg');
    const { stdout } = await run({ file: 'sha512sum', args: [file], timeoutMs: 60_000 });
    expect(record('package')).toContain(`<hash_value>${stdout.split(' ')[0] ?? ''}</hash_value>`);
    expect(record('package')).toContain(`<filename>${file.split('/').at(-1) ?? ''}</filename>`);
    const policy = record('policy');
    expect(policy).toContain('<enabled>false</enabled>');
    expect(policy).toContain('<all_computers>false</all_computers>');
    expect(policy).toContain('<name>Latchkey 0.1.0</name>\n        <action>Install</action>');
  });

  it('have the script of the extension attribute as it is', () => {
    const [, written = ''] = /<script>([^]*)<\/script>/.exec(record('attribute')) ?? [];
    const text = written
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(text).toBe(projectText('assets/fleet/jamf/latchkey-health.sh'));
  });
});

describe('the scripts of the pkg', () => {
  const agent = `/Library/LaunchAgents/${label}.plist`;
  let machine: Machine;
  beforeAll(async () => {
    machine = await startMachine();
    await must('mkdir', '-p', '/Applications', '/volume/Applications');
    // What is mounted into the machine is this project: the tests' folder is not.
    const resources = 'Latchkey.app/Contents/Resources';
    for (const root of ['', '/volume']) {
      await must('mkdir', '-p', `${root}/Applications/${resources}`);
      const target = `${root}/Applications/${resources}/${label}.plist`;
      await machine.run('tee', [target], {
        stdin: readFileSync(join(contents, `Resources/${label}.plist`)).toString(),
      });
    }
    for (const name of ['preinstall', 'postinstall']) {
      await machine.run('tee', [`/tmp/${name}`], { stdin: readFileSync(join(scripts, name), 'utf8') });
    }
    // Two people with a desktop, and the screen for logging on; what launchd and the processes are asked is written down.
    const people =
      '    0 /System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow\n' +
      '  501 /System/Library/CoreServices/Finder.app/Contents/MacOS/Finder\n' +
      '  502 /System/Library/CoreServices/Finder.app/Contents/MacOS/Finder\n' +
      '  501 /Applications/Finder helper.app/Contents/MacOS/Other\n';
    await recorder('ps', `cat <<'END'\n${people}END`);
    for (const name of ['launchctl', 'pkill', 'pkgutil']) await recorder(name, 'exit 3');
  });
  afterAll(() => machine.stop());

  async function must(file: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await machine.run(file, args);
    if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout;
  }
  async function recorder(name: string, then: string): Promise<void> {
    const text = `#!/bin/sh\necho "\${0##*/} $*" >> /tmp/asked\n${then}\n`;
    await machine.run('tee', [`/usr/local/sbin/${name}`], { stdin: text });
    await must('chmod', '+x', `/usr/local/sbin/${name}`);
  }
  async function asked(): Promise<readonly string[]> {
    const { stdout } = await machine.run('sh', ['-c', 'cat /tmp/asked 2>/dev/null; rm -f /tmp/asked']);
    return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('ps '));
  }
  const script = (name: string, volume: string): Promise<string> =>
    must('sh', `/tmp/${name}`, '/tmp/latchkey.pkg', '/Applications', volume);

  it('end the app of everybody who is logged on before its files are replaced, but not what serves their drives', async () => {
    await script('preinstall', '/');
    const [first, second, third = '', ...more] = await asked();
    expect([first, second]).toEqual([`launchctl bootout gui/501/${label}`, `launchctl bootout gui/502/${label}`]);
    expect(more).toEqual([]);
    const pattern = new RegExp(third.replace('pkill -TERM -f ', ''));
    const program = '/Applications/Latchkey.app/Contents/MacOS/Latchkey';
    expect([program, `${program} --hidden --for-everybody`].filter((line) => !pattern.test(line))).toEqual([]);
    const others = [`${program} gateway-holder`, `${program} status --json`, `vi ${program}`, `${program} Helper`];
    expect(others.filter((line) => pattern.test(line))).toEqual([]);
  });

  it('lay the agent where launchd follows it, and start the app for everybody who is logged on; twice is as once', async () => {
    await script('postinstall', '/');
    await script('postinstall', '/');
    expect(await must('stat', '-c', '%u:%g %a', agent)).toBe('0:0 644\n');
    expect(await must('ls', '/Library/LaunchAgents')).toBe(`${label}.plist\n`);
    expect(await must('cat', agent)).toBe(readFileSync(join(contents, `Resources/${label}.plist`), 'utf8'));
    const once = [`launchctl bootstrap gui/501 ${agent}`, `launchctl bootstrap gui/502 ${agent}`];
    expect(await asked()).toEqual([...once, ...once]);
  });

  it('start and end nothing when they install on the disk of another Mac', async () => {
    await script('preinstall', '/volume');
    await script('postinstall', '/volume');
    expect(await must('stat', '-c', '%u:%g %a', `/volume${agent}`)).toBe('0:0 644\n');
    expect(await asked()).toEqual([]);
  });

  it('fail where the agent cannot be laid down', async () => {
    const { code } = await machine.run('sh', ['/tmp/postinstall', '/tmp/latchkey.pkg', '/Applications', '/nowhere']);
    expect(code).toBe(1);
  });

  it('leave nothing that Jamf’s script would not remove', async () => {
    await must('sh', join(projectRoot, 'assets/fleet/jamf/remove-latchkey.sh'));
    const left = (await machine.changes()).filter((path) => /latchkey/i.test(path) && !path.startsWith('/volume/'));
    expect(left).toEqual([]);
    expect(await asked()).toContain(`pkgutil --forget ${label}`);
  });
});
