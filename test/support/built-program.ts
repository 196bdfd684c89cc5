import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const entry = join(root, 'out/cli.js');

/**
 * Path of the built terminal program.
 * @throws when it is not built, or older than a source that is in it: a test would then prove something about another program.
 */
export function builtProgram(): string {
  checked ??= check();
  return checked;
}

/** Once per test file: who goes on working while tests run does not stop them in the middle. */
let checked: string | undefined;

function check(): string {
  if (!existsSync(entry)) throw new Error('out/cli.js is not built: run `npm run build`');
  const builtAt = statSync(entry).mtimeMs;
  const newer = sourcesOf(entry).filter((source) => changedAt(source) > builtAt);
  if (newer.length > 0) throw new Error(`out/cli.js is older than ${newer.join(', ')}: run \`npm run build\``);
  return entry;
}

/** The sources in a built file and in the chunks that it loads. The bundler writes the name of each before its code. */
function sourcesOf(file: string): string[] {
  const chunks = new Map<string, string>();
  const visit = (path: string): void => {
    if (chunks.has(path) || !existsSync(path)) return; // comments name files, too
    const code = readFileSync(path, 'utf8');
    chunks.set(path, code);
    for (const [, name = ''] of code.matchAll(/(?:from |import\()"(\.[^"]+\.js)"/g)) visit(join(dirname(path), name));
  };
  visit(file);
  const names = [...chunks.values()].flatMap((code) => [
    ...code.matchAll(/^\/\/ ?(?:#region )?(electron\/\S+\.ts)$/gm),
  ]);
  if (names.length === 0) throw new Error('cannot tell which sources are in out/: run `npm run build`');
  return [...new Set(names.map(([, name = '']) => name))];
}

/** A source that is gone has been changed. */
function changedAt(source: string): number {
  return statSync(join(root, source), { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
}
