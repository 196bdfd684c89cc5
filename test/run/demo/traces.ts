import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files of the desktop itself, which come and go without Latchkey. */
const ofTheDesktop =
  /^(run|tmp|\.cache)(\/|$)|^\.local\/share\/(keyrings|gvfs-metadata)(\/|$)|^\.config\/(dconf|glib-2\.0)(\/|$)/;

export interface Trace {
  /** Below the home folder. */
  readonly path: string;
  /** Its text, or where the link leads. */
  readonly content: string;
}

/** The files and links below a home that Latchkey made or wrote to. Never looks into a mounted drive: that is the user's. */
export async function tracesIn(home: string): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name);
      const path = relative(home, full);
      if (ofTheDesktop.test(path)) continue;
      if (entry.isSymbolicLink()) traces.push({ path, content: `→ ${await readlink(full)}` });
      else if (entry.isDirectory()) await visit(full);
      else if (entry.isFile()) traces.push({ path, content: await readFile(full, 'utf8') });
    }
  };
  await visit(home);
  return traces;
}
