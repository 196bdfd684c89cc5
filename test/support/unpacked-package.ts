import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

/**
 * The folder that has what Debian's packages install, with `usr` in it: the machine's own, or one that they are only unpacked in.
 * Installing a server's package would start a service on port 80.
 * @param program whose being there tells that they are installed, below the folder
 * @throws when they cannot be had
 */
export function unpackedPackages(program: string, packages: readonly [string, ...string[]]): string {
  if (existsSync(join('/', program))) return '/';
  const all = join(projectRoot, '.cache/packages');
  const folder = join(all, packages.join('+'));
  if (existsSync(join(folder, program))) return folder;
  mkdirSync(all, { recursive: true });
  // Tests that run at once may all find it missing: the first whole one is everybody's.
  const own = mkdtempSync(join(all, '.unpacking-'));
  const steps = [
    ['apt-get', '-q', 'download', ...packages],
    ['sh', '-c', 'for file in *.deb; do dpkg-deb -x "$file" . || exit; done'],
  ];
  for (const [file = '', ...args] of steps) {
    const { status, stderr } = spawnSync(file, args, { cwd: own, encoding: 'utf8', timeout: 60_000 });
    if (status === 0) continue;
    rmSync(own, { recursive: true });
    throw new Error(`${file}: ${stderr}`);
  }
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(join(folder, program))) throw error;
  }
  return folder;
}
