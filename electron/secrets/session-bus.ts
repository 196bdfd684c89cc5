import { once, type EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';

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

/** One connection, for one piece of work. */
export interface SessionBus {
  /** The body of the reply. @throws BusError. It has no time limit of its own: `close` ends it. */
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

/**
 * Connects to the session bus, lends the connection to `work` and closes it, whatever happens. It is not kept for the next
 * piece of work, as connecting costs two milliseconds: nothing is left open that could fail later or keep the process from ending.
 * @throws BusError, also when the time is up (`busErrors.late`).
 */
export async function withSessionBus<T>(options: BusOptions, work: (bus: SessionBus) => Promise<T>): Promise<T> {
  const dbus = await import('@jellybrick/dbus-next'); // here, as loading it takes 60 ms that most commands do not need
  const connection = dbus.sessionBus(options.address === undefined ? {} : { busAddress: options.address });
  const inner = innerConnection(connection);
  let timer: NodeJS.Timeout | undefined;
  let connected = false;
  const ended = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new BusError(busErrors.late));
    }, options.timeoutMs);
    const lost = (): void => {
      reject(new BusError(connected ? busErrors.closed : busErrors.unreachable));
    };
    // Never taken off again: an 'error' that nobody listens to would end the process.
    (connection as EventEmitter).on('error', lost);
    // The library itself leaves calls pending when the bus goes away.
    inner.on('end', lost);
  });
  ended.catch(() => undefined);
  const bus: SessionBus = {
    async call({ body = [], ...call }) {
      const message = new dbus.Message({ ...call, body: [...body] });
      const reply = connection.call(message).catch((error: unknown) => {
        throw new BusError(error instanceof dbus.DBusError ? error.type : busErrors.closed);
      });
      return (await Promise.race([reply, ended]))?.body ?? [];
    },
    variant: (signature, value) => new dbus.Variant(signature, value),
  };
  try {
    await Promise.race([once(connection, 'connect'), ended]);
    connected = true;
    return await Promise.race([work(bus), ended]);
  } finally {
    clearTimeout(timer);
    // `disconnect` says goodbye and waits for the other side to do so, which a bus that hangs never does.
    inner.stream?.destroy();
  }
}

/** The library does not publish what its bus stands on. Its version is pinned, and tests with real and dead buses watch this. */
function innerConnection(bus: object): EventEmitter & { readonly stream?: Duplex } {
  return (bus as { readonly _connection: EventEmitter & { readonly stream?: Duplex } })._connection;
}
