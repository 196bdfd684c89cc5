import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { makeBeside } from '../support/beside.ts';
import { projectRoot } from '../support/project-files.ts';

/** Where the packages of a run are: the tests look at them, install them and use them. */
const folder = join(projectRoot, 'out/packages');
const windowsFolder = join(projectRoot, 'out/packages-windows');

/** The time that everything in them has. */
export const SOURCE_DATE = 1_790_000_000;

/** Makes the packages once for a run, beside its first tests; vitest calls it. */
export function setup(project: TestProject): () => Promise<void> {
  return makeBeside(project, async () => {
    for (const each of [folder, windowsFolder]) rmSync(each, { recursive: true, force: true });
    await makePackages(folder);
    await makePackages(windowsFolder, {}, 'win');
  });
}

/** Makes the packages for a system around the stub of Electron, as a person would. @throws when they cannot be made, saying why */
export async function makePackages(
  out: string,
  env: Readonly<Record<string, string>> = {},
  system: 'linux' | 'win' | 'mac' = 'linux',
): Promise<void> {
  mkdirSync(out, { recursive: true });
  await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'test/run/package.mjs'), `--${system}`, '--stub', '--arch', 'x64', '--out', out],
    {
      // electron-builder works in another way when Vitest is there.
      env: { ...process.env, VITEST: undefined, ...env, SOURCE_DATE_EPOCH: String(SOURCE_DATE) },
      timeout: 380_000,
    },
  );
}

/** The folder that all packages are made of. */
export const unpacked = join(folder, 'linux-unpacked');

/** The path of a package. */
export function packageFile(kind: 'deb' | 'rpm' | 'AppImage' | 'cdx.json' | 'msi' | 'exe'): string {
  return packageIn(kind === 'msi' || kind === 'exe' ? windowsFolder : folder, `.${kind}`);
}

/** The path of the package in a folder whose name ends so. */
export function packageIn(out: string, end: string): string {
  const name = readdirSync(out).find((each) => each.endsWith(end));
  if (name === undefined) throw new Error(`no ${end} was made`);
  return join(out, name);
}

/** The path of what tools of IT are given besides the MSI. */
export const deploymentFile = (name: string): string => join(windowsFolder, 'deployment-win-x64', name);

export const checksumsFile = join(folder, 'SHA256SUMS');
