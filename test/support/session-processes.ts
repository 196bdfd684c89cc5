import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SessionProcess {
  readonly pid: number;
  readonly args: readonly string[];
}

/**
 * The processes that live in a user's home, whoever has started them.
 * @param are by what they were started with; all when absent. Asked first, as the environment of every process costs most of a look
 */
export function processesOf(home: string, are?: (args: readonly string[]) => boolean): readonly SessionProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const args = read(name, 'cmdline').split('\0').slice(0, -1);
    if (are?.(args) === false || !read(name, 'environ').includes(`HOME=${home}\0`)) return [];
    return [{ pid: Number(name), args }];
  });
}

/** The processes of a user's gateway: its holder, and the server that the holder has started. */
export function gatewayProcesses(home: string): readonly SessionProcess[] {
  return processesOf(home, (args) => /^gateway-(holder|server)$/.test(args.at(-1) ?? ''));
}

/** Ends a user's gateway by force, as a logout does, and waits until it has ended. */
export async function endGateway(home: string): Promise<void> {
  while (gatewayProcesses(home).length > 0) {
    for (const { pid } of gatewayProcesses(home)) send(pid, 'SIGKILL');
    await sleep(20);
  }
}

/** Ends processes by force, and waits until they have ended: until then they write into their folders, which cannot be removed. */
export async function endProcesses(pids: readonly number[]): Promise<void> {
  for (const pid of pids) send(pid, 'SIGKILL');
  // One that has ended, and whose parent has not asked for it yet, has no arguments.
  while (pids.some((pid) => read(String(pid), 'cmdline') !== '')) await sleep(10);
}

/** Stops a process as a debugger does, and waits until each of its threads has stopped: until then one of them may answer. */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  const isAwake = (thread: string): boolean => /\) [RS] /.test(read(`${pid}/task/${thread}`, 'stat'));
  while (readdirSync(`/proc/${pid}/task`).some(isAwake)) await sleep(5);
}

/** Waits until a user's gateway that was told to end has ended. */
export async function gatewayEnded(home: string): Promise<void> {
  while (gatewayProcesses(home).length > 0) await sleep(20);
}

/** Ids of the processes by which a session's gvfs serves its WebDAV mounts. */
export function davProcesses(home: string): number[] {
  return processesOf(home, ([program]) => program?.endsWith('/gvfsd-dav') === true).map(({ pid }) => pid);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Ended meanwhile.
  }
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // ended meanwhile
  }
}
