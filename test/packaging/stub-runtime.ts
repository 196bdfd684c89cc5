import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FUSE_SENTINEL } from './read-fuses.ts';

/**
 * Makes something in the layout of an unpacked Electron for Linux, with nothing in it: the packaging can be tried without
 * 250 MB that have to be fetched first. What comes of it proves the configuration, not the product that ships.
 */
export function makeStubRuntime(folder: string): void {
  const write = (name: string, content: string | Buffer, mode = 0o644): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode });
  };
  // As Electron is delivered: version 1, nine fuses, each `0` or `1`.
  const fuses = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 9]), Buffer.from('101100000')]);
  write('electron', Buffer.concat([Buffer.from('stub runtime\n'), fuses]), 0o755);
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler', 'libEGL.so', 'libGLESv2.so', 'libffmpeg.so']) {
    write(name, 'stub', 0o755);
  }
  const data = ['chrome_100_percent.pak', 'chrome_200_percent.pak', 'resources.pak', 'icudtl.dat', 'snapshot_blob.bin'];
  for (const name of [...data, 'v8_context_snapshot.bin', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak']) {
    write(name, 'stub');
  }
  write('version', '0.0.0');
  mkdirSync(join(folder, 'resources'));
}
