import { execFileSync, type StdioOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Who runs the app: Electron itself where its binary is, else the stand-in. */
export interface Runtime {
  readonly kind: 'electron' | 'stand-in';
  /** The program to start with the app's folder as its argument. */
  readonly executable: string;
  /** For `ELECTRON_OVERRIDE_DIST_PATH`, Electron's own way to name another folder; undefined when it is not needed. */
  readonly distPath: string | undefined;
  /** For people. */
  readonly label: string;
}

/** @param root the project's folder. @param env the stand-in is taken when `ELECTRON_OVERRIDE_DIST_PATH` names it */
export function chooseRuntime(root: string, env: NodeJS.ProcessEnv): Runtime {
  const standIn = join(root, 'out', 'electron-host');
  const electron = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')) as { version: string };
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const installed = installedBinary(electron);
  if (named !== undefined && resolve(named) !== standIn) {
    const executable = join(named, 'electron');
    return { kind: 'electron', executable, distPath: named, label: `Electron at ${executable}` };
  }
  if (named === undefined && installed !== undefined) {
    return { kind: 'electron', executable: installed, distPath: undefined, label: `Electron ${version}` };
  }
  const label = `the stand-in for Electron ${version} (its binary is not installed)`;
  return { kind: 'stand-in', executable: join(standIn, 'electron'), distPath: standIn, label };
}

/** Builds the stand-in, and the recorder, which Electron's own tests need too. @param stdio where the build says what it does */
export function buildStandIn(stdio: StdioOptions): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], { stdio });
}

/** Electron's package notes where its binary is once that has been fetched. */
function installedBinary(electron: string): string | undefined {
  const note = join(electron, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(electron, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
