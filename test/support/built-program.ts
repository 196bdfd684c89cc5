import { statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, projectRoot } from './project-files.ts';

const entry = join(projectRoot, 'out/cli.js');

/**
 * Path of the built terminal program.
 * @throws when it is not built, or older than a source: a test would then prove something about another program.
 */
export function builtProgram(): string {
  checked ??= check();
  return checked;
}

/** Once per test file: who goes on working while tests run does not stop them in the middle. */
let checked: string | undefined;

function check(): string {
  const builtAt = statSync(entry, { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) throw new Error('out/cli.js is not built: run `npm run build`');
  const sources = projectFiles('electron').filter((file) => file.endsWith('.ts'));
  const newer = sources.filter((source) => changedAt(source) > builtAt);
  if (newer.length > 0) throw new Error(`out/cli.js is older than ${newer.join(', ')}: run \`npm run build\``);
  return entry;
}

const changedAt = (source: string): number => statSync(join(projectRoot, source)).mtimeMs;
