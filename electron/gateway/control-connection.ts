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

/** A connection to the process that serves the drives, after both have said who they are. */
export interface ControlConnection {
  readonly peer: { readonly protocol: number; readonly version: string };
  /** As it was at the beginning. */
  readonly welcome: Situation;
  /** @throws FailureError LK-5102, ConnectionLostError */
  order(order: Order, patienceMs: number): Promise<Done>;
  look(): Promise<Situation>;
  /** Settles when it stays as it is; otherwise the connection ends. */
  handOver(): Promise<void>;
  stop(): Promise<void>;
  /** Whether nothing can be asked any more. */
  isOver(): boolean;
  close(): void;
}

export interface ConnectionListener {
  heard(news: News): void;
  /** Once, whoever ended it, but `close`. */
  lost(connection: ControlConnection | undefined): void;
}

/** The process at the other side has ended before it answered: another one can be asked. */
export class ConnectionLostError extends Error {
  constructor() {
    super('the gateway is gone');
    this.name = 'ConnectionLostError';
  }
}

/** One that is stopped, or has no processor for so long, is as good as none. */
const HELLO_MS = 2000;
/** A new process is started, and the requests that are under way end. */
const HAND_OVER_MS = 30_000;

/**
 * Says who this program is, and hears who serves the drives.
 * @returns undefined when nothing does
 * @throws FailureError LK-5102 when it does not answer, ConnectionLostError when it ends, and as `ControlSocket.connect`
 */
export async function connectToHolder(
  socket: ControlSocket,
  version: string,
  listener: ConnectionListener,
): Promise<ControlConnection | undefined> {
  const stream = await socket.connect();
  if (stream === undefined) return undefined;
  // Whoever waits for an answer has a timer: a program that asks nothing more can end.
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

/** Of a process that speaks otherwise: it can only be asked to hand over. */
const unknownSituation = {
  ...{ pid: 0, port: 0, server: { pid: 0, isUp: false, ends: 0 } },
  ...{ drives: [], lost: [] },
};
