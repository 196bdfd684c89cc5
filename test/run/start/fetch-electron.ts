import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseRuntime } from '@latchkey/electron-stand-in/runtime';

const root = join(import.meta.dirname, '../../..');
const electron = join(root, 'node_modules/electron');

/** A host that does not answer by then does not bring a hundred megabytes either. */
const PROBE_MS = 5000;

/** Whether the app can run on Electron itself: its binary is there, or can be fetched now. */
export async function fetchElectron(): Promise<boolean> {
  if (chooseRuntime(root, process.env).kind === 'electron') return true;
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined || !(await canBeReached())) return false;
  process.stderr.write("Fetching Electron's binary …\n");
  const { status } = spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: ['ignore', 2, 2] });
  return status === 0;
}

/** Asks for the checksums beside the binary, from where Electron's own installer would take it. */
async function canBeReached(): Promise<boolean> {
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')) as { version: string };
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
