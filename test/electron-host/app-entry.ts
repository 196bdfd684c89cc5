import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface AppEntry {
  /** What `app.getAppPath()` gives. */
  readonly path: string;
  /** The script that is run. */
  readonly script: string;
  readonly isModule: boolean;
  readonly name: string;
  readonly version: string;
}

interface Manifest {
  readonly main?: string;
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly type?: string;
}

/** @param app folder with a package.json, or a script. @throws Error when there is none. */
export function findApp(app: string): AppEntry {
  const path = resolve(app);
  const isFolder = statSync(path).isDirectory();
  const manifest = isFolder ? readManifest(path) : {};
  const script = isFolder ? join(path, manifest.main ?? 'index.js') : path;
  return {
    path: isFolder ? path : dirname(path),
    script,
    isModule: script.endsWith('.mjs') || (!script.endsWith('.cjs') && nearestManifest(script).type === 'module'),
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
  };
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function nearestManifest(script: string): Manifest {
  for (let folder = dirname(script); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return readManifest(folder);
    if (folder === dirname(folder)) return {};
  }
}
