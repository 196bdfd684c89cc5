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

/** Time for the hand-over at most: the start of a process, and passing on the drives of a person. */
const MOST_MS = 20_000;

export interface Legacy {
  /** Starts a holder from the program that is on the disk now. */
  readonly start: (listener: IpcListener) => IpcChild;
  readonly version: string;
  readonly port: HeldPort;
  /** Returns what is served at that moment. */
  readonly bequest: () => Bequest;
}

/** The holder that has taken over. */
export interface Successor {
  /** Tells the successor what became of a request that this holder let in. */
  tell(event: GatewayEvent, copy: string | undefined): void;
}

/**
 * Hands over to a new holder after an update. The new process gets the bound socket and what is served over a pipe: no other
 * program can take the port meanwhile, no connection is refused, and no other program is told an app password, because only the
 * file from which this process was started is started.
 * @returns undefined when no other version has taken over: everything stays as it was
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
        } else settle(false); // the program on the disk has the same version as this one, or an older protocol
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
  /** Settles when the predecessor has ended. */
  readonly predecessorGone: Promise<void>;
  /**
   * Tells the predecessor that this holder has taken over.
   * @param told receives what becomes of the requests that the predecessor has let in
   */
  taken(told: (event: GatewayEvent, copy: string | undefined) => void): void;
}

/**
 * Takes over from the holder that started this process.
 * @returns undefined when the predecessor has ended and keeps what it has
 */
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
