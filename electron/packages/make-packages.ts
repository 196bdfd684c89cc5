import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { languages } from '../contract/words/language.ts';
import { run } from '../os/run.ts';
import { writeLinuxFiles } from './linux-files.ts';
import { synopsisIn } from './metainfo.ts';
import { billOfMaterials } from './sbom.ts';
import { electronPackage, shippedPackages, type System } from './shipped.ts';
import { writeJamfFiles } from './jamf-files.ts';
import { forbidPlainHttp, makeForMac } from './mac-packages.ts';
import { makeStubAppImageTools, makeStubMacRuntime, makeStubRuntime } from './stub-runtime.ts';
import { makeWindowsPackages, prepareWindows } from './windows/windows-packages.ts';

export interface Wish {
  readonly systems: readonly System[];
  readonly architecture: 'x64' | 'arm64';
  readonly isStub: boolean;
  /** Absolute path. */
  readonly out: string;
}

export interface Made {
  readonly file: string;
  readonly bytes: number;
}

interface Project {
  readonly root: string;
  readonly version: string;
  readonly license: string;
  readonly homepage: string;
  readonly epoch: number;
}

/** As in electron-builder.yml. */
const VENDOR = 'Latchkey';

const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC } as const;

/**
 * Makes the packages of each system, a bill of materials for each, and `SHA256SUMS` over all of them.
 * @throws when a package cannot be made
 */
export async function makePackages(root: string, wish: Wish): Promise<readonly Made[]> {
  const project = { root, ...readPackage(root), epoch: await sourceDate(root) };
  process.env['SOURCE_DATE_EPOCH'] = String(project.epoch); // dpkg-deb, rpmbuild and mksquashfs heed it
  process.umask(0o022); // whoever makes them, they have the same modes
  const temporary = mkdtempSync(join(tmpdir(), 'latchkey-packages-'));
  try {
    mkdirSync(wish.out, { recursive: true });
    const made: string[] = [];
    for (const system of wish.systems) {
      made.push(...(await makeFor(system, project, wish, temporary)));
      made.push(writeBill(system, project, wish));
    }
    const sums = made.map(
      (file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`,
    );
    writeFileSync(join(wish.out, 'SHA256SUMS'), sums.join(''));
    return made.map((file) => ({ file, bytes: statSync(file).size }));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function makeFor(
  system: System,
  project: Project,
  { architecture, isStub, out }: Wish,
  temporary: string,
): Promise<readonly string[]> {
  const { root, version, homepage, license, epoch } = project;
  const electronDist = join(temporary, 'electron');
  const comments = languages
    .filter((each) => each !== 'en')
    .map((each) => [`Comment[${each}]`, synopsisIn(each)] as const);
  const config: Configuration = {
    extends: join(root, 'electron-builder.yml'),
    directories: { output: out, buildResources: 'assets' },
    // Whoever finds such a file must see that it is not the product.
    ...(isStub ? { electronDist, artifactName: 'latchkey-${version}-${os}-${arch}-stub-runtime.${ext}' } : {}),
    linux: { desktop: { entry: Object.fromEntries(comments) } },
    ...(system === 'mac' ? { afterPack: forbidPlainHttp } : {}),
  };
  const targets = (names?: string[]) => platforms[system].createTarget(names, Arch[architecture]);
  const make = (options: Parameters<typeof build>[0], more: Configuration = {}) =>
    build({ ...options, projectDir: root, publish: 'never', config: { ...config, ...more } });
  if (system === 'mac') {
    if (isStub) makeStubMacRuntime(electronDist);
    const made = await makeForMac(project, { isStub, architecture, temporary }, make);
    return [...withoutUpdates(made), ...writeJamfFiles(project, made, out)];
  }
  if (system === 'win') {
    const wish = { root, version, homepage, license, vendor: VENDOR, epoch, architecture, isStub, out, temporary };
    await make({ targets: targets() }, await prepareWindows(wish));
    return makeWindowsPackages(wish);
  }
  if (isStub) makeStubRuntime(electronDist);

  const date = new Date(epoch * 1000).toISOString().slice(0, 10);
  writeLinuxFiles(root, { version, date, homepage, vendor: VENDOR });
  process.env['CUSTOM_FPM_PATH'] = join(import.meta.dirname, 'fpm.mjs');
  const packages = await make({ targets: targets(['deb', 'rpm']) });
  // The same folder, with what starts it there.
  const unpacked = join(out, architecture === 'x64' ? 'linux-unpacked' : `linux-${architecture}-unpacked`);
  copyFileSync(join(root, 'assets/linux/AppRun'), join(unpacked, 'AppRun'));
  tidyModes(unpacked);
  if (isStub) {
    const tools = join(temporary, 'appimage');
    makeStubAppImageTools(tools);
    process.env['APPIMAGE_TOOLS_PATH'] = tools;
  }
  const images = await make({ targets: targets(['AppImage']), prepackaged: unpacked });
  return withoutUpdates([...packages, ...images]);
}

/** Files that were checked out or built under another umask have other modes. */
function tidyModes(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** Nothing looks for updates by itself, so that no file about them is published. */
function withoutUpdates(files: readonly string[]): readonly string[] {
  return files.filter((file) => !/\.(ya?ml|blockmap)$/.test(file));
}

function writeBill(system: System, { root, version, license, epoch }: Project, wish: Wish): string {
  const { isStub, out } = wish;
  // A universal app has the native parts for both.
  const isUniversal = system === 'mac' && !isStub;
  const architecture = isUniversal ? 'universal' : wish.architecture;
  const file = join(out, `latchkey-${version}-${system}-${architecture}.cdx.json`);
  const packages = shippedPackages(root, system, isUniversal ? ['x64', 'arm64'] : [wish.architecture]);
  const electron = isStub ? undefined : electronPackage(root);
  writeFileSync(file, billOfMaterials({ version, licence: license, epoch, packages, electron }));
  return file;
}

function readPackage(root: string): Record<'version' | 'license' | 'homepage', string> {
  const { version, license, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'version' | 'license' | 'homepage',
    string
  >;
  return { version, license, homepage };
}

/** The time that everything in the packages has. @throws when nobody says and there is no commit */
async function sourceDate(root: string): Promise<number> {
  const said = process.env['SOURCE_DATE_EPOCH'];
  const text =
    said ?? (await run({ file: 'git', args: ['-C', root, 'log', '-1', '--format=%ct'], timeoutMs: 10_000 })).stdout;
  const epoch = Number(text.trim() || Number.NaN);
  if (!Number.isSafeInteger(epoch)) throw new Error('Set SOURCE_DATE_EPOCH: there is no commit to take the time of.');
  return epoch;
}
