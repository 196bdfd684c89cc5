import { once, type EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { MessageBus } from '@jellybrick/dbus-next';

/** A method call on the session bus. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus signature of the body; empty when there is none. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A connection as it is lent for one piece of work. */
export interface SessionBus {
  /** The body of the reply. Ends with the time of the work at the latest. @throws BusError. */
  call(call: BusCall): Promise<readonly unknown[]>;
  /** A value whose type travels with it, which D-Bus asks for in some places. */
  variant(signature: string, value: unknown): unknown;
}

/** Names that the D-Bus library of the bus itself gives to what goes wrong before or after a call. */
export const busErrors = {
  unreachable: 'org.freedesktop.DBus.Error.NoServer',
  closed: 'org.freedesktop.DBus.Error.Disconnected',
  late: 'org.freedesktop.DBus.Error.Timeout',
} as const;

/** Carries the D-Bus error name only: an error's text may repeat what was sent. */
export class BusError extends Error {
  readonly errorName: string;
  constructor(errorName: string) {
    super(errorName);
    this.name = 'BusError';
    this.errorName = errorName;
  }
}

export interface BusOptions {
  /** Time for everything together: connecting and all calls of the work. */
  readonly timeoutMs: number;
  /** The session's own when absent. */
  readonly address?: string;
}

/** How long a connection waits for the next piece of work: those of a set-up follow each other closely. */
const IDLE_MS = 250;

/**
 * Connects to the session bus and lends the connection to `work`. It is kept for a moment for what comes next; meanwhile it
 * does not keep the process from ending, and one that was lost or did not answer in time is not lent again.
 * @throws BusError, also when the time is up (`busErrors.late`).
 */
export async function withSessionBus<T>(options: BusOptions, work: (bus: SessionBus) => Promise<T>): Promise<T> {
  const dbus = await import('@jellybrick/dbus-next'); // here, as most commands do not need it
  const address = options.address ?? process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const lent =
    kept.get(address) ??
    keep(address, dbus.sessionBus(options.address === undefined ? {} : { busAddress: options.address }));
  lent.borrow();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      lent.drop();
      reject(new BusError(busErrors.late));
    }, options.timeoutMs);
  });
  late.catch(() => undefined);
  const bus: SessionBus = {
    async call({ body = [], ...call }) {
      const message = new dbus.Message({ ...call, body: [...body] });
      const reply = lent.connection.call(message).catch((error: unknown) => {
        throw new BusError(error instanceof dbus.DBusError ? error.type : busErrors.closed);
      });
      return (await Promise.race([reply, lent.lost, late]))?.body ?? [];
    },
    variant: (signature, value) => new dbus.Variant(signature, value),
  };
  try {
    await Promise.race([lent.connected, lent.lost, late]);
    return await Promise.race([work(bus), lent.lost, late]);
  } finally {
    clearTimeout(timer);
    lent.giveBack();
  }
}

/** A connection that several pieces of work use, at once or one after the other. */
interface Lent {
  readonly connection: MessageBus;
  readonly connected: Promise<unknown>;
  /** Rejects with a BusError when the connection could not be made, or is gone. */
  readonly lost: Promise<never>;
  borrow(): void;
  giveBack(): void;
  /** Not for new work any more; closed when the last one gives it back. */
  drop(): void;
}

const kept = new Map<string, Lent>();

function keep(address: string, connection: MessageBus): Lent {
  const inner = innerConnection(connection);
  let users = 0;
  let idle: NodeJS.Timeout | undefined;
  let connected = false;
  const close = (): void => {
    drop();
    // `disconnect` says goodbye and waits for the other side to do so, which a bus that hangs never does.
    inner.stream?.destroy();
  };
  const drop = (): void => {
    if (kept.get(address) === lent) kept.delete(address);
  };
  const lost = new Promise<never>((_resolve, reject) => {
    const end = (): void => {
      drop();
      reject(new BusError(connected ? busErrors.closed : busErrors.unreachable));
    };
    // Never taken off again: an 'error' that nobody listens to would end the process.
    (connection as EventEmitter).on('error', end);
    // The library itself leaves calls pending when the bus goes away.
    inner.on('end', end);
  });
  lost.catch(() => undefined);
  const lent: Lent = {
    connection,
    connected: once(connection, 'connect').then(() => (connected = true)),
    lost,
    borrow() {
      clearTimeout(idle);
      users += 1;
      inner.stream?.ref();
    },
    giveBack() {
      users -= 1;
      if (users > 0) return;
      if (kept.get(address) !== lent) {
        close();
        return;
      }
      inner.stream?.unref();
      idle = setTimeout(close, IDLE_MS).unref();
    },
    drop,
  };
  lent.connected.catch(() => undefined);
  kept.set(address, lent);
  return lent;
}

/** A stream that need not keep the process from ending. */
type SocketLike = Duplex & { ref(): void; unref(): void };

/** The library does not publish what its bus stands on. Its version is pinned, and tests with real and dead buses watch this. */
function innerConnection(bus: object): EventEmitter & { readonly stream?: SocketLike } {
  return (bus as { readonly _connection: EventEmitter & { readonly stream?: SocketLike } })._connection;
}
