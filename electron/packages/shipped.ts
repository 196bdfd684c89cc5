import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from './sbom.ts';

export type System = 'linux' | 'win' | 'mac';

interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** As npm calls the systems, in the names of native packages. */
const npmName = { linux: 'linux', win: 'win32', mac: 'darwin' } as const;

/**
 * Lists the packages that ship: those that the last build has bundled (`out/notices.json`), and the native ones that lie beside the
 * bundles on a system.
 * @throws when a package is not in the lock file: then nobody knows where it came from
 */
export function shippedPackages(root: string, system: System, architectures: readonly string[]): readonly Shipped[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockEntry>> };
  const locked = Object.entries(packages).map(([path, entry]) => ({
    ...entry,
    name: entry.name ?? path.split('node_modules/').at(-1) ?? '',
  }));
  const find = (name: string, version?: string): LockEntry => {
    const found = locked.find((entry) => entry.name === name && (version === undefined || entry.version === version));
    if (found === undefined) throw new Error(`${name} ${version ?? ''} ships, and is not in package-lock.json.`);
    return found;
  };
  const notices = read('out/notices.json') as readonly Shipped[];
  const bundled = notices
    .filter(({ name }) => name !== '@github/keytar' || system !== 'linux') // whose keychain is asked over the session bus
    .map((each) => ({ ...each, integrity: find(each.name, each.version).integrity }));
  const native = architectures.map((architecture) => {
    const name = `@koromix/koffi-${npmName[system]}-${architecture}`;
    const { version = '', license = '', integrity } = find(name);
    return { name, version, licence: license, integrity };
  });
  return [...bundled, ...native];
}

/** The Electron that the packages are made with. */
export function electronPackage(root: string): Shipped {
  const { version, license } = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  ) as Record<'version' | 'license', string>;
  return { name: 'electron', version, licence: license };
}
