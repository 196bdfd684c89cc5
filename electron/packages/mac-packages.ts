import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Arch, Platform, type AfterPackContext, type build } from 'electron-builder';
import plist from 'plist';
import { writeMacFiles } from './mac-files.ts';
import { makeStubPkgTools } from './stub-runtime.ts';

interface MacWish {
  readonly isStub: boolean;
  /** Of a stub. What ships is for both. */
  readonly architecture: 'x64' | 'arm64';
  readonly temporary: string;
}

type Make = (options: Pick<NonNullable<Parameters<typeof build>[0]>, 'targets'>) => ReturnType<typeof build>;

/**
 * Forbids the app to speak plain http with anybody but this computer. electron-builder allows it to every app, whatever its
 * configuration says. It calls this before it signs, for each half of a universal app and for the whole.
 */
export async function forbidPlainHttp({ appOutDir, packager }: AfterPackContext): Promise<void> {
  const file = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Info.plist');
  const info = plist.parse(await readFile(file, 'utf8'));
  const security = { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: true };
  await writeFile(file, plist.build({ ...(info as object), NSAppTransportSecurity: security }));
}

/** The native parts of a universal app, which npm installs for the architecture of its own computer only. */
const native = ['x64', 'arm64'].map((each) => `node_modules/@koromix/koffi-darwin-${each}/darwin_${each}/koffi.node`);

/**
 * Makes what ships for macOS. The stub is a pkg of one architecture, for Apple's tools join two and make a dmg.
 * @throws where there is no Mac, and when a native part is missing, without which the app could connect no drive
 */
export async function makeForMac(
  { root }: { readonly root: string },
  { isStub, architecture, temporary }: MacWish,
  make: Make,
): Promise<readonly string[]> {
  writeMacFiles(root);
  if (!isStub) {
    if (!existsSync('/usr/bin/productbuild')) {
      throw new Error('Packages for macOS are made on a Mac, with Apple’s tools. With --stub there is one to look at.');
    }
    const missing = native.filter((file) => !existsSync(join(root, file)));
    if (missing.length > 0) throw new Error(`${missing.join(', ')} is missing: see docs/how-to/make-packages.md.`);
    return await make({ targets: Platform.MAC.createTarget(undefined, Arch.universal) });
  }
  const tools = join(temporary, 'apple');
  makeStubPkgTools(tools);
  process.env['PATH'] = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
  process.env['CSC_IDENTITY_AUTO_DISCOVERY'] = 'false'; // there is no keychain to look into
  return await make({ targets: Platform.MAC.createTarget(['pkg'], Arch[architecture]) });
}
