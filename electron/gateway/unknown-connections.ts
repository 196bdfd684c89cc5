/** A connection of a mount tool, or of somebody else. */
export interface Connection {
  once(event: 'close', listener: () => void): unknown;
  destroy(): unknown;
}

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
  came(connection: Connection): void;
  /** The connection has shown the credential of a drive. It counts as a mount tool's from now on. */
  isKnown(connection: Connection): void;
}

export function unknownConnections(): UnknownConnections {
  const unknown = new Set<Connection>();
  return {
    came(connection) {
      unknown.add(connection);
      connection.once('close', () => {
        unknown.delete(connection);
      });
      const [oldest] = unknown;
      if (unknown.size <= MOST_UNKNOWN || oldest === undefined) return;
      unknown.delete(oldest);
      oldest.destroy();
    },
    isKnown(connection) {
      unknown.delete(connection);
    },
  };
}
