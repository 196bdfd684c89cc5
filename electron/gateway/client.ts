import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { ControlSocket } from '../os/control-socket.ts';
import type { Detached } from '../os/start-detached.ts';
import { Secret } from '../secrets/secret.ts';
import { GATEWAY_REALM } from './answers.ts';
import { ConnectionLostError, connectToHolder, type ControlConnection } from './control-connection.ts';
import { PROTOCOL, toWire, type Done, type News, type Order, type Situation } from './control.ts';
import type { GatewayEvent, LostWrite, ServedDrive } from './gateway.ts';
import { credentialId } from './visitors.ts';

export type { ShownDrive } from './control.ts';

/** A drive that is to be served; what mount tools have to show is made here, where nobody gives it. */
export type DriveToServe = Omit<ServedDrive, 'credential'> & Partial<Pick<ServedDrive, 'credential'>>;

export interface ToServe {
  readonly drive: DriveToServe;
  /** Undefined while the keychain does not give it: its requests are told to come again later. */
  readonly secret: Secret | undefined;
  /** Whether the platform is known to refuse the app password: nothing leaves with it. */
  readonly isRefused?: boolean;
}

/** What a mount tool is given. */
export interface MountTarget {
  /** Of the folder to mount, with a slash at its end. */
  readonly url: string;
  readonly login: string;
  /** New at each mapping, and worth nothing but at this address. */
  readonly throwaway: Secret;
  /** Of the challenge that asks for it. */
  readonly realm: string;
  /** Tells it from an earlier one; see `ShownDrive`. */
  readonly credentialId: string;
  readonly label: string;
}

/** What has become of the drives when the process that serves them had to be told again. */
export interface Restored {
  readonly type: 'restored';
  readonly port: number;
  /** Drives whose credential is new, or all when the port is: what their mounts know is worth nothing. To be unmapped and mapped anew. */
  readonly mapAnew: readonly string[];
}

export type ClientEvent =
  | GatewayEvent
  | Restored
  /** The drives are served by nobody just now; it is tried again. */
  | { readonly type: 'away'; readonly failure: Failure };

export interface GatewayClientParts {
  readonly socket: ControlSocket;
  readonly version: string;
  /** Starts the process that serves the drives. @returns undefined where its program is not there */
  start(): Promise<Detached | undefined>;
  /** Every drive of this user with its app password, for a process that knows none. */
  everything(): Promise<readonly ToServe[]>;
}

/** What programs of Latchkey say to the process that serves the drives. It is started when it is needed. */
export interface GatewayClient {
  /**
   * Hands over every drive with its app password. Those that are served already keep their credential, and their mounts work.
   * @throws FailureError LK-5101 to LK-5107, and what `everything` throws
   */
  offer(): Promise<Restored>;
  /** To be called right before a drive is mapped: what an earlier mapping was given is worth nothing afterwards. @throws as `offer` */
  serve(drive: ToServe): Promise<MountTarget>;
  /**
   * Gives a drive an app password that the platform takes, another one or the same again: its requests leave with that.
   * Settles when no request with an older app password is under way: it may be revoked. Nothing served is a success, and starts
   * nothing: it is told the one that the keychain has then. @throws as `offer`
   */
  password(driveId: string, secret: Secret): Promise<void>;
  /** As `password`, for one that nobody has tried: where the drive has it already nothing changes. @throws as `offer` */
  passwordIfOther(driveId: string, secret: Secret): Promise<void>;
  /**
   * Has nothing of a drive leave with this app password any more, since the platform refuses it. Nothing served, or with another
   * one, is a success, and starts nothing. @throws as `offer`
   */
  refuse(driveId: string, secret: Secret): Promise<void>;
  /**
   * Has requests of a drive wait until `password`, for three minutes at most, while its app password is replaced. Nothing served is
   * a success, and starts nothing.
   * @returns whether all that had left are answered; false when some, an upload, are not within half a minute
   * @throws as `offer`
   */
  hold(driveId: string): Promise<boolean>;
  /** To be called when a drive is unmapped; nothing served is a success, and starts nothing. @throws as `offer` */
  drop(driveId: string): Promise<void>;
  /** How things are; starts nothing. @returns undefined when nothing serves the drives @throws FailureError LK-5102, LK-5103, LK-5106, LK-102x */
  look(): Promise<Situation | undefined>;
  lost(): Promise<readonly LostWrite[]>;
  copyOf(lostId: string): Promise<Buffer | undefined>;
  forget(lostId: string): Promise<void>;
  /** The machine's network changed, or the machine woke up. */
  networkChanged(): Promise<void>;
  /** Has somebody told of what happens, and first of how every drive is. They must not throw. @returns what ends it */
  onEvent(listener: (event: ClientEvent) => void): () => void;
  /** Ends it; what it serves has to be unmapped before. Nothing to end is a success. */
  stop(): Promise<void>;
  /** Lets go of it; it goes on. */
  close(): void;
}

/** From its start to its socket, on a busy machine. */
const START_MS = 10_000;
const LOOK_MS = 20;
/** A server that comes up again and again has its backoff in it. */
const SERVE_MS = 30_000;
/** The last request with an old app password may be a long upload. */
const DRAIN_MS = 10 * 60_000;
/** Programs wait so long while an app password is replaced, which takes a second; and so long for what is under way before. */
const HOLD_MS = 180_000;
const HOLD_DRAIN_MS = 30_000;
const OTHER_MS = 10_000;
/** Between two tries to have the drives served again. */
const AGAIN_MS = { first: 50, most: 30_000 };

export function gatewayClient(parts: GatewayClientParts): GatewayClient {
  const { socket, version } = parts;
  const listeners = new Set<(event: ClientEvent) => void>();
  const told = (event: ClientEvent): void => {
    for (const listener of listeners) listener(event);
  };
  /** The one that is used, and the work for one. */
  let live: ControlConnection | undefined;
  let connecting: Promise<ControlConnection> | undefined;
  /** Credentials that this program has made: who serves the drives anew is told the same ones. */
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
    // Whoever listens wants them served, also when another program has them served.
    const wantsThem = servesDrives || (listeners.size > 0 && which.welcome.drives.length > 0);
    if (wantsThem && !isEnding && !isClosed) void restore();
    isEnding = false;
  };
  /** What has happened before somebody listened. */
  const tellStates = ({ drives }: Situation): void => {
    for (const { id, state } of drives) if (state !== undefined) told({ type: 'state', drive: id, state });
  };
  const connect = (): Promise<ControlConnection | undefined> => connectToHolder(socket, version, { heard, lost });

  /** One that speaks as this program does: an older or newer one is asked to hand over to what the update has brought, once. */
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

  /** To whoever serves the drives, where somebody does. It can be given twice: to one that ends before it has answered, and to the next. */
  const order = (asked: Order, patienceMs = OTHER_MS): Promise<Done | undefined> =>
    twice(async () => (await whenThere())?.order(asked, patienceMs));

  /** A connection to one that knows the drives: a new one would take them for deleted. @param mapped the one that is about to be */
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
      // It answers, but its server does not come up.
      const { server } = await open.look();
      const { ends, lastEnd: reason = '' } = server;
      throw server.isUp ? error : new FailureError('LK-5107', { count: ends, reason }, { cause: error });
    }
  };

  /** Has the drives served again, however long it takes. */
  const restore = async (): Promise<void> => {
    let waitMs: number = AGAIN_MS.first;
    while (!isClosed) {
      try {
        const open = await connection();
        // Another one has taken over, or another program was faster: it knows everything.
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
        await look(); // it may be silent altogether
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
        () => undefined, // whoever asks for something is told why it cannot be
      );
      return () => listeners.delete(listener);
    },
    lost: async () => (await look())?.lost ?? [],
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

/** Asks once more whom there is when the one that was asked has ended before it answered. @throws FailureError LK-5101 when that ends, too */
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

/** Another one may be there the next time. */
function unlessLost(error: unknown): undefined {
  if (!(error instanceof ConnectionLostError)) throw error;
}
