import { heldPort, type HeldPort } from '../os/held-port.ts';
import type { IpcChild, IpcListener, ParentProcess } from '../os/ipc-child.ts';
import {
  PROTOCOL,
  readFromSuccessor,
  readToSuccessor,
  type Bequest,
  type FromSuccessor,
  type ToSuccessor,
} from './control.ts';
import type { GatewayEvent } from './gateway.ts';

/** A start, and the drives of a person. */
const MOST_MS = 20_000;

export interface Legacy {
  /** Starts the holder of the program as it is on the disk now. */
  readonly start: (listener: IpcListener) => IpcChild;
  readonly version: string;
  readonly port: HeldPort;
  /** As it is at that moment. */
  readonly bequest: () => Bequest;
}

/** What has taken over. */
export interface Successor {
  /** Tells it what became of a request that was let in here. */
  tell(event: GatewayEvent, copy: string | undefined): void;
}

/**
 * After an update a new process of the program takes over from the one that runs. It gets the bound socket and what is served
 * over a pipe: nobody else can take the port meanwhile, no connection is refused, and no other program is told an app password,
 * as only the file that the running process was started from is started.
 * @returns undefined when no other version has taken over: everything is as before
 */
export function bequeath({ start, version, port, bequest }: Legacy): Promise<Successor | undefined> {
  return new Promise((resolve) => {
    const say = (message: ToSuccessor, withPort = false): void => {
      successor.send(message, withPort ? port.handle : undefined);
    };
    let isSettled = false;
    const settle = (taken: boolean): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(late);
      if (!taken) successor.kill();
      const tell: Successor['tell'] = (event, copy) => {
        say({ type: 'event', event, ...(copy === undefined ? {} : { copy }) });
      };
      resolve(taken ? { tell } : undefined);
    };
    const late = setTimeout(() => {
      settle(false);
    }, MOST_MS);
    const successor = start({
      message(message) {
        const heard = readFromSuccessor(message);
        if (heard?.type === 'taken') settle(true);
        else if (heard?.type === 'successor' && heard.version !== version && heard.protocol >= PROTOCOL) {
          say(bequest(), true);
        } else settle(false); // the file is the same as ever, or speaks what is not understood here
      },
      ended() {
        settle(false);
      },
    });
  });
}

export interface Inheritance {
  readonly port: HeldPort;
  readonly bequest: Bequest;
  /** Settles when the one before has ended. */
  readonly predecessorGone: Promise<void>;
  /** Tells it that everything is in other hands. @param told what becomes of requests that it has let in */
  taken(told: (event: GatewayEvent, copy: string | undefined) => void): void;
}

/** @returns undefined when the one before keeps what it has */
export function inheritFrom(predecessor: ParentProcess, version: string): Promise<Inheritance | undefined> {
  const say = (message: FromSuccessor): void => {
    predecessor.send(message);
  };
  const predecessorGone = new Promise<void>((resolve) => {
    predecessor.whenGone(resolve);
  });
  return new Promise((resolve) => {
    let tell: ((event: GatewayEvent, copy: string | undefined) => void) | undefined;
    void predecessorGone.then(() => {
      resolve(undefined);
    });
    predecessor.listen((message, handle) => {
      const heard = readToSuccessor(message);
      if (heard?.type === 'event') tell?.(heard.event, heard.copy);
      if (heard?.type !== 'inherit' || handle === undefined) return;
      resolve({
        ...{ port: heldPort(handle), bequest: heard, predecessorGone },
        taken(told) {
          tell = told;
          say({ type: 'taken' });
        },
      });
    });
    say({ type: 'successor', protocol: PROTOCOL, version });
  });
}
