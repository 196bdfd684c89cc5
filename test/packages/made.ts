import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { makeBeside } from '../support/beside.ts';
import { projectRoot } from '../support/project-files.ts';

/** Where the packages of a run are: the tests look at them, install them and use them. */
const folder = join(projectRoot, 'out/packages');

/** The time that everything in them has. */
export const SOURCE_DATE = 1_790_000_000;

/** Makes the packages once for a run, beside its first tests; vitest calls it. */
export function setup(project: TestProject): () => Promise<void> {
  return makeBeside(project, async () => {
    rmSync(folder, { recursive: true, force: true });
    await makePackages(folder);
  });
}

/** Makes the packages for Linux around the stub of Electron, as a person would. @throws when they cannot be made, saying why */
export async function makePackages(out: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  mkdirSync(out, { recursive: true });
  await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'test/run/package.mjs'), '--linux', '--stub', '--arch', 'x64', '--out', out],
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
export function packageFile(kind: 'deb' | 'rpm' | 'AppImage' | 'cdx.json'): string {
  const name = readdirSync(folder).find((each) => each.endsWith(`.${kind}`));
  if (name === undefined) throw new Error(`no ${kind} was made`);
  return join(folder, name);
}

export const checksumsFile = join(folder, 'SHA256SUMS');
