import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles, projectRoot } from './support/project-files.ts';

/**
 * Of the unit tests, who shares a process with whom. To start one and to read what a file imports took longer than most of them
 * run: those that leave a process as they found it follow one another in a few.
 */
export interface UnitProjects {
  /** Everything else. */
  readonly plain: string[];
  /** With worlds of fakes, for which a process works on files at once: see test/fakes/files-at-once.ts. */
  readonly worlds: string[];
  /** Each in a process of its own, since it changes what the others would find: modules, clocks, globals, the environment. */
  readonly alone: string[];
}

export function unitProjects(): UnitProjects {
  const files = projectFiles('test/unit').filter((file) => /\.test\.tsx?$/.test(file));
  const alone = files.filter((file) => changesProcess(textOf(file)));
  const shared = files.filter((file) => !alone.includes(file));
  const worlds = shared.filter((file) => imports(file, 'test/fakes/files-at-once.ts'));
  return { plain: shared.filter((file) => !worlds.includes(file)), worlds, alone };
}

/** All of Vitest's interface that reaches beyond a test, and whatever else says that it is about the process itself. */
function changesProcess(text: string): boolean {
  return (
    /\bvi\.(?!fn\b|mocked\b|waitFor\b)/.test(text) ||
    /\bprocess\.(env\[[^\]]+\] = |on\(|once\(|chdir|umask)|\bdelete process\.env/.test(text) ||
    /\bglobalThis\b|syncBuiltinESMExports/.test(text) ||
    /'\.\/watched-page\.ts'/.test(text) // the watch looks again when its page has gone
  );
}

const known = new Map<string, boolean>();

/** Whether a file imports another, through whatever lies between below `test`. */
function imports(file: string, wanted: string): boolean {
  if (file === wanted) return true;
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, false); // until it is known: files may import each other
  const specifiers = [...textOf(file).matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms)];
  const found = specifiers
    .map(([, specifier = '']) => join(dirname(file), specifier))
    .some((each) => each.startsWith('test/') && imports(each, wanted));
  known.set(file, found);
  return found;
}

function textOf(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}
