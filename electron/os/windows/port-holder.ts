import { basename } from 'node:path/win32';
import type { PortHolder } from '../operating-system.ts';
import { userCalls, type UserCalls } from './this-user.ts';

/** The Windows calls that finding the holder of a port needs. */
export interface PortCalls {
  /** `GetExtendedTcpTable` with the listening sockets and the ids of their processes; undefined when it fails. */
  listeners(family: 'IPv4' | 'IPv6'): Buffer | undefined;
  /** `QueryFullProcessImageNameW`; undefined for a process that this user may not inspect. */
  programOf(process: number): string | undefined;
}

/**
 * The size of MIB_TCPROW_OWNER_PID and of MIB_TCP6ROW_OWNER_PID, and the offsets of the port and the process in them
 * (tcpmib.h).
 */
const rows = {
  IPv4: { bytes: 24, port: 8, process: 20 },
  IPv6: { bytes: 56, port: 20, process: 52 },
} as const;

/** Finds the program that listens on a port of this machine, and its user as far as this user may know. */
export async function portHolder(
  port: number,
  loadPorts: () => Promise<PortCalls> = portCalls,
  loadUsers: () => Promise<UserCalls> = userCalls,
): Promise<PortHolder | undefined> {
  const [ports, users] = await Promise.all([loadPorts(), loadUsers()]);
  const process = (['IPv4', 'IPv6'] as const)
    .map((family) => listenerIn(ports.listeners(family), family, port))
    .find((found) => found !== undefined);
  if (process === undefined) return undefined;
  const [program, sid] = [ports.programOf(process), users.sidOf(process)];
  const user = sid === undefined ? undefined : (users.nameOf(sid) ?? sid);
  return {
    program: `${program === undefined ? '?' : basename(program)}, ${String(process)}`,
    ...(user === undefined ? {} : { user }),
  };
}

/**
 * Tells whether a process runs a program of this name, and listens at the port unless that is 0: a process id alone can belong to
 * another program by now.
 */
export async function isProgramAt(
  { pid, port, program }: { readonly pid: number; readonly port: number; readonly program: string },
  load: () => Promise<PortCalls> = portCalls,
): Promise<boolean> {
  const calls = await load();
  const name = basename(calls.programOf(pid) ?? '').toLowerCase();
  return name === program.toLowerCase() && (port === 0 || listenerIn(calls.listeners('IPv4'), 'IPv4', port) === pid);
}

/**
 * Finds the id of the process that listens on a port in a TCP table of Windows: a count, followed by that many rows. Pure.
 */
export function listenerIn(table: Buffer | undefined, family: 'IPv4' | 'IPv6', port: number): number | undefined {
  if (table === undefined || table.length < 4) return undefined;
  const row = rows[family];
  const count = Math.min(table.readUInt32LE(), Math.floor((table.length - 4) / row.bytes));
  for (let at = 4; at < 4 + count * row.bytes; at += row.bytes) {
    // The port is stored in network byte order, in the lower half of its field.
    if (table.readUInt16BE(at + row.port) !== port) continue;
    const process = table.readUInt32LE(at + row.process);
    return process === 0 ? undefined : process; // 0 is the system's own, or unknown
  }
  return undefined;
}

/** Constants of winsock2.h, iprtrmib.h, winnt.h and winerror.h. */
const AF = { IPv4: 2, IPv6: 23 };
const TCP_TABLE_OWNER_PID_LISTENER = 3;
const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;
const ERROR_INSUFFICIENT_BUFFER = 122;
/** How often the table is asked for: on a busy machine it can outgrow its buffer between two calls. */
const TRIES = 5;
const FIRST_BYTES = 16 * 1024;
/** The longest path of Windows, in characters. */
const PATH_LENGTH = 32_767;

async function portCalls(): Promise<PortCalls> {
  const { default: koffi } = await import('koffi');
  const kernel32 = koffi.load('kernel32.dll');
  type Cell = [number];
  const table = koffi
    .load('iphlpapi.dll')
    .func(
      'uint32_t __stdcall GetExtendedTcpTable(void *into, _Inout_ uint32_t *bytes, bool sorted, uint32_t family, int what, uint32_t reserved)',
    ) as (into: Buffer, bytes: Cell, sorted: boolean, family: number, what: number, reserved: number) => number;
  const open = kernel32.func('intptr_t __stdcall OpenProcess(uint32_t access, bool inherit, uint32_t id)') as (
    access: number,
    inherit: boolean,
    id: number,
  ) => number;
  const close = kernel32.func('bool __stdcall CloseHandle(intptr_t handle)') as (handle: number) => boolean;
  const imageName = kernel32.func(
    'bool __stdcall QueryFullProcessImageNameW(intptr_t process, uint32_t flags, void *name, _Inout_ uint32_t *length)',
  ) as (process: number, flags: number, name: Buffer, length: Cell) => boolean;
  return {
    listeners(family) {
      const bytes: Cell = [FIRST_BYTES];
      for (let left = TRIES; left > 0; left -= 1) {
        const into = Buffer.alloc(bytes[0]);
        const code = table(into, bytes, false, AF[family], TCP_TABLE_OWNER_PID_LISTENER, 0);
        if (code === 0) return into;
        if (code !== ERROR_INSUFFICIENT_BUFFER) return undefined;
      }
      return undefined;
    },
    programOf(id) {
      const process = open(PROCESS_QUERY_LIMITED_INFORMATION, false, id);
      if (process === 0) return undefined;
      try {
        const [name, length]: [Buffer, Cell] = [Buffer.alloc(PATH_LENGTH * 2), [PATH_LENGTH]];
        return imageName(process, 0, name, length) ? name.toString('utf16le', 0, length[0] * 2) : undefined;
      } finally {
        close(process);
      }
    },
  };
}
