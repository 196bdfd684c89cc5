import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourcesNotBuilt } from '../run/built.mjs';
import { projectRoot } from './project-files.ts';

const entry = join(projectRoot, 'out/cli.js');

/**
 * Path of the built terminal program.
 * @throws when it is not built, or older than a source: a test would then prove something about another program.
 */
export function builtProgram(): string {
  checked ??= check();
  return checked;
}

/**
 * Copies the built program, without the window and what tests make beside it. Building it anew while the copy is used for minutes takes
 * nothing away.
 * @throws as `builtProgram`
 */
export function copyProgram(to: string): void {
  const out = dirname(builtProgram());
  for (const name of shipped) cpSync(join(out, name), join(to, name), { recursive: true });
}

const shipped = [
  'cli.js',
  'main.js',
  'preload.cjs',
  'page-reader.cjs',
  'chunks',
  'notices.json',
  'third-party-notices.txt',
];

/** Once per test file: who goes on working while tests run does not stop them in the middle. */
let checked: string | undefined;

function check(): string {
  const newer = sourcesNotBuilt(projectRoot);
  if (newer.length === 0) return entry;
  const some = newer.slice(0, 5).join(', ');
  throw new Error(`out/ is not what ${String(newer.length)} sources are now (${some}): run \`npm run build\``);
}
