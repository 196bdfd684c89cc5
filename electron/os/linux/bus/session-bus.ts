import { once, type EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { MessageBus } from '@jellybrick/dbus-next';

/** A method call on the session bus. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** The D-Bus signature of the body; empty when there is none. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A connection to the session bus, lent for one piece of work. */
export interface SessionBus {
  /**
   * Makes a call and returns the body of the reply. Ends with the time of the work at the latest.
   * @throws BusError
   */
  call(call: BusCall): Promise<readonly unknown[]>;
  /** Makes a value that carries its own type, which D-Bus wants in some places. */
  variant(signature: string, value: unknown): unknown;
  /**
   * Starts an object's work with `begin`, and returns the body of the signal with which the object tells that it is done. A
   * person may have to act for that, so it has a time limit of its own, and the time of the work stands still meanwhile.
   * @throws BusError, with `busErrors.late` when the signal does not come; the reason with which `signal` aborts
   */
  untilSignal(awaited: AwaitedSignal, begin: () => Promise<unknown>): Promise<readonly unknown[]>;
}

/** A signal of one object that is awaited. */
export interface AwaitedSignal {
  /** The sender's name on the bus. Only signals of the owner of this name are believed. */
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly timeoutMs: number;
  /** Aborts when the caller gives up. */
  readonly signal?: AbortSignal | undefined;
}

/** Names for errors before or after a call. They are those of the bus's own D-Bus library. */
export const busErrors = {
  unreachable: 'org.freedesktop.DBus.Error.NoServer',
  closed: 'org.freedesktop.DBus.Error.Disconnected',
  late: 'org.freedesktop.DBus.Error.Timeout',
} as const;

/** A D-Bus error. It has the error's name only, because an error's text may repeat what was sent. */
export class BusError extends Error {
  readonly errorName: string;
  constructor(errorName: string) {
    super(errorName);
    this.name = 'BusError';
    this.errorName = errorName;
  }
}

export interface BusOptions {
  /** Time for everything together, in ms: connecting and all calls of the work. */
  readonly timeoutMs: number;
  /** The session's own bus when absent. */
  readonly address?: string;
}

/** How long an unused connection is kept for the next piece of work, in ms. Those of a set-up follow each other closely. */
const IDLE_MS = 250;

/**
 * Connects to the session bus and lends the connection to `work`. The connection is kept for a moment for the next piece of
 * work, without keeping the process from ending. A connection that was lost or did not answer in time is not lent again.
 * @throws BusError, with `busErrors.late` when the time is up
 */
export async function withSessionBus<T>(options: BusOptions, work: (bus: SessionBus) => Promise<T>): Promise<T> {
  const dbus = await import('@jellybrick/dbus-next'); // loaded here, because most commands do not need it
  const address = options.address ?? process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const lent =
    kept.get(address) ??
    keep(address, dbus.sessionBus(options.address === undefined ? {} : { busAddress: options.address }));
  lent.borrow();
  const clock = countdown(options.timeoutMs, () => {
    lent.drop();
  });
  const { late } = clock;
  const call: SessionBus['call'] = async ({ body = [], ...rest }) => {
    const message = new dbus.Message({ ...rest, body: [...body] });
    const reply = lent.connection.call(message).catch((error: unknown) => {
      throw new BusError(error instanceof dbus.DBusError ? error.type : busErrors.closed);
    });
    return (await Promise.race([reply, lent.lost, late]))?.body ?? [];
  };
  const bus: SessionBus = {
    call,
    variant: (signature, value) => new dbus.Variant(signature, value),
    untilSignal: (awaited, begin) => {
      const heard = hear(lent.connection, call, awaited, begin);
      return clock.standing(() => Promise.race([heard, lent.lost]));
    },
  };
  try {
    await Promise.race([lent.connected, lent.lost, late]);
    return await Promise.race([work(bus), lent.lost, late]);
  } finally {
    clock.stop();
    lent.giveBack();
  }
}

interface Countdown {
  /** Rejects with `busErrors.late` when the time is up. */
  readonly late: Promise<never>;
  /** Does work while the clock stands still. Afterwards the full time begins again. */
  standing<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

function countdown(timeoutMs: number, over: () => void): Countdown {
  let timer: NodeJS.Timeout | undefined;
  let start = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    start = () => {
      timer = setTimeout(() => {
        over();
        reject(new BusError(busErrors.late));
      }, timeoutMs);
    };
  });
  late.catch(() => undefined);
  start();
  return {
    late,
    async standing(work) {
      clearTimeout(timer);
      try {
        return await work();
      } finally {
        start();
      }
    },
    stop() {
      clearTimeout(timer);
      start = () => undefined;
    },
  };
}

const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
/** The number of a signal (D-Bus Specification, "Message Types"). */
const SIGNAL = 4;

/** Waits for a signal. The listening begins before the object's work, so that an immediate signal is not missed. */
async function hear(
  connection: MessageBus,
  call: SessionBus['call'],
  { sender, path, timeoutMs, signal, ...of }: AwaitedSignal,
  begin: () => Promise<unknown>,
): Promise<readonly unknown[]> {
  const rules = [
    `type='signal',sender='${sender}',path='${path}',interface='${of.interface}',member='${of.member}'`,
    `type='signal',sender='${BUS.destination}',member='NameOwnerChanged',arg0='${sender}'`,
  ];
  const [owner] = await call({ ...BUS, member: 'GetNameOwner', signature: 's', body: [sender] });
  const ends: (() => void)[] = [];
  try {
    for (const rule of rules) {
      const match = { ...BUS, signature: 's', body: [rule] };
      await call({ ...match, member: 'AddMatch' });
      ends.push(() => void call({ ...match, member: 'RemoveMatch' }).catch(() => undefined));
    }
    const heard = new Promise<readonly unknown[]>((resolve, reject) => {
      const listen = (message: HeardMessage): void => {
        const { type, body } = message;
        if (type !== SIGNAL) return;
        const gone = message.sender === BUS.destination && message.member === 'NameOwnerChanged' && body[0] === sender;
        if (gone) reject(new BusError(busErrors.closed));
        if (message.sender !== owner || message.path !== path) return;
        if (message.interface === of.interface && message.member === of.member) resolve(body);
      };
      (connection as EventEmitter).on('message', listen);
      const timer = setTimeout(() => {
        reject(new BusError(busErrors.late));
      }, timeoutMs);
      const giveUp = (): void => {
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      ends.push(() => {
        (connection as EventEmitter).off('message', listen);
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
      });
    });
    heard.catch(() => undefined);
    signal?.throwIfAborted();
    await begin();
    return await heard;
  } finally {
    for (const end of ends) end();
  }
}

interface HeardMessage {
  readonly type: number;
  readonly sender?: string;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly body: readonly unknown[];
}

/** A connection that several pieces of work use, at the same time or one after the other. */
interface Lent {
  readonly connection: MessageBus;
  readonly connected: Promise<unknown>;
  /** Rejects with a BusError when the connection could not be made, or is lost. */
  readonly lost: Promise<never>;
  borrow(): void;
  giveBack(): void;
  /** Keeps the connection from being lent again. It is closed when its last user gives it back. */
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
    // `disconnect` says goodbye and waits for the other side to do the same, which a bus that hangs never does.
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
    // This listener is never removed, because an 'error' without a listener would end the process.
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

/** A stream that can be kept from keeping the process alive. */
type SocketLike = Duplex & { ref(): void; unref(): void };

/**
 * Returns the connection inside a bus, which the library does not publish. The library's version is pinned, and tests with real
 * and dead buses would notice a change.
 */
function innerConnection(bus: object): EventEmitter & { readonly stream?: SocketLike } {
  return (bus as { readonly _connection: EventEmitter & { readonly stream?: SocketLike } })._connection;
}
