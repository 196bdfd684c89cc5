import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

/** Made by tools or installed; not the project's own. */
const notOurs = new Set(['.git', '.cache', 'coverage', 'dist', 'node_modules', 'out', 'test-results']);

/** The project's own files below a folder, relative to the root, in order. Works without git, as in an archive. */
export function projectFiles(folder = ''): readonly string[] {
  const files: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (notOurs.has(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (entry.isFile()) files.push(relative(projectRoot, child));
    }
  };
  visit(join(projectRoot, folder));
  return files.sort();
}

export function projectText(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}
