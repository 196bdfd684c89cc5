import type { Socket } from 'node:net';

/**
 * Connections at most that have not shown a credential yet. Mount tools show theirs within milliseconds, and open some dozens of
 * connections at once.
 */
const MOST_UNKNOWN = 200;

/**
 * Watches the connections that have shown no credential yet. Any user of the machine can open connections to the port, and one
 * who kept as many open as there may be would shut the mount tools out: the oldest of them are closed for newer ones.
 */
export interface UnknownConnections {
  came(socket: Socket): void;
  /** The connection has shown the credential of a drive. It counts as a mount tool's from now on. */
  isKnown(socket: Socket): void;
}

export function unknownConnections(): UnknownConnections {
  const unknown = new Set<Socket>();
  return {
    came(socket) {
      unknown.add(socket);
      socket.once('close', () => {
        unknown.delete(socket);
      });
      const [oldest] = unknown;
      if (unknown.size <= MOST_UNKNOWN || oldest === undefined) return;
      unknown.delete(oldest);
      oldest.destroy();
    },
    isKnown(socket) {
      unknown.delete(socket);
    },
  };
}
