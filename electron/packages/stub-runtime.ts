import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  // As Electron is delivered: version 1, nine fuses, each `0` or `1`.
  const fuses = Buffer.concat([Buffer.from(`\n// ${FUSE_SENTINEL}`), Buffer.from([1, 9]), Buffer.from('101100000\n')]);
  write('electron', Buffer.concat([readFileSync(join(stub, 'electron.cjs')), fuses]), 0o755);
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
