import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { ControlSocket } from '../os/control-socket.ts';
import type { Detached } from '../os/start-detached.ts';
import { Secret } from '../secrets/secret.ts';
import { GATEWAY_REALM } from './answers.ts';
import { ConnectionLostError, connectToHolder, type ControlConnection } from './control-connection.ts';
import { lostIn, PROTOCOL, toWire, type Done, type News, type Order, type Situation } from './control.ts';
import type { GatewayEvent, LostWrite, ServedDrive } from './gateway.ts';
import { credentialId } from './visitors.ts';

export type { ShownDrive } from './control.ts';

/** A drive that is to be served. Where the caller gives no throw-away credential, the client makes one. */
export type DriveToServe = Omit<ServedDrive, 'credential'> & Partial<Pick<ServedDrive, 'credential'>>;

export interface ToServe {
  readonly drive: DriveToServe;
  /** Undefined while the keychain does not give the app password. Requests of the drive are then told to come again later. */
  readonly secret: Secret | undefined;
  /** Whether the platform is known to refuse the app password. No request leaves with it then. */
  readonly isRefused?: boolean;
}

/** What a mount tool needs to mount a drive. */
export interface MountTarget {
  /** The address of the folder to mount, with a slash at its end. */
  readonly url: string;
  readonly login: string;
  /** The throw-away password. It is new at each mapping, and worth nothing at any other address. */
  readonly throwaway: Secret;
  /** The realm of the challenge that asks for the throw-away password. */
  readonly realm: string;
  /** Tells this credential from an earlier one; see `ShownDrive`. */
  readonly credentialId: string;
  readonly label: string;
}

/** What has become of the drives after a new holder had to be told about them. */
export interface Restored {
  readonly type: 'restored';
  readonly port: number;
  /** The ids of drives that have to be unmapped and mapped anew: their throw-away credential is new, or the port is. */
  readonly mapAnew: readonly string[];
}

export type ClientEvent =
  | GatewayEvent
  | Restored
  /** No process serves the drives at this moment. The client goes on trying. */
  | { readonly type: 'away'; readonly failure: Failure };

export interface GatewayClientParts {
  readonly socket: ControlSocket;
  readonly version: string;
  /** Starts the holder. Undefined where its program is not there. */
  start(): Promise<Detached | undefined>;
  /** Returns every drive of this user with its app password, for a holder that knows none. */
  everything(): Promise<readonly ToServe[]>;
}

/**
 * Speaks with the holder, the process that serves the drives, for the app and the terminal program. `offer` and `serve` start
 * the holder; when none is running, every other call succeeds and does nothing. Failures are those of `offer`.
 */
export interface GatewayClient {
  /**
   * Offers every drive with its app password. Drives that are served keep their throw-away credential, and so their mounts.
   * @throws FailureError LK-5101 to LK-5107, and whatever `everything` throws
   */
  offer(): Promise<Restored>;
  /** Serves a drive that is about to be mapped, under a new throw-away credential; that of an earlier mapping ends. */
  serve(drive: ToServe): Promise<MountTarget>;
  /**
   * Gives a drive an app password that the platform accepts, a new one or the same again. Settles when no request with an older
   * one is under way, so that the older one may be revoked. A holder that starts later gets the app password from the keychain.
   */
  password(driveId: string, secret: Secret): Promise<void>;
  /** Gives a drive an app password that nobody has tried yet. Where the drive has the same one already, nothing changes. */
  passwordIfOther(driveId: string, secret: Secret): Promise<void>;
  /** Stops the requests of a drive, because the platform refuses this app password. A drive with another one is left alone. */
  refuse(driveId: string, secret: Secret): Promise<void>;
  /**
   * Makes requests of a drive wait until `password`, three minutes at most, while its app password is replaced.
   * @returns whether every request that had left is answered; false when one, such as an upload, takes over half a minute
   */
  hold(driveId: string): Promise<boolean>;
  /** Stops serving a drive. To be called when the drive is unmapped. */
  drop(driveId: string): Promise<void>;
  /**
   * Asks the holder for its situation; undefined when none is running. @throws FailureError LK-5102, LK-5103, LK-5106, LK-102x
   */
  look(): Promise<Situation | undefined>;
  /** Returns the lost writes, the oldest first. The first says how many before it are not named any more. */
  lost(): Promise<readonly LostWrite[]>;
  copyOf(lostId: string): Promise<Buffer | undefined>;
  forget(lostId: string): Promise<void>;
  /** Tells the holder that the machine's network has changed, or that the machine woke up. */
  networkChanged(): Promise<void>;
  /** Calls the listener for each event, and first with every drive's state. It must not throw. Returns a function to end it. */
  onEvent(listener: (event: ClientEvent) => void): () => void;
  /** Ends the holder. Its drives have to be unmapped before. */
  stop(): Promise<void>;
  /** Closes the connection to the holder, which goes on serving. */
  close(): void;
}

/** Time from the holder's start to its socket, on a busy machine. */
const START_MS = 10_000;
/** Wait between two looks for its socket. A look is one call of the system, and a person waits for the drive. */
const LOOK_MS = 5;
/** Time for the holder to serve a drive. It includes the waits of a server that has to be started several times. */
const SERVE_MS = 30_000;
/** Time for the last request with an old app password, which may be a long upload. */
const DRAIN_MS = 10 * 60_000;
/** Requests wait this long at most for a new app password, which usually takes a second; those under way get `HOLD_DRAIN_MS`. */
const HOLD_MS = 180_000;
const HOLD_DRAIN_MS = 30_000;
const OTHER_MS = 10_000;
/** Wait between two tries to have the drives served again. */
const AGAIN_MS = { first: 50, most: 30_000 };

export function gatewayClient(parts: GatewayClientParts): GatewayClient {
  const { socket, version } = parts;
  const listeners = new Set<(event: ClientEvent) => void>();
  const told = (event: ClientEvent): void => {
    for (const listener of listeners) listener(event);
  };
  /** The connection in use, and the attempt to make one. */
  let live: ControlConnection | undefined;
  let connecting: Promise<ControlConnection> | undefined;
  /** The credentials that this program has made. A new holder is told the same ones, so that the mounts go on working. */
  const made = new Map<string, NonNullable<ServedDrive['credential']>>();
  const askedToHandOver = new Set<string>();
  let [servesDrives, isEnding, isClosed] = [false, false, false];
  let lastPort: number | undefined;

  const heard = (news: News): void => {
    if (news.type === 'ending') isEnding = true;
    else if (news.type === 'credentials') for (const id of news.drives) made.delete(id);
    else told(news);
  };
  const lost = (which: ControlConnection | undefined): void => {
    if (which === undefined || which !== live) return;
    live = undefined;
    // A program that listens wants the drives served, even when another program has had them served.
    const wantsThem = servesDrives || (listeners.size > 0 && which.welcome.drives.length > 0);
    if (wantsThem && !isEnding && !isClosed) void restore();
    isEnding = false;
  };
  /** Tells the states of drives that were reached before anybody listened. */
  const tellStates = ({ drives }: Situation): void => {
    for (const { id, state } of drives) if (state !== undefined) told({ type: 'state', drive: id, state });
  };
  const connect = (): Promise<ControlConnection | undefined> => connectToHolder(socket, version, { heard, lost });

  /** Returns a connection to a holder of this protocol. A holder of another version is asked once to hand over to the update. */
  const understood = async (connection: ControlConnection): Promise<ControlConnection | undefined> => {
    const { peer } = connection;
    if (peer.version !== version && !askedToHandOver.has(peer.version)) {
      askedToHandOver.add(peer.version);
      const stays = await connection.handOver().then(
        () => true,
        () => false,
      );
      if (!stays) {
        connection.close();
        return await connect();
      }
    }
    if (peer.protocol === PROTOCOL) return connection;
    connection.close();
    throw new FailureError('LK-5103', { version: peer.version });
  };

  const connectOrStart = async (): Promise<ControlConnection> => {
    let started: Detached | undefined;
    const deadlineMs = performance.now() + START_MS;
    for (let isFirst = true; ; isFirst = false) {
      const found = await connect().catch(unlessLost);
      const connection = found === undefined ? undefined : await understood(found).catch(unlessLost);
      if (connection !== undefined) return connection;
      if (isFirst) {
        started = await parts.start();
        if (started === undefined) throw new FailureError('LK-5101', { reason: 'ENOENT' });
      }
      if (performance.now() > deadlineMs) {
        throw new FailureError('LK-5101', { reason: started?.hasEnded() === true ? 'ended' : 'silent' });
      }
      await sleep(LOOK_MS);
    }
  };

  const connection = async (): Promise<ControlConnection> => {
    if (live?.isOver() === false) return live;
    connecting ??= connectOrStart().finally(() => {
      connecting = undefined;
    });
    const open = await connecting;
    if (live !== open) tellStates(open.welcome);
    live = open;
    lastPort ??= live.welcome.port;
    return live;
  };

  /** Sends an order to a running holder; again to the next one, when the holder has ended before it answered. */
  const order = (asked: Order, patienceMs = OTHER_MS): Promise<Done | undefined> =>
    twice(async () => (await whenThere())?.order(asked, patienceMs));

  /**
   * Returns a connection to a holder that knows every drive: mount tools would take a drive that a new one lacks for deleted.
   * @param mapped the drive that is about to be mapped, which needs no mapping anew
   */
  const whole = async (mapped: string): Promise<ControlConnection> => {
    const open = await connection();
    if (open.welcome.drives.length === 0 && !restored.has(open)) {
      const done = await offerTo(open);
      const mapAnew = done.mapAnew.filter((id) => id !== mapped);
      if (mapAnew.length > 0) told({ ...done, mapAnew });
    }
    return open;
  };
  const restored = new WeakSet<ControlConnection>();

  const offerTo = async (open: ControlConnection): Promise<Restored> => {
    restored.add(open);
    const { port, insteadOf } = open.welcome;
    const isMoved = (lastPort ?? port) !== port || insteadOf !== undefined;
    lastPort = port;
    const all = await parts.everything();
    if (all.length === 0) return { type: 'restored', port, mapAnew: [] };
    servesDrives = true;
    const known = new Map(all.map(({ drive: { id, credential = made.get(id) } }) => [id, credential]));
    const drives = all.map(({ drive, ...rest }) => {
      const credential = known.get(drive.id) ?? newCredential(drive.id);
      return { drive: { ...drive, credential }, ...rest };
    });
    const { taken = [] } = await serving(open, { do: 'offer', drives: drives.map(toWire) });
    for (const { drive } of drives) if (taken.includes(drive.id)) made.set(drive.id, drive.credential);
    return { type: 'restored', port, mapAnew: taken.filter((id) => isMoved || known.get(id) === undefined) };
  };

  const serving = async (open: ControlConnection, asked: Order): Promise<Done> => {
    try {
      return await open.order(asked, SERVE_MS);
    } catch (error) {
      if (!isFailure(error, 'LK-5102')) throw error;
      // The holder answers, but its server does not come up.
      const { server } = await open.look();
      const { ends, lastEnd: reason = '' } = server;
      throw server.isUp ? error : new FailureError('LK-5107', { count: ends, reason }, { cause: error });
    }
  };

  /** Has the drives served again, however long that takes. */
  const restore = async (): Promise<void> => {
    let waitMs: number = AGAIN_MS.first;
    while (!isClosed) {
      try {
        const open = await connection();
        // A successor has taken over, or another program was faster: the holder knows every drive already.
        told(
          open.welcome.drives.length > 0
            ? { type: 'restored', port: open.welcome.port, mapAnew: [] }
            : await offerTo(open),
        );
        return;
      } catch (error) {
        if (error instanceof FailureError) told({ type: 'away', failure: error.failure });
        else if (!(error instanceof ConnectionLostError)) told({ type: 'away', failure: { code: 'LK-0001' } });
      }
      await sleep(waitMs, undefined, { ref: false });
      waitMs = Math.min(AGAIN_MS.most, waitMs * 2);
    }
  };

  const whenThere = async (): Promise<ControlConnection | undefined> => {
    if (connecting !== undefined) return await connecting.catch(unlessLost);
    if (live?.isOver() === false) return live;
    seeking ??= seek().finally(() => {
      seeking = undefined;
    });
    return await seeking;
  };
  let seeking: Promise<ControlConnection | undefined> | undefined;
  const seek = async (): Promise<ControlConnection | undefined> => {
    const found = await connect().catch(unlessLost);
    if (found === undefined) return undefined;
    if (found.peer.protocol !== PROTOCOL) {
      found.close();
      throw new FailureError('LK-5103', { version: found.peer.version });
    }
    live = found;
    tellStates(found.welcome);
    return found;
  };

  const look = (): Promise<Situation | undefined> => twice(async () => (await whenThere())?.look());

  return {
    offer: () => twice(async () => offerTo(await connection())),
    serve: ({ drive, secret }) =>
      twice(async () => {
        const open = await whole(drive.id);
        const credential = newCredential(drive.id);
        servesDrives = true;
        await serving(open, { do: 'serve', drives: [toWire({ drive: { ...drive, credential }, secret })] });
        made.set(drive.id, credential);
        const { login, throwaway } = credential;
        const url = `http://127.0.0.1:${open.welcome.port}${drive.prefix}/`;
        const told = { realm: GATEWAY_REALM, credentialId: credentialId(credential), label: drive.label };
        return { url, login, throwaway, ...told };
      }),
    async password(driveId, secret) {
      await order({ do: 'password', drive: driveId, secret: secret.use((text) => text) }, DRAIN_MS);
    },
    async passwordIfOther(driveId, secret) {
      const text = secret.use((whole) => whole);
      await order({ do: 'password', drive: driveId, secret: text, ifOther: true }, DRAIN_MS);
    },
    async refuse(driveId, secret) {
      await order({ do: 'refuse', drive: driveId, secret: secret.use((text) => text) });
    },
    async hold(driveId) {
      try {
        await order({ do: 'hold', drive: driveId, ms: HOLD_MS }, HOLD_DRAIN_MS);
        return true;
      } catch (error) {
        if (!isFailure(error, 'LK-5102')) throw error;
        await look(); // the holder may be silent altogether, and then `look` throws
        return false;
      }
    },
    async drop(driveId) {
      made.delete(driveId);
      await order({ do: 'drop', drive: driveId });
    },
    look,
    onEvent(listener) {
      listeners.add(listener);
      void look().then(
        (found) => {
          if (found !== undefined) tellStates(found);
        },
        () => undefined, // the failure is reported by whichever call needs the holder next
      );
      return () => listeners.delete(listener);
    },
    lost: async () => lostIn(await look()),
    async copyOf(lostId) {
      const done = await order({ do: 'copy', lost: lostId });
      return done?.copy === undefined ? undefined : Buffer.from(done.copy, 'base64');
    },
    async forget(lostId) {
      await order({ do: 'forget', lost: lostId });
    },
    async networkChanged() {
      await order({ do: 'network' });
    },
    async stop() {
      const open = await whenThere();
      servesDrives = false;
      await open?.stop();
    },
    close() {
      isClosed = true;
      live?.close();
      void connecting?.then(
        (open) => {
          open.close();
        },
        () => undefined,
      );
    },
  };
}

function newCredential(id: string): NonNullable<ServedDrive['credential']> {
  return { login: id, throwaway: new Secret(randomBytes(32).toString('base64url')) };
}

/** Repeats work once, with the next holder, when the first one has ended. @throws FailureError LK-5101 when that ends, too */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work().catch((error: unknown) => {
      if (error instanceof ConnectionLostError) return work();
      throw error;
    });
  } catch (error) {
    if (!(error instanceof ConnectionLostError)) throw error;
    throw new FailureError('LK-5101', { reason: 'ended' }, { cause: error });
  }
}

/** Swallows the loss of a connection, because another holder may be there at the next try. */
function unlessLost(error: unknown): undefined {
  if (!(error instanceof ConnectionLostError)) throw error;
}
