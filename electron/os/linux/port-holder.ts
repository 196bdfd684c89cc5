import { readdir, readlink } from 'node:fs/promises';
import { errorCode, readTextFile } from '../files.ts';
import type { PortHolder } from '../operating-system.ts';

/** `TCP_LISTEN` of net/tcp_states.h, as /proc/net/tcp writes it. */
const LISTENS = '0A';

/**
 * Finds the program that takes connections on a port of this machine. The search is slow where there are many connections, so
 * it is for diagnoses only.
 */
export async function portHolder(port: number): Promise<PortHolder | undefined> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(textOf));
  const socket = tables.map((table) => listenerIn(table, port)).find((found) => found !== undefined);
  if (socket === undefined) return undefined;
  const [user, program] = await Promise.all([nameOf(socket.uid), programWith(socket.inode)]);
  return { user, ...(program === undefined ? {} : { program }) };
}

/** Finds the socket that listens on a port, in one of the kernel's tables (proc(5)): its owner and inode. Pure. */
export function listenerIn(table: string, port: number): { readonly uid: string; readonly inode: string } | undefined {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', , state, , , , uid, , inode] = line.trim().split(/\s+/);
    if (local.endsWith(wanted) && state === LISTENS && uid !== undefined && inode !== undefined) return { uid, inode };
  }
  return undefined;
}

async function nameOf(uid: string): Promise<string> {
  const users = (await textOf('/etc/passwd')).split('\n').map((line) => line.split(':'));
  return users.find(([, , id]) => id === uid)?.[0] ?? uid;
}

/** Returns the program that has a socket open, among those that this user may look into. */
async function programWith(inode: string): Promise<string | undefined> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const id of ids) {
    const files = await orNothing(readdir(`/proc/${id}/fd`), []);
    for (const file of files) {
      if ((await orNothing(readlink(`/proc/${id}/fd/${file}`), '')) !== `socket:[${inode}]`) continue;
      return `${(await textOf(`/proc/${id}/comm`)).trim()}, ${id}`;
    }
  }
  return undefined;
}

async function textOf(file: string): Promise<string> {
  return (await orNothing(readTextFile(file), '')) ?? '';
}

/** Returns `nothing` after an error of the system: the process has ended meanwhile, or is another user's. */
async function orNothing<T>(work: Promise<T>, nothing: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'unknown') throw error;
    return nothing;
  }
}
