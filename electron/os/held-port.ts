import net from 'node:net';

/** A port of this machine's loopback that stays ours as long as this process, or one that it was handed to, has it. */
export interface HeldPort {
  readonly port: number;
  /** The bound socket, for `IpcChild.send` and `Server.listen`. */
  readonly handle: PortHandle;
  /** Closes the socket in this process. */
  close(): void;
}

/** The bound socket as Node knows it: `TCP` of its C++ side. */
export interface PortHandle {
  /** The socket's descriptor. Absent on Windows, where sockets have none. */
  readonly fd?: number;
  close(): void;
  getsockname(into: { port?: number }): number;
}

/** Ports from 49152 on are not assigned to any service (RFC 6335). */
export const firstPort = 49_152;
export const lastPort = 65_535;

const LOOPBACK = '127.0.0.1';
/** Connections that may wait while no process takes them: more than all mount tools of a person open at the same time. */
const BACKLOG = 511;
/**
 * Takes a port of 127.0.0.1 without taking its connections: they wait until a process that gets the socket takes them.
 * `net.Server` would take them in this process. The call is the one of Node's cluster, which is not public; a test pins it.
 * @returns undefined when the port cannot be had: another process has it, or the system reserves it
 */
export async function holdPort(port: number): Promise<HeldPort | undefined> {
  const made = (net as unknown as WithServerHandle)._createServerHandle(LOOPBACK, port, 4);
  if (typeof made === 'number') return undefined;
  // Only a call after the one that binds tells that another process has the port (uv_tcp_bind). A port that is only bound could
  // be bound once more by any user, who would then be the one that listens (SO_REUSEADDR, which libuv sets).
  if (made.getsockname({}) !== 0 || !(await listen(made))) {
    made.close();
    return undefined;
  }
  return heldPort(made);
}

/** Makes a held port of a bound socket that another process has handed over. */
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

/** Tells whether a value that came over the pipe is a bound socket. */
export function isPortHandle(value: unknown): value is PortHandle {
  return typeof value === 'object' && value !== null && 'getsockname' in value && 'close' in value;
}

interface WithServerHandle {
  _createServerHandle(address: string, port: number, addressType: 4): PortHandle | number;
}

/**
 * Calls listen(2) alone, because libuv's call would begin to take connections.
 * @returns false when another process listens on the port
 */
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
    // koffi has no prebuilt code for this machine. The process that takes the connections then finds out whether the port is
    // free.
    return undefined;
  }
}
