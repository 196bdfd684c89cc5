// The system packages that the main job and the tests need, and how to get them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names as in Debian; `program` is what another system is searched for. What only saves time may be missing. */
const forTheDrive = [
  { name: 'dbus', why: 'session bus', program: 'dbus-daemon' },
  { name: 'gnome-keyring', why: 'keychain', program: 'gnome-keyring-daemon' },
  { name: 'libsecret-1-0', why: 'access to the keychain' },
  { name: 'gvfs-daemons', why: 'drives in Files', program: 'gvfsd' },
  { name: 'gvfs-backends', why: 'drives in Files: WebDAV', program: 'gvfsd-dav' },
  { name: 'gvfs-fuse', why: 'drives as folders', program: 'gvfsd-fuse' },
  { name: 'libglib2.0-bin', why: 'gio, which maps drives', program: 'gio' },
  { name: 'rclone', why: 'the other way of mapping drives', program: 'rclone' },
  { name: 'fuse3', why: 'drives as folders', program: 'fusermount3' },
];

const forTheTests = [
  { name: 'chromium-headless-shell', why: 'draws what nobody looks at, with half of the work', saves: true },
  { name: 'libsecret-tools', why: 'looks into the keychain', program: 'secret-tool' },
  { name: 'keepassxc', why: 'another keychain', program: 'keepassxc' },
  { name: 'libkf5wallet-bin', why: 'another keychain: KWallet', program: 'kwalletd5' },
  { name: 'libqca-qt5-2-plugins', why: 'KWallet’s encrypted transfer' },
  // The program alone: the package `apache2` would start a service on port 80.
  { name: 'apache2-bin', why: 'WebDAV server', program: 'apache2' },
  { name: 'apache2-utils', why: 'passwords of the WebDAV server', program: 'htpasswd' },
  { name: 'media-types', why: 'file types of the WebDAV server' },
  { name: 'litmus', why: 'checks WebDAV servers', program: 'litmus' },
  { name: 'curl', why: 'bare requests to compare with', program: 'curl' },
  { name: 'openssl', why: 'certificates of a private authority', program: 'openssl' },
  { name: 'xvfb', why: 'X11 display', program: 'Xvfb' },
  { name: 'xclip', why: 'pastes from the X11 clipboard', program: 'xclip' },
  { name: 'procps', why: 'lists processes', program: 'ps' },
  { name: 'shellcheck', why: 'reads the scripts of the workflow for real machines', program: 'shellcheck' },
];

/** For the stand-in, where Electron's own binary cannot be had. */
const forTheWindow = [
  { name: 'chromium', why: 'shows the window', program: 'chromium' },
  { name: 'fonts-liberation', why: 'letters in the window' },
];

/** For programs of Windows: see test/windows-bed. */
const forWindows = [{ name: 'wine64', why: 'runs programs of Windows', program: 'wine64' }];

/** To make packages for Windows. */
const forWindowsPackages = [
  { name: 'gcc-mingw-w64-x86-64-posix', why: 'compiles for Windows', program: 'x86_64-w64-mingw32-gcc' },
  { name: 'wixl', why: 'makes packages of Windows Installer', program: 'wixl' },
  { name: 'msitools', why: 'completes and reads packages of Windows Installer', program: 'msibuild' },
  { name: 'nsis', why: 'makes the installer for one person', program: 'makensis' },
  { name: 'osslsigncode', why: 'signs both, where a certificate is given', program: 'osslsigncode' },
];

/** To make packages for Linux. Of them, deb has dpkg-deb, which is there. */
const forPackages = [
  { name: 'rpm', why: 'makes and installs packages of Fedora and its relatives', program: 'rpmbuild' },
  { name: 'squashfs-tools', why: 'makes AppImages', program: 'mksquashfs' },
  { name: 'desktop-file-utils', why: 'looks at entries of menus', program: 'desktop-file-validate' },
  { name: 'libarchive-tools', why: 'makes a package for macOS to look at', program: 'bsdtar' },
];

/** And to install and use them. */
const forInstalling = [
  // What a deb depends on: dpkg installs it only where all of that is there.
  ...[
    'libasound2',
    'libatspi2.0-0',
    'libgbm1',
    'libgtk-3-0',
    'libnotify4',
    'libnss3',
    'libuuid1',
    'libxss1',
    'libxtst6',
  ].map((name) => ({ name, why: 'Electron on Debian' })),
  { name: 'xdg-utils', why: 'Electron on Debian', program: 'xdg-open' },
  { name: 'appstream', why: 'looks at what software centres show', program: 'appstreamcli' },
  { name: 'cpio', why: 'unpacks an rpm', program: 'cpio' },
  { name: 'groff-base', why: 'shows the man page', program: 'groff' },
  { name: 'zsh', why: 'completions of its own', program: 'zsh' },
  { name: 'fish', why: 'completions of its own', program: 'fish' },
];

const toMake = { packages: forPackages, 'windows-packages': forWindowsPackages };

/** True where packages can be asked for and installed by these names. */
export const onDebian = existsSync('/etc/debian_version') && find('dpkg-query', ['/usr/bin']);

/**
 * @param {'packages' | 'windows-packages' | 'drive' | 'window' | 'tests' | 'windows'} system each with what the one before it needs,
 *   but for those that make packages: the tests have the first besides, and `windows` has both
 * @returns {{ name: string, why: string, saves?: true }[]}
 */
export function missingPackages(system) {
  const wanted = toMake[system] ?? wantedFor(system);
  if (!onDebian) return wanted.filter(({ program }) => program !== undefined && !find(program));
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted.map(({ name }) => name)];
  const answer = spawnSync('dpkg-query', query, { encoding: 'utf8' }); // exits 1 when one is unknown, lists the rest
  const installed = new Set(answer.stdout.split('\n').filter((line) => line.endsWith(' installed')));
  return wanted.filter(({ name }) => !installed.has(`${name} installed`));
}

/** @param {'drive' | 'window' | 'tests' | 'windows'} system */
function wantedFor(system) {
  const isTest = system === 'tests' || system === 'windows';
  return [
    ...forTheDrive,
    ...(system === 'drive' ? [] : forTheWindow),
    ...(isTest ? [...forTheTests, ...forPackages, ...forInstalling] : []),
    ...(system === 'windows' ? [...forWindows, ...forWindowsPackages] : []),
  ];
}

/** Installs packages without asking anything; only as root on Debian. True when that worked. */
export function installPackages(names) {
  const apt = (args) =>
    spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt(['update']); // without a network there may still be a local copy: the installation decides
  return apt(['install', '--yes', '--no-install-recommends', ...names]).status === 0;
}

function find(program, folders = searchPath()) {
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** The user's path, and where systems keep daemons. */
function searchPath() {
  const daemons = ['/usr/sbin', '/usr/libexec', '/usr/lib/gvfs', '/usr/libexec/gvfs', '/usr/lib'];
  return [...(process.env['PATH'] ?? '').split(delimiter), ...daemons];
}
