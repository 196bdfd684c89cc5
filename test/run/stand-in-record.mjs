// Whether the stand-in for Electron, a package below test/, is the one that its suite last passed on: it changes rarely, and its
// suite takes minutes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const folder = join(root, 'test/electron-host');
const record = join(folder, 'tested.json');
/** What drives it, and what it drives. */
const packages = ['node_modules/playwright-core', 'node_modules/@playwright/test', 'node_modules/electron'];

/** SHA-256 of what the suite's result depends on, but for the system's Chromium. */
function stateNow() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|html|css|json)$/.test(entry.name) && entry.name !== 'tested.json')
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.includes('node_modules'));
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  for (const name of packages) hash.update(`${name} ${locked[name]?.version ?? ''}\0`);
  return hash.digest('hex');
}

export function standInChanged() {
  return JSON.parse(readFileSync(record, 'utf8')).state !== stateNow();
}

/** To be called when the suite has passed. */
export function recordStandIn() {
  writeFileSync(record, `${JSON.stringify({ state: stateNow() }, null, 2)}\n`);
}
