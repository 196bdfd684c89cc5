import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { run } from '../../electron/os/run.ts';
import { startDemo } from '../demo/demo.ts';
import { searchFiles } from '../support/leak-search.ts';
import { packageFile } from './made.ts';
import { listAsar } from './read-asar.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-contents-'));
const kinds = ['deb', 'rpm', 'AppImage'] as const;
type Kind = (typeof kinds)[number];
const treeOf = (kind: Kind): string => join(folder, kind);

/** @throws when the program fails */
async function out(file: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run({ file, args, timeoutMs: 60_000, maxOutputBytes: 4 * 1024 * 1024 });
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

beforeAll(async () => {
  for (const kind of kinds) mkdirSync(treeOf(kind));
  await out('dpkg-deb', '--extract', packageFile('deb'), treeOf('deb'));
  const script = 'cd "$1" && rpm2cpio "$2" | cpio --extract --make-directories --quiet';
  await out('sh', '-c', script, 'sh', treeOf('rpm'), packageFile('rpm'));
  await out(
    'unsquashfs',
    '-quiet',
    '-no-progress',
    '-force',
    '-offset',
    '4096',
    '-dest',
    treeOf('AppImage'),
    packageFile('AppImage'),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Files and links below a tree; a folder is named where nothing is in it. */
function filesOf(kind: Kind): readonly string[] {
  const tree = treeOf(kind);
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => !entry.isDirectory() || readdirSync(path).length === 0)
    .map(({ entry, path }) => path.slice(tree.length) + (entry.isDirectory() ? '/' : ''))
    .toSorted();
}

/** Files with a private key in them; its first line alone is in every library that reads keys. */
async function keysIn(tree: string): Promise<string> {
  const pattern = String.raw`BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}`;
  return (await run({ file: 'grep', args: ['-rlazP', pattern, tree], timeoutMs: 60_000 })).stdout;
}

it('a private key would be found', async () => {
  const planted = join(folder, 'planted');
  mkdirSync(planted);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(
    join(planted, 'file.js'),
    `const key = \`${String(privateKey.export({ type: 'pkcs8', format: 'pem' }))}\`;`,
  );
  expect(await keysIn(planted)).toContain('file.js');
});

/** Electron's own, as the stub has it. */
const electron = [
  ...[
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
    'chrome-sandbox',
    'chrome_100_percent.pak',
    'chrome_200_percent.pak',
  ],
  ...['chrome_crashpad_handler', 'icudtl.dat', 'libEGL.so', 'libGLESv2.so', 'libffmpeg.so', 'locales/en-US.pak'],
  ...['resources.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin', 'version'],
];
const koffi = 'resources/app.asar.unpacked/node_modules/@koromix/koffi-linux-x64';
const app = [
  ...electron,
  ...['latchkey', 'resources/app.asar', 'resources/apparmor-profile', 'resources/latchkey-licence.txt'],
  'resources/third-party-notices.txt',
  ...['index.js', 'linux_x64/koffi.node', 'package.json'].map((name) => `${koffi}/${name}`),
];
const icons = [16, 22, 24, 32, 48, 64, 128, 256, 512].map(
  (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/latchkey.png`,
);
const others = languages.filter((one) => one !== 'en');
const beside = [
  '/etc/latchkey/',
  '/etc/xdg/autostart/latchkey.desktop',
  '/usr/bin/latchkey',
  '/usr/share/applications/latchkey.desktop',
  '/usr/share/bash-completion/completions/latchkey',
  '/usr/share/doc/latchkey/copyright',
  '/usr/share/fish/vendor_completions.d/latchkey.fish',
  ...icons,
  '/usr/share/icons/hicolor/scalable/apps/latchkey.svg',
  ...others.map((one) => `/usr/share/man/${one}/man1/latchkey.1.gz`),
  '/usr/share/man/man1/latchkey.1.gz',
  '/usr/share/metainfo/app.latchkey.desktop.metainfo.xml',
];
const expected: Readonly<Record<Kind, readonly string[]>> = {
  deb: [...app.map((name) => `/opt/Latchkey/${name}`), ...beside, '/usr/share/zsh/vendor-completions/_latchkey'],
  rpm: [...app.map((name) => `/opt/Latchkey/${name}`), ...beside, '/usr/share/zsh/site-functions/_latchkey'],
  AppImage: [
    ...app.map((name) => `/${name}`),
    ...icons,
    ...['.DirIcon', 'AppRun', 'latchkey.desktop', 'latchkey.png'].map((name) => `/${name}`),
  ],
};

describe.each(kinds)('the %s', (kind) => {
  it('holds these files and no others', () => {
    expect(filesOf(kind)).toEqual(expected[kind].toSorted());
  });

  it('holds no secret, and nothing of the tests', async () => {
    const demo = await startDemo();
    await demo.stop();
    const passwords = demo.users.map(({ password, login }) => ({ text: password, login }));
    expect(passwords.length).toBeGreaterThan(3);
    expect(searchFiles([treeOf(kind)], passwords)).toEqual([]);
    expect(await keysIn(treeOf(kind))).toBe('');
    const root = kind === 'AppImage' ? treeOf(kind) : join(treeOf(kind), 'opt/Latchkey');
    const inside = listAsar(join(root, 'resources/app.asar')).map(({ path }) => path);
    const strange = [...filesOf(kind), ...inside].filter((path) =>
      /\.map$|\.test\.|\.spec\.|(^|\/)test\/|\.(pem|key|p12|pfx|env|npmrc)$|(^|\/)\.npmrc|package-lock/.test(path),
    );
    expect(strange).toEqual([]);
  });

  it('has everything that a system loads beside the archive', () => {
    const root = kind === 'AppImage' ? treeOf(kind) : join(treeOf(kind), 'opt/Latchkey');
    const loaded = listAsar(join(root, 'resources/app.asar')).filter(({ path }) =>
      /\.(node|so|dll|exe|dylib)(\.|$)/.test(path),
    );
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter(({ unpacked }) => !unpacked)).toEqual([]);
  });

  it('lets nobody but its owner write', () => {
    const open = readdirSync(treeOf(kind), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => (statSync(path).mode & 0o7022) !== 0);
    expect(open).toEqual([]);
  });
});

describe('what deb and rpm have beside the app', () => {
  const file = (path: string): string => join(treeOf('deb'), path);

  it('belongs to root', async () => {
    const listed = await out('dpkg-deb', '--contents', packageFile('deb'));
    expect(listed.split('\n').filter((line) => line !== '' && !line.includes(' root/root '))).toEqual([]);
    const owners = await out('rpm', '-qp', '--queryformat', '[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]', packageFile('rpm'));
    expect([...new Set(owners.trim().split('\n'))]).toEqual(['root:root']);
  });

  it('is a menu entry that opens links, in every language', async () => {
    await out('desktop-file-validate', file('usr/share/applications/latchkey.desktop'));
    const entry = readFileSync(file('usr/share/applications/latchkey.desktop'), 'utf8');
    expect(entry).toContain('Exec=/opt/Latchkey/latchkey %U\n');
    expect(entry).toContain('MimeType=x-scheme-handler/latchkey;\n');
    const commented = [...entry.matchAll(/^Comment\[(\w+)\]=(.+)$/gm)];
    expect(commented.map(([, language]) => language).toSorted()).toEqual(others.toSorted());
    expect(commented.find(([, language]) => language === 'fr')?.[2]).toContain('mot de passe');
  });

  it('is what software centres show', async () => {
    await out('appstreamcli', 'validate', '--no-net', file('usr/share/metainfo/app.latchkey.desktop.metainfo.xml'));
  });

  it.each(['', ...others.map((one) => `${one}/`)])('is a man page that can be shown: %sman1', async (language) => {
    const script = 'zcat "$1" | groff -man -Tutf8 -K utf8 -ww 2>&1 >/dev/null';
    expect(await out('sh', '-c', script, 'sh', file(`usr/share/man/${language}man1/latchkey.1.gz`))).toBe('');
  });

  it('recommends what shows drives and keeps app passwords', async () => {
    expect(await out('dpkg-deb', '--field', packageFile('deb'), 'Recommends')).toBe(
      'gvfs-backends | rclone, gvfs-fuse | rclone, fuse3, gnome-keyring | keepassxc | libkf5wallet-bin\n',
    );
    expect((await out('rpm', '-qp', '--recommends', packageFile('rpm'))).trim().split('\n').toSorted()).toEqual([
      '((gvfs and gvfs-fuse) or rclone)',
      '(gnome-keyring or keepassxc or kf6-kwallet or kf5-kwallet)',
      'fuse3',
    ]);
  });

  it('has scripts that shellcheck finds nothing in', async () => {
    const control = join(folder, 'control');
    await out('dpkg-deb', '--control', packageFile('deb'), control);
    await out(
      'shellcheck',
      '--severity=style',
      join(control, 'postinst'),
      join(control, 'postrm'),
      join(treeOf('AppImage'), 'AppRun'),
    );
  });
});
