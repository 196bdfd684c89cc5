import net from 'node:net';

/** A port of this machine's loopback that is ours as long as this process, or one it was handed to, has it. */
export interface HeldPort {
  readonly port: number;
  /** The bound socket, for `IpcChild.send` and `Server.listen`. */
  readonly handle: PortHandle;
  /** Lets go of it here. */
  close(): void;
}

/** The bound socket as Node knows it: `TCP` of its C++ side. */
export interface PortHandle {
  /** Its descriptor; absent on Windows, where sockets have none. */
  readonly fd?: number;
  close(): void;
  getsockname(into: { port?: number }): number;
}

/** From 49152 on ports are given to no service (RFC 6335). */
export const firstPort = 49_152;
export const lastPort = 65_535;

const LOOPBACK = '127.0.0.1';
/** Connections that wait while nobody takes them: more than all mount tools of a person open at once. */
const BACKLOG = 511;
/**
 * Takes a port of 127.0.0.1 without taking its connections: they wait until a process that the socket is handed to does so.
 * `net.Server` would take them here. Node's cluster uses this call, which is not a public one; a test pins it.
 * @returns undefined when it cannot be had: another process has it, or the system keeps it
 */
export async function holdPort(port: number): Promise<HeldPort | undefined> {
  const made = (net as unknown as WithServerHandle)._createServerHandle(LOOPBACK, port, 4);
  if (typeof made === 'number') return undefined;
  // That somebody else has the port is told by a call after the one that binds (uv_tcp_bind). Bound alone it could be bound once
  // more by any user, who would then be the one that listens (SO_REUSEADDR, which libuv sets).
  if (made.getsockname({}) !== 0 || !(await listen(made))) {
    made.close();
    return undefined;
  }
  return heldPort(made);
}

/** A bound socket that another process has handed over. */
export function heldPort(handle: PortHandle): HeldPort {
  const name: { port?: number } = {};
  handle.getsockname(name);
  return {
    port: name.port ?? 0,
    handle,
    close() {
      handle.close();
    },
  };
}

/** Whether something that came over the pipe is a bound socket. */
export function isPortHandle(value: unknown): value is PortHandle {
  return typeof value === 'object' && value !== null && 'getsockname' in value && 'close' in value;
}

interface WithServerHandle {
  _createServerHandle(address: string, port: number, addressType: 4): PortHandle | number;
}

/** listen(2) alone: libuv's would begin to take connections. @returns false when another process listens there */
async function listen({ fd }: PortHandle): Promise<boolean> {
  if (fd === undefined || fd < 0) return true;
  const call = await (loading ??= load());
  return call === undefined || call(fd, BACKLOG) === 0;
}

type Listen = (socket: number, backlog: number) => number;

let loading: Promise<Listen | undefined> | undefined;

async function load(): Promise<Listen | undefined> {
  try {
    const { default: koffi } = await import('koffi');
    return koffi.load(null).func('int listen(int socket, int backlog)') as Listen;
  } catch {
    // A machine for which koffi has no prebuilt code: there the process that takes connections finds out.
    return undefined;
  }
}
