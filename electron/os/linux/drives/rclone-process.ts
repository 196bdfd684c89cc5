import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMountOf } from './rclone-command.ts';

/**
 * Finds the process ids of the rclone mounts at a path. They are found by their arguments, because a record of them could be
 * wrong or lost.
 */
export async function findMountProcesses(path: string): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(ids.map(async (id) => isMountOf(path, await argumentsOf(id))));
  return ids.filter((_, index) => found[index]).map(Number);
}

/**
 * Waits until no process mounts at a path.
 * @returns false when there still is one after `timeoutMs`
 */
export async function mountProcessesEnd(path: string, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while ((await findMountProcesses(path)).length > 0) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/**
 * Asks the mount processes of a path to end, and kills those that do not.
 * @returns false when even that fails
 */
export async function endMountProcesses(path: string): Promise<boolean> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const id of await findMountProcesses(path)) send(id, signal);
    if (await mountProcessesEnd(path, 3000)) return true;
  }
  return false;
}

async function argumentsOf(id: string): Promise<string[]> {
  try {
    return (await readFile(`/proc/${id}/cmdline`, 'utf8')).split('\0');
  } catch {
    return []; // the process has ended meanwhile, or is another user's
  }
}

function send(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch {
    // The process has ended meanwhile.
  }
}
