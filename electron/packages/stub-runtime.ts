import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import plist from 'plist';
import { compileForWindows } from './windows/compile.ts';

/** What the fuses of an Electron binary stand behind, after its documentation. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Where the file system begins that electron-builder puts behind the runtime: the script knows, too. */
const STUB_RUNTIME_BYTES = 4096;

const stub = join(import.meta.dirname, 'stub');

/** What Electron has beside its program on Linux and Windows. */
const everywhere = [
  ...['chrome_100_percent.pak', 'chrome_200_percent.pak', 'resources.pak', 'icudtl.dat', 'snapshot_blob.bin'],
  ...['v8_context_snapshot.bin', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'],
];

/**
 * Makes something in the layout of an unpacked Electron for Linux, whose program is Node with the terminal program and without any
 * window: packages can be made and used without 250 MB that have to be fetched first. What comes of it proves the configuration
 * and the packages' scripts, not the product that ships.
 */
export function makeStubRuntime(folder: string): void {
  const write = (name: string, content: string | Buffer, mode = 0o644): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode });
    chmodSync(join(folder, name), mode); // whatever the umask is
  };
  write('electron', Buffer.concat([readFileSync(join(stub, 'electron.cjs')), fuses()]), 0o755);
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler', 'libEGL.so', 'libGLESv2.so', 'libffmpeg.so']) {
    write(name, 'stub', 0o755);
  }
  for (const name of everywhere) write(name, 'stub');
  write('version', '0.0.0');
  mkdirSync(join(folder, 'resources'));
}

/** The same for Windows: a small program, which starts Node for Windows beside it. @param node its `node.exe` */
export async function makeWindowsStubRuntime(folder: string, node: string): Promise<void> {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const libraries = ['d3dcompiler_47.dll', 'ffmpeg.dll', 'libEGL.dll', 'libGLESv2.dll', 'vk_swiftshader.dll'];
  for (const name of [...everywhere, ...libraries, 'vulkan-1.dll']) writeFileSync(join(folder, name), 'stub');
  writeFileSync(join(folder, 'version'), '0.0.0');
  await compileForWindows(join(stub, 'electron.c'), join(folder, 'electron.exe'), join(stub, 'electron.rc'));
  copyFileSync(join(stub, 'electron.cjs'), join(folder, 'electron.cjs'));
  copyFileSync(node, join(folder, 'node.exe'));
}

/** Makes what electron-builder would download for an AppImage, of the system's own tools; for its runtime a script stands in. */
export function makeStubAppImageTools(folder: string): void {
  for (const part of ['runtimes', 'lib/x64', 'lib/arm64']) mkdirSync(join(folder, part), { recursive: true });
  for (const tool of ['mksquashfs', 'desktop-file-validate']) symlinkSync(`/usr/bin/${tool}`, join(folder, tool));
  // A shell reads on only where the script has not ended.
  const runtime = Buffer.alloc(STUB_RUNTIME_BYTES, '\n');
  runtime.set(readFileSync(join(stub, 'appimage-runtime.sh')));
  for (const architecture of ['x64', 'arm64']) writeFileSync(join(folder, `runtimes/runtime-${architecture}`), runtime);
}

/**
 * Makes something in the layout of an unpacked Electron for macOS, in which nothing runs: what becomes of it on a Mac shows only
 * what a package consists of.
 */
export function makeStubMacRuntime(folder: string): void {
  const contents = join(folder, 'Electron.app/Contents');
  const write = (name: string, content: string | Buffer, mode = 0o644): void => {
    mkdirSync(dirname(join(contents, name)), { recursive: true });
    writeFileSync(join(contents, name), content, { mode });
  };
  const bundle = (name: string, id: string): string =>
    plist.build({ CFBundleExecutable: name, CFBundleIdentifier: id, CFBundleName: name, CFBundlePackageType: 'APPL' });
  write('Info.plist', bundle('Electron', 'com.github.Electron'));
  write('MacOS/Electron', 'stub', 0o755);
  mkdirSync(join(contents, 'Resources'));
  for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${suffix}`;
    write(`Frameworks/${name}.app/Contents/Info.plist`, bundle(name, 'com.github.Electron.helper'));
    write(`Frameworks/${name}.app/Contents/MacOS/${name}`, 'stub', 0o755);
  }
  write('Frameworks/Electron Framework.framework/Electron Framework', fuses(), 0o755);
  writeFileSync(join(folder, 'version'), '0.0.0');
}

/** Makes commands of Apple's, for electron-builder to find in `PATH`. */
export function makeStubPkgTools(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const tool of ['pkgbuild', 'productbuild']) symlinkSync(join(stub, 'pkg-tools.mjs'), join(folder, tool));
}

/** As Electron is delivered: version 1, nine fuses, each `0` or `1`. */
function fuses(): Buffer {
  return Buffer.concat([Buffer.from(`\n// ${FUSE_SENTINEL}`), Buffer.from([1, 9]), Buffer.from('101100000\n')]);
}
