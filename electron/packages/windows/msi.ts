import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileVersion } from './file-version.ts';
import { idOf } from './identity.ts';
import type { Installation } from './msi-content.ts';
import { wixSource } from './msi-source.ts';
import { msiStatements } from './msi-statements.ts';
import { mustRun } from './must-run.ts';

/** Every file below the folder of the app, in an order that does not depend on the disk. */
export function appFiles(folder: string): Installation['files'] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), version: versionIn(path) }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function versionIn(path: string): string | undefined {
  return /\.(exe|dll|node|com)$/.test(path) ? fileVersion(readFileSync(path)) : undefined;
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/**
 * Makes the package for a whole computer, with wixl, and msibuild for what wixl cannot say.
 * @param work a folder for what is needed on the way
 * @param epoch the time that everything in it has, in seconds since 1970
 * @throws when it cannot be made
 */
export async function makeMsi(installation: Installation, file: string, work: string, epoch: number): Promise<void> {
  const source = join(work, 'latchkey.wxs');
  const statements = msiStatements(installation);
  const hashes = installation.files.map(({ path }) => hashOf(join(installation.folder, path)));
  // wixl takes no absolute path.
  const from = (path: string): string => relative(process.cwd(), path);
  const { folder, icon } = installation;
  writeFileSync(source, wixSource({ ...installation, folder: from(folder), icon: from(icon) }));
  for (const { path } of installation.files) utimesSync(join(folder, path), epoch, epoch);
  rmSync(file, { force: true });
  await mustRun('wixl', ['--arch', 'x64', '--output', file, source]);
  await mustRun('msibuild', [file, ...statements.flatMap((statement) => ['-q', statement])]);
  const summary = join(work, 'summary.idt');
  writeFileSync(summary, summaryOf(installation, idOf('package', statements.join('\n'), ...hashes), epoch));
  await mustRun('msibuild', [file, '-i', summary]);
}

/**
 * The summary of a package, as a table. wixl would give each one another id and the time of day, and knows no arm64. Windows
 * Installer takes two packages with the same id for one.
 */
function summaryOf({ version, manufacturer, homepage, architecture }: Installation, id: string, epoch: number): string {
  const time = new Date(epoch * 1000).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
  const rows = {
    ...{
      1: '1252',
      2: 'Installation Database',
      3: `Latchkey ${version}`,
      4: manufacturer,
      5: 'Installer',
      6: homepage,
    },
    ...{ 7: `${architecture === 'arm64' ? 'Arm64' : 'x64'};1033`, 9: `{${id}}`, 12: time, 13: time },
    // Windows Installer 5; long names in a compressed package; no changes by others.
    ...{ 14: '500', 15: '2', 18: 'Latchkey', 19: '2' },
  };
  const head = ['PropertyId\tValue', 'i2\tl255', '_SummaryInformation\tPropertyId'];
  const lines = [...head, ...Object.entries(rows).map(([name, value]) => `${name}\t${value}`)];
  return lines.map((line) => `${line}\r\n`).join('');
}
