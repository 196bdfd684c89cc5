import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 5000;
const INTERVAL_MS = 20;

/**
 * Waits until no Chromium uses the profile. The one of an app that was killed ends by itself when its pipe closes, but
 * a moment later; a new one would hand its work to it and end. There is no event for the end of a foreign process.
 */
export async function profileFree(profile: string): Promise<void> {
  for (let waited = 0; waited < TIMEOUT_MS && isAlive(ownerOf(profile)); waited += INTERVAL_MS)
    await sleep(INTERVAL_MS);
}

/** Chromium's lock is a link to `<host>-<pid>`. */
function ownerOf(profile: string): number | undefined {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined; // no lock
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
