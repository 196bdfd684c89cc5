import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { makePackages, type Wish } from './make-packages.ts';
import type { System } from './shipped.ts';

const usage = `Usage: npm run package -- --linux|--win|--mac [--stub] [--arch ARCH] [--out FOLDER]

Makes the packages that electron-builder.yml describes, with checksums and a bill of materials (CycloneDX), of the build in out.

  --linux        deb, rpm and AppImage
  --win          MSI, and an installer for one person; on Linux
  --mac          pkg and dmg, for both architectures in one, and files for Jamf; on a Mac only
  --stub         around a stub of Electron, which has the terminal program and no window. For macOS it is a pkg of one architecture
                 in which nothing runs, and which shows what is in it
  --arch ARCH    x64 or arm64; that of this computer when absent
  --out FOLDER   where to; dist when absent
  --help         print this

SOURCE_DATE_EPOCH is the time that everything in the packages has, in seconds since 1970; that of the last commit when it is not
set. The same sources give the same packages. What signs them is in docs/how-to/make-packages.md.

Exit codes: 0 made · 1 could not be made · 2 not understood
`;

const systems: readonly System[] = ['linux', 'win', 'mac'];
const architectures = ['x64', 'arm64'] as const;

/** Makes packages. @returns the exit code */
export async function main(args: readonly string[], root: string, prepare: (system: System) => void): Promise<number> {
  const wish = understand(args, root);
  if (typeof wish === 'string') {
    process.stderr.write(`${wish}\n\n${usage}`);
    return 2;
  }
  if (wish === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  for (const system of wish.systems) prepare(system);
  const made = await makePackages(root, wish);
  for (const { file, bytes } of made) process.stdout.write(`${(bytes / 1e6).toFixed(2).padStart(8)} MB  ${file}\n`);
  return 0;
}

/** @returns undefined when help is wanted; a sentence when the arguments cannot be followed */
export function understand(args: readonly string[], root: string): Wish | string | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    ...{ linux: flag, win: flag, mac: flag, stub: flag, help: { ...flag, short: 'h' } },
    arch: { type: 'string', default: process.arch },
    out: { type: 'string', default: 'dist' },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (values.help) return undefined;
  const wanted = systems.filter((system) => values[system]);
  if (wanted.length === 0) return 'For which system?';
  const architecture = architectures.find((each) => each === values.arch);
  if (architecture === undefined) return `There is no package for ${values.arch}.`;
  if (values.stub && wanted.includes('win') && architecture !== 'x64') return 'The stub for Windows is for x64 only.';
  return { systems: wanted, architecture, isStub: values.stub, out: resolve(root, values.out) };
}
