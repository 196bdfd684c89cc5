import type { HeldPort } from '../os/held-port.ts';
import type { IpcChild, IpcListener } from '../os/ipc-child.ts';
import { readFromServer, type Order, type Situation, type ToServer, type WireServed } from './control.ts';
import type { GatewayEvent, LostWrite } from './gateway.ts';

export interface ServerKeeperParts {
  /** Starts the server, the process that answers the mount tools. */
  start(listener: IpcListener): IpcChild;
  /** The program's version. A server of another version is told nothing and ended. */
  readonly version: string;
  readonly port: HeldPort;
  /** Returns the drives that a new server has to serve. */
  whole(): readonly WireServed[];
  /**
   * Returns the lost writes that a new server has to know. Otherwise the server could not tell when a file that was lost before
   * its start is written well.
   */
  lost(): readonly LostWrite[];
  told(event: GatewayEvent, copy: string | undefined): void;
  /** The server has ended by itself. It is started again. */
  ended(how: string, ends: number): void;
  /**
   * A server that has not answered for this long counts as hanging and is ended. A busy server answers late, but sooner than
   * this.
   */
  readonly silentMs: number;
  /** The server has another version than the holder: an update has replaced the program under this process. */
  isOtherVersion(): void;
}

/** Keeps a server alive, and passes orders on to it. */
export interface ServerKeeper {
  readonly server: Situation['server'];
  /**
   * From now on a server takes the connections of the port. A server gets everything that is served at the moment of its start.
   */
  begin(): void;
  /**
   * Settles when the server has followed the order, or when a restarted server is up, which has begun with the result of the
   * order.
   */
  order(order: Order): Promise<void>;
  /** Settles when the server is up and takes connections. */
  untilUp(): Promise<void>;
  /**
   * Pings the server, and ends it when it has not answered for `silentMs`. To be called regularly.
   * @param ms time since the last call
   */
  look(ms: number): void;
  /**
   * Makes the server take no more connections and end when no request is under way, after `atMostMs` at the latest. Settles
   * when it has ended.
   */
  retire(atMostMs: number): Promise<void>;
  /** Ends the server for good. */
  end(): void;
}

/** Wait between two starts of the server: none after the first end, then 50 ms, doubling up to 5 s. */
const BACKOFF_MS = { first: 50, most: 5000 };
/** A server that has lived for this long has started well: after its end the wait begins at nothing again. */
const WELL_MS = 10_000;

export function serverKeeper(parts: ServerKeeperParts): ServerKeeper {
  let child: IpcChild | undefined;
  let [isBegun, isInformed, isUp, isOver] = [false, false, false, false];
  let [ends, lastEnd, backoffMs, n, silentMs] = [0, undefined as string | undefined, 0, 0, 0];
  let timer: NodeJS.Timeout | undefined;
  let retired = (): void => undefined;
  /** The orders that this server has been given and not yet done. */
  const given = new Map<number, () => void>();
  /** Callers that wait for a server that is up. */
  let waiting: (() => void)[] = [];

  const send = (message: ToServer, withPort = false): void => {
    child?.send(message, withPort ? parts.port.handle : undefined);
  };
  const inform = (): void => {
    isInformed = true;
    const { port } = parts.port;
    send({ type: 'begin', port, drives: [...parts.whole()], lost: [...parts.lost()] }, true);
  };

  const start = (): void => {
    if (isOver) return;
    const beganMs = performance.now();
    let isReady = false;
    const started = parts.start({
      message(message) {
        const heard = child === started ? readFromServer(message) : undefined;
        if (heard === undefined) return;
        silentMs = 0;
        switch (heard.type) {
          case 'ready':
            if (heard.version !== parts.version) {
              parts.isOtherVersion();
              started.kill();
              return;
            }
            isReady = true;
            if (isBegun) inform();
            break;
          case 'listening': {
            isUp = true;
            const who = waiting;
            waiting = [];
            for (const done of who) done();
            break;
          }
          case 'not-listening':
            started.kill();
            break;
          case 'done':
            given.get(heard.n)?.();
            given.delete(heard.n);
            break;
          case 'event':
            parts.told(heard.event, heard.copy);
            break;
          case 'pong':
            break;
        }
      },
      ended(how) {
        if (child !== started) return;
        child = undefined;
        [isInformed, isUp, silentMs] = [false, false, 0];
        // The next server begins with the result of these orders, so they are done as soon as it is up.
        waiting.push(...given.values());
        given.clear();
        if (isOver) {
          for (const done of waiting) done();
          retired();
          return;
        }
        ends += 1;
        lastEnd = how;
        backoffMs = performance.now() - beganMs > WELL_MS ? 0 : Math.min(BACKOFF_MS.most, backoffMs * 2);
        parts.ended(how, ends);
        timer = setTimeout(start, backoffMs);
        backoffMs = Math.max(backoffMs, BACKOFF_MS.first / 2);
      },
    });
    child = started;
    ready = () => isReady;
  };
  let ready = (): boolean => false;
  start();

  return {
    get server() {
      return { pid: child?.id ?? 0, isUp, ends, ...(lastEnd === undefined ? {} : { lastEnd }) };
    },
    begin() {
      if (isBegun) return;
      isBegun = true;
      if (ready()) inform();
    },
    order(order) {
      if (!isBegun || isOver) return Promise.resolve();
      return new Promise((resolve) => {
        if (!isInformed) {
          waiting.push(resolve);
          return;
        }
        n += 1;
        given.set(n, resolve);
        send({ type: 'order', n, order });
      });
    },
    untilUp: () =>
      new Promise((resolve) => {
        if (isUp) resolve();
        else waiting.push(resolve);
      }),
    look(ms) {
      if (child === undefined) return;
      silentMs += ms;
      if (silentMs > parts.silentMs) child.kill();
      n += 1;
      send({ type: 'ping', n });
    },
    retire(atMostMs) {
      isOver = true;
      clearTimeout(timer);
      if (child === undefined) return Promise.resolve();
      const last = child;
      return new Promise((resolve) => {
        const late = setTimeout(() => {
          last.kill();
        }, atMostMs);
        retired = () => {
          clearTimeout(late);
          resolve();
        };
        send({ type: 'retire' });
      });
    },
    end() {
      isOver = true;
      clearTimeout(timer);
      child?.kill();
    },
  };
}
