import type { HeldPort } from '../os/held-port.ts';
import type { IpcChild, IpcListener } from '../os/ipc-child.ts';
import { readFromServer, type Order, type Situation, type ToServer, type WireServed } from './control.ts';
import type { GatewayEvent, LostWrite } from './gateway.ts';

export interface ServerKeeperParts {
  /** Starts the process that answers the mount tools. */
  start(listener: IpcListener): IpcChild;
  /** The program's version: a server of another one is not told anything. */
  readonly version: string;
  readonly port: HeldPort;
  /** What a new server has to serve. */
  whole(): readonly WireServed[];
  /** What it has to know to be lost: what was before it began, it could not tell to be written well. */
  lost(): readonly LostWrite[];
  told(event: GatewayEvent, copy: string | undefined): void;
  /** It has ended by itself, and is started again. */
  ended(how: string, ends: number): void;
  /** A busy server answers late; one that answers nothing in this time hangs. */
  readonly silentMs: number;
  /** The program was exchanged under this process. */
  isOtherVersion(): void;
}

/** What keeps a server alive, and tells it what is ordered. */
export interface ServerKeeper {
  readonly server: Situation['server'];
  /** From now on there is a server that takes the connections of the port; it has what is served by then. */
  begin(): void;
  /** Settles when the server has followed, or one that was started since has begun with what it comes to. */
  order(order: Order): Promise<void>;
  /** Whether it is up, and takes connections. */
  untilUp(): Promise<void>;
  /** To be called now and then: ends a server that answers nothing. @param ms since the last time */
  look(ms: number): void;
  /** It takes no more connections. Settles when nothing is under way any more, after `atMostMs` at the latest; then it has ended. */
  retire(atMostMs: number): Promise<void>;
  /** Ends it for good. */
  end(): void;
}

/** Between two starts: at once after the first end, then less and less often. */
const BACKOFF_MS = { first: 50, most: 5000 };
/** A server that has lived so long is no part of a row of ends. */
const WELL_MS = 10_000;

export function serverKeeper(parts: ServerKeeperParts): ServerKeeper {
  let child: IpcChild | undefined;
  let [isBegun, isInformed, isUp, isOver] = [false, false, false, false];
  let [ends, lastEnd, backoffMs, n, silentMs] = [0, undefined as string | undefined, 0, 0, 0];
  let timer: NodeJS.Timeout | undefined;
  let retired = (): void => undefined;
  /** Orders that this server has been given. */
  const given = new Map<number, () => void>();
  /** Whoever waits for a server that has begun. */
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
        // What it had not done yet the next one begins with.
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
