import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out');
const entry = join(folder, 'cli.js');

/**
 * Path of the built terminal program.
 * @throws when it is not built, or older than a source that is in it: a test would then prove something about another program.
 */
export function builtProgram(): string {
  if (!existsSync(entry)) throw new Error('out/cli.js is not built: run `npm run build`');
  const builtAt = statSync(entry).mtimeMs;
  const newer = sourcesInside().filter((source) => changedAt(source) > builtAt);
  if (newer.length > 0) throw new Error(`out/cli.js is older than ${newer.join(', ')}: run \`npm run build\``);
  return entry;
}

/** The sources that were bundled. The bundler writes the name of each before its code. */
function sourcesInside(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const sources = [...code.matchAll(/^\/\/ ?(?:#region )?(electron\/\S+\.ts)$/gm)].map(([, name = '']) => name);
  if (sources.length === 0) throw new Error('cannot tell which sources are in out/: run `npm run build`');
  return [...new Set(sources)];
}

/** A source that is gone has been changed. */
function changedAt(source: string): number {
  return statSync(join(root, source), { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
}
