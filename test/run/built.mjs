// Whether out/ holds what the sources are now. Node's own modules only: this is asked before anything is installed.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Removed when a build begins, and the last file that it writes: a build that was stopped in the middle has left none. */
const stamp = 'out/notices.json';

/** Of all that ships: programs, window, and the words, pictures and recipes in them. */
const sources = ['electron', 'renderer', 'assets'];

/**
 * @param {string} project folder
 * @returns {readonly string[]} sources that the build has not seen as they are, below the project; all of them without a build
 */
export function sourcesNotBuilt(project) {
  const builtAt = statSync(join(project, stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources
    .flatMap((folder) => readdirSync(join(project, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(md|tsbuildinfo)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).mtimeMs >= builtAt)
    .map((file) => relative(project, file));
}
