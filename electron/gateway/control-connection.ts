import { failureCodes, FailureError, type FailureCode } from '../contract/failure.ts';
import { within } from '../os/abort.ts';
import type { ControlSocket } from '../os/control-socket.ts';
import {
  PROTOCOL,
  readReply,
  readSituation,
  type Done,
  type News,
  type Order,
  type Reply,
  type Situation,
} from './control.ts';
import { jsonLines } from './json-lines.ts';

/** A connection to the holder, after both sides have said who they are. */
export interface ControlConnection {
  readonly peer: { readonly protocol: number; readonly version: string };
  /** The holder's situation at the beginning of the connection. */
  readonly welcome: Situation;
  /**
   * Gives an order to the holder, and waits `patienceMs` at most.
   * @throws FailureError LK-5102 when the holder does not answer in time, and the code with which the order failed;
   * ConnectionLostError
   */
  order(order: Order, patienceMs: number): Promise<Done>;
  look(): Promise<Situation>;
  /**
   * Asks the holder to hand over to the version on the disk. Settles when the holder stays as it is; otherwise the connection
   * ends.
   */
  handOver(): Promise<void>;
  stop(): Promise<void>;
  /** Tells whether the connection has ended. */
  isOver(): boolean;
  close(): void;
}

export interface ConnectionListener {
  heard(news: News): void;
  /** Called once when the connection ends, unless `close` has ended it. */
  lost(connection: ControlConnection | undefined): void;
}

/** The holder has ended before it answered. The question can be put to another holder. */
export class ConnectionLostError extends Error {
  constructor() {
    super('the gateway is gone');
    this.name = 'ConnectionLostError';
  }
}

/** Time in which a holder has to answer. One that is stopped, or has no processor for this long, is as good as none. */
const HELLO_MS = 2000;
/** Time for a hand-over: a new process is started, and the requests that are under way end. */
const HAND_OVER_MS = 30_000;

/**
 * Connects to the holder, tells it who this program is, and learns its situation.
 * @returns undefined when no holder is running
 * @throws FailureError LK-5102 when the holder does not answer, ConnectionLostError when it ends meanwhile, and whatever
 * `ControlSocket.connect` throws
 */
export async function connectToHolder(
  socket: ControlSocket,
  version: string,
  listener: ConnectionListener,
): Promise<ControlConnection | undefined> {
  const stream = await socket.connect();
  if (stream === undefined) return undefined;
  // The connection does not keep the program alive. Every pending question has a timer that does.
  stream.unref();
  const open = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let [n, isClosed] = [0, false];
  let connection: ControlConnection | undefined;
  let greet: (welcome: unknown) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const greeting = new Promise<unknown>((resolve, reject) => {
    [greet, refuse] = [resolve, reject];
  });
  greeting.catch(() => undefined);

  const lines = jsonLines(stream, {
    message(message) {
      const reply = readReply(message);
      if (reply?.type === 'welcome') greet(message);
      else if (reply?.type === 'news') listener.heard(reply.news);
      else if (reply !== undefined) {
        open.get(reply.n)?.resolve(reply);
        open.delete(reply.n);
      }
    },
    over() {
      const left = [...open.values()];
      open.clear();
      refuse(new ConnectionLostError());
      for (const one of left) one.reject(new ConnectionLostError());
      if (!isClosed) listener.lost(connection);
    },
  });
  const close = (): void => {
    isClosed = true;
    lines.end();
    stream.destroy();
  };
  const silent = (): FailureError => new FailureError('LK-5102');
  const ask = async (message: object, patienceMs: number): Promise<Reply> => {
    const asked = (n += 1);
    const answered = new Promise<Reply>((resolve, reject) => {
      if (stream.destroyed) reject(new ConnectionLostError());
      else open.set(asked, { resolve, reject });
    });
    lines.send({ ...message, n: asked });
    const reply = await within(patienceMs, answered, silent).finally(() => open.delete(asked));
    if (reply.type === 'failed') throw new FailureError(isCode(reply.code) ? reply.code : 'LK-0001');
    return reply;
  };

  try {
    lines.send({ type: 'hello', protocol: PROTOCOL, version });
    const said = await within(HELLO_MS, greeting, silent);
    const peer = peerIn(said);
    const welcome = readSituation(said) ?? { ...unknownSituation, ...peer };
    connection = {
      ...{ peer, welcome, close },
      isOver: () => stream.destroyed,
      async order(order, patienceMs) {
        const reply = await ask({ type: 'order', order }, patienceMs);
        return reply.type === 'done' ? reply : {};
      },
      async look() {
        const reply = await ask({ type: 'look' }, HELLO_MS);
        return reply.type === 'situation' ? reply.situation : welcome;
      },
      async handOver() {
        await ask({ type: 'hand-over' }, HAND_OVER_MS);
      },
      async stop() {
        await ask({ type: 'stop' }, HELLO_MS);
      },
    };
    return connection;
  } catch (error) {
    close();
    throw error;
  }
}

function isCode(code: string): code is FailureCode {
  return Object.hasOwn(failureCodes, code);
}

function peerIn(said: unknown): ControlConnection['peer'] {
  const reply = readReply(said);
  return reply?.type === 'welcome' ? reply : { protocol: 0, version: '' };
}

/** The situation of a holder with another protocol. Such a holder can only be asked to hand over. */
const unknownSituation = {
  ...{ pid: 0, port: 0, server: { pid: 0, isUp: false, ends: 0 } },
  ...{ drives: [], lost: [] },
};
