import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Log } from '../log/log.ts';
import type { ControlSocket } from '../os/control-socket.ts';
import type { Lock } from '../os/exclusive.ts';
import type { IpcChild, IpcListener, ParentProcess } from '../os/ipc-child.ts';
import { controlClients } from './control-clients.ts';
import { PROTOCOL, type Done, type Order, type Situation } from './control.ts';
import type { GatewayEvent } from './gateway.ts';
import { bequeath, inheritFrom, type Inheritance, type Successor } from './hand-over.ts';
import type { KeptPort, OwnPort } from './kept-port.ts';
import { servedState } from './served-state.ts';
import { serverKeeper } from './server-keeper.ts';

export interface HolderParts {
  readonly version: string;
  readonly socket: ControlSocket;
  /** The lock that lets only one holder of a user run at a time. */
  readonly lock: Lock;
  readonly port: KeptPort;
  readonly log: Log;
  /** Starts another process of this program, from the version that is on the disk now. */
  start(part: 'server' | 'holder', listener: IpcListener): IpcChild;
  /** The holder that started this process to have it take over. */
  readonly predecessor?: ParentProcess | undefined;
  readonly times?: Partial<HolderTimes>;
}

export interface HolderTimes {
  /** Time between two looks at the server, the idle time and the socket. */
  readonly tickMs: number;
  /** A server that is silent for this long is ended. */
  readonly silentMs: number;
  /** The holder ends when it has served nothing for this long. */
  readonly idleMs: number;
  /** After a hand-over, requests that are under way have this long to end. */
  readonly retireMs: number;
}

const usualTimes: HolderTimes = { tickMs: 10_000, silentMs: 30_000, idleMs: 60_000, retireMs: 60_000 };

/** Time between two tries of a successor to get the lock. */
const LOCK_MS = 200;

/**
 * Runs the holder: it holds the port of this user's drives, and keeps in memory what is served, over crashes of the server that
 * it starts. Settles when it has to end: nothing is served, a client told it to, a successor has taken over, or another holder
 * is running.
 */
export async function runHolder(parts: HolderParts): Promise<void> {
  if (parts.predecessor !== undefined) {
    const inherited = await inheritFrom(parts.predecessor, parts.version);
    if (inherited !== undefined) await hold(parts, { held: inherited.port }, inherited);
    return;
  }
  try {
    await parts.lock.exclusively(async () => {
      // The lock alone does not tell that a holder is running: a successor has the socket before it has the lock. A holder that
      // is stopped (`SIGSTOP`) still has the socket, too.
      const other = await parts.socket.connect();
      other?.destroy();
      if (other === undefined) await hold(parts, await parts.port.hold());
    });
  } catch (error) {
    if (!isFailure(error, 'LK-1009', 'LK-5102')) throw error;
    parts.log.info('gateway-runs-already');
  }
}

async function hold(parts: HolderParts, own: OwnPort, inherited?: Inheritance): Promise<void> {
  const { version, log } = parts;
  const times = { ...usualTimes, ...parts.times };
  const state = servedState();
  let over: (why: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    over = resolve;
  });
  let ordersUnderWay = 0;
  let successor: Promise<Successor | undefined> | undefined;

  const told = (event: GatewayEvent, copy: string | undefined): void => {
    for (const news of state.hear(event, copy)) clients.tell(news);
    void successor?.then((other) => other?.tell(event, copy));
  };
  const keeper = serverKeeper({
    ...{ version, told, port: own.held, silentMs: times.silentMs },
    start: (listener) => parts.start('server', listener),
    whole: () => state.whole(),
    lost: () => state.lost(),
    ended(how, ends) {
      log.info('gateway-server-ended', { how, ends });
    },
    isOtherVersion: () => void handOver(),
  });

  /** Settles when the server has followed. @returns the drives that it did not serve before */
  const carryOut = async (order: Order): Promise<readonly string[]> => {
    const orders = state.follow(order);
    // The server reports this, too, but there may be no server just now.
    if (order.do === 'forget' && orders.length > 0) clients.tell({ type: 'no-longer-lost', id: order.lost });
    const taken = orders.flatMap((one) => (one.do === 'serve' ? one.drives.map(({ drive }) => drive.id) : []));
    if (taken.length > 0) clients.tell({ type: 'credentials', drives: taken });
    const work = orders.map((one) => keeper.order(one));
    if (order.do === 'serve' || order.do === 'offer') {
      keeper.begin();
      work.push(keeper.untilUp());
    }
    // After this order an app password may be revoked, or a drive be gone. So the requests that the predecessor has let in must
    // be over first.
    if ((order.do === 'password' || order.do === 'drop') && inherited !== undefined)
      work.push(inherited.predecessorGone);
    await Promise.all(work);
    return taken;
  };

  const follow = async (order: Order): Promise<Done> => {
    // After a hand-over this holder answers nobody: the clients ask the successor.
    if ((await successor) !== undefined) return {};
    if (order.do === 'copy') return omitUndefined({ copy: state.copyOf(order.lost) });
    ordersUnderWay += 1;
    try {
      const taken = await carryOut(order);
      return order.do === 'offer' ? { taken: [...taken] } : {};
    } finally {
      ordersUnderWay -= 1;
    }
  };

  /**
   * Hands over to the program on the disk.
   * @returns whether another version has taken over
   */
  const handOver = async (): Promise<boolean> => {
    // A hand-over is refused while orders are under way, because their callers expect the answer from this holder.
    if (successor !== undefined || ordersUnderWay > 0) return false;
    successor = bequeath({
      start: (listener) => parts.start('holder', listener),
      ...{ version, port: own.held },
      bequest: () => state.bequest(),
    });
    if ((await successor) === undefined) {
      successor = undefined;
      return false;
    }
    log.info('gateway-handed-over');
    listening.close();
    clients.end();
    own.held.close();
    await keeper.retire(times.retireMs);
    over('handed-over');
    return true;
  };

  const situation = (): Situation => ({
    ...{ protocol: PROTOCOL, version, pid: process.pid, port: own.held.port, server: keeper.server },
    ...omitUndefined({ insteadOf: own.insteadOf }),
    ...{ drives: [...state.shown()], lost: [...state.lost()] },
    ...(state.unnamed() === 0 ? {} : { unnamed: state.unnamed() }),
  });
  const end = (why: string): void => {
    clients.tell({ type: 'ending' });
    over(why);
  };
  const clients = controlClients({
    ...{ situation, follow, handOver },
    stop() {
      end('told');
    },
  });

  if (inherited !== undefined) {
    state.inherit(inherited.bequest);
    keeper.begin();
    await keeper.untilUp();
  }
  const listening = await parts.socket.listen((socket) => {
    clients.take(socket);
  });
  log.info('gateway-started', { port: own.held.port, ...omitUndefined({ insteadOf: own.insteadOf }) });
  if (inherited !== undefined) {
    inherited.taken(told);
    void takeLock(parts.lock, ended);
  }

  const idle = whenIdle(times, {
    isServing: () => state.size > 0,
    // When the session is over, the folder of the socket goes away. No client finds this holder any more, and it would keep the
    // port and the app passwords for ever.
    isFound: () => successor !== undefined || listening.isThere(),
    lost() {
      end('not-found');
    },
    look(ms) {
      keeper.look(ms);
    },
    slept: () => void follow({ do: 'network' }),
    idle() {
      end('idle');
    },
  });
  const why = await ended;
  idle.stop();
  if (why !== 'handed-over') {
    listening.close();
    keeper.end();
    clients.end();
    own.held.close();
  }
  log.info('gateway-ended', { why });
}

/** Takes the lock for a successor, as soon as the predecessor lets go of it, and keeps it until this holder ends. */
async function takeLock(lock: Lock, ended: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void ended.then(() => {
    over.abort();
  });
  while (!over.signal.aborted) {
    try {
      await lock.exclusively(() => ended);
      return;
    } catch (error) {
      if (!isFailure(error, 'LK-1009')) return; // without the lock, the socket still tells that a holder is running
      await sleep(LOCK_MS);
    }
  }
}

interface Looks {
  isServing(): boolean;
  isFound(): boolean;
  lost(): void;
  /** @param ms time in which the server may have been silent */
  look(ms: number): void;
  /** The machine was asleep, or this process was stopped: what was out of reach may be back. */
  slept(): void;
  idle(): void;
}

/**
 * Looks around regularly. Time is measured by the wall clock, because the monotonic clock stands still while the machine
 * sleeps.
 */
function whenIdle({ tickMs, idleMs }: HolderTimes, looks: Looks): { stop(): void } {
  let [unusedMs, lastMs] = [0, Date.now()];
  const timer = setInterval(() => {
    const passed = Date.now() - lastMs;
    lastMs += passed;
    const slept = passed > 3 * tickMs || passed < 0;
    const ms = slept ? 0 : passed;
    if (slept) looks.slept();
    looks.look(ms);
    unusedMs = looks.isServing() ? 0 : unusedMs + ms;
    if (unusedMs > idleMs) looks.idle();
    if (!looks.isFound()) looks.lost();
  }, tickMs);
  return {
    stop() {
      clearInterval(timer);
    },
  };
}
