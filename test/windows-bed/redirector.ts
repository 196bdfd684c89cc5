import { createServer, type AddressInfo } from 'node:net';
import { mountLetter, type MountedLetter } from './mounted-letter.ts';
import { agents, ask, asksForBasic, startRelay, type Heard, type Relay, type Sender } from './redirector-requests.ts';
import { readUnc, type UncTarget } from './unc.ts';

/** The errors of Windows (winerror.h) that WebClient returns. */
export const winError = {
  accessDenied: 5,
  badNetPath: 53,
  unexpectedNetworkError: 59,
  networkNameNotFound: 67,
  alreadyAssigned: 85,
  invalidPassword: 86,
  noNetworkOrBadPath: 1203,
  extendedError: 1208,
  credentialConflict: 1219,
  notAuthenticated: 1244,
  notConnected: 2250,
  openFiles: 2401,
} as const;

export type WNetCall = 'add' | 'cancel' | 'get' | 'user';

/** A call that a program made, as it was received. */
export interface Heeded {
  readonly call: WNetCall;
  readonly local: string | undefined;
  readonly remote: string | undefined;
  readonly user: string | undefined;
  readonly password: 'none' | 'empty' | 'given';
  /** For an `add`, its flags; for a `cancel`, 1 when it was forced. */
  readonly flags: number;
  /** The answer, once there is one. */
  code?: number;
}

export interface Injected {
  readonly code: number;
  /** How many calls get this answer; 1 when absent. */
  readonly times?: number;
  /** What `WNetGetLastErrorW` tells after 1208. */
  readonly extended?: { readonly code: number; readonly text: string };
}

/** The settings of the machine, which a test changes as IT would. */
export interface RedirectorSettings {
  /** WebClient's `BasicAuthLevel`: Basic is sent never (0), only over TLS (1), or always (2). */
  basicAuthLevel: 0 | 1 | 2;
  /**
   * Whether WebClient first asks the server's root, wherever the drive leads, or else the drive's folder. It is not known which
   * of the two the real WebClient does: Nextcloud is said to work, although its root does not speak WebDAV.
   */
  asksRoot: boolean;
  /** WebClient's `ServerNotFoundCacheLifeTimeInSec`: how long a server without WebDAV is not asked again. */
  notFoundCacheSeconds: number;
  /** How long a letter stays taken after it was given back; Windows needs up to 3 s for that. */
  letterLingersMs: number;
  /** A certificate authority in PEM that the machine trusts besides the usual ones. */
  authority: string | undefined;
  /**
   * A function that is called, and waited for, before a call is answered. A test uses it to hold the call, or to kill its program
   * in the middle of it.
   */
  before: ((call: Heeded) => Promise<void> | void) | undefined;
}

export interface Letter {
  readonly local: string;
  readonly remote: string;
  readonly user: string | undefined;
  /** The Linux folder with its files. */
  readonly path: string;
  /** Method and path of each request to its server, in order. */
  readonly requests: readonly string[];
}

export interface Redirector {
  /** The port at which `mpr.dll` asks. */
  readonly port: number;
  readonly settings: RedirectorSettings;
  readonly calls: readonly Heeded[];
  letters(): readonly Letter[];
  /** Answers the next calls of this kind with this error, and does nothing for them. */
  inject(call: WNetCall, answer: Injected): void;
  forgetInjected(): void;
  /** Forgets which servers spoke no WebDAV, as WebClient does when it is restarted. */
  forgetServers(): void;
  /** Disconnects all letters, as Windows does when the user logs off. */
  disconnectAll(): Promise<void>;
  stop(): Promise<void>;
}

interface Mapped extends Letter {
  readonly identity: string;
  readonly mounted: MountedLetter;
  readonly relay: Relay;
}

type Answer = readonly [code: number, text?: string, extended?: number];

/**
 * Starts the Linux half of the redirector. It makes WebClient's checks before a connection, in the same order and with the same
 * errors, and knows who has which letter.
 * @param folder where letters are mounted
 */
export async function startRedirector(folder: string, isServiceRunning: () => boolean): Promise<Redirector> {
  const settings: RedirectorSettings = {
    ...{ basicAuthLevel: 1, asksRoot: true, notFoundCacheSeconds: 60, letterLingersMs: 0 },
    ...{ authority: undefined, before: undefined },
  };
  const calls: Heeded[] = [];
  const mapped = new Map<string, Mapped>();
  const injected = new Map<WNetCall, { left: number; answer: Injected }[]>();
  const noWebdavUntil = new Map<string, number>();
  const takenUntil = new Map<string, number>();

  const keyOf = (name: string): string => name.toUpperCase();
  const find = (name: string | undefined): Mapped | undefined =>
    name === undefined
      ? undefined
      : (mapped.get(keyOf(name)) ?? [...mapped.values()].find(({ remote }) => keyOf(remote) === keyOf(name)));

  async function add({ local, remote = '', user }: Heeded, password: string | undefined): Promise<Answer> {
    if (!isServiceRunning()) return [winError.networkNameNotFound];
    if (local !== undefined) {
      const isTaken = mapped.has(keyOf(local)) || (takenUntil.get(keyOf(local)) ?? 0) > performance.now();
      if (isTaken) return [winError.alreadyAssigned];
    }
    const target = readUnc(remote);
    if (target === undefined) return [winError.noNetworkOrBadPath];
    const others = [...mapped.values()].filter(({ identity }) => identity === target.identity);
    if (others.some((other) => other.user !== user)) return [winError.credentialConflict];
    if ((noWebdavUntil.get(target.origin) ?? 0) > performance.now()) return [winError.networkNameNotFound];
    const { basicAuthLevel, authority } = settings;
    const mayUseBasic = basicAuthLevel === 2 || (basicAuthLevel === 1 && target.isTls);
    const login = user === undefined || !mayUseBasic ? undefined : { user, password: password ?? '' };
    const sender: Sender = { origin: target.origin, login, ...(authority === undefined ? {} : { ca: authority }) };
    const refused = await look(sender, target, user !== undefined && !mayUseBasic);
    if (refused !== undefined) return [refused];
    return connect(sender, target, { local: local ?? '', remote, user });
  }

  /**
   * Asks the server's root (`asksRoot`), which has to speak WebDAV, and then the folder.
   * @param mayNotSign there is a login that may not be sent
   * @returns the error of Windows; undefined when the drive can be connected
   */
  async function look(sender: Sender, { origin, path }: UncTarget, mayNotSign: boolean): Promise<number | undefined> {
    const first = settings.asksRoot || path === '' ? '/' : path;
    const root = await ask(sender, 'OPTIONS', first, { 'user-agent': agents.service, translate: 'f' });
    const noWay = refusalIn(root, mayNotSign, sender);
    if (noWay !== undefined) return noWay;
    if (root.is === 'answer' && root.headers['dav'] === undefined) {
      noWebdavUntil.set(origin, performance.now() + settings.notFoundCacheSeconds * 1000);
      return winError.networkNameNotFound;
    }
    const headers = { 'user-agent': agents.redirector, translate: 'f', depth: '0' };
    const found = await ask(sender, 'PROPFIND', path === '' ? '/' : path, headers);
    const refused = refusalIn(found, mayNotSign, sender);
    if (refused !== undefined) return refused;
    return found.is === 'answer' && found.status === 207 ? undefined : winError.networkNameNotFound;
  }

  async function connect(
    sender: Sender,
    { identity, path }: UncTarget,
    letter: Pick<Mapped, 'local' | 'remote' | 'user'>,
  ): Promise<Answer> {
    const key = letter.local === '' ? keyOf(letter.remote) : keyOf(letter.local);
    const relay = await startRelay(sender);
    const url = `http://127.0.0.1:${relay.port}${path}/`;
    const mounted = await mountLetter(url, folder, key.replaceAll(/[^A-Z0-9]/g, '-'));
    if (mounted === undefined) {
      relay.stop();
      return [winError.unexpectedNetworkError];
    }
    mapped.set(key, { ...letter, identity, mounted, relay, path: mounted.path, requests: relay.requests });
    return [0, mounted.path];
  }

  async function cancel(name: string | undefined, force: boolean): Promise<Answer> {
    const drive = find(name);
    if (drive === undefined) return [winError.notConnected];
    if (!(await drive.mounted.unmount(force))) return [winError.openFiles];
    drive.relay.stop();
    mapped.delete(drive.local === '' ? keyOf(drive.remote) : keyOf(drive.local));
    takenUntil.set(keyOf(drive.local), performance.now() + settings.letterLingersMs);
    return [0];
  }

  async function disconnectAll(): Promise<void> {
    const all = [...mapped.values()];
    mapped.clear();
    for (const { relay } of all) relay.stop();
    await Promise.all(all.map(({ mounted }) => mounted.unmount(true)));
  }

  async function answer(heeded: Heeded, password: string | undefined): Promise<Answer> {
    const [next, ...rest] = injected.get(heeded.call) ?? [];
    if (next !== undefined) {
      injected.set(heeded.call, next.left > 1 ? [{ ...next, left: next.left - 1 }, ...rest] : rest);
      return [next.answer.code, next.answer.extended?.text ?? '', next.answer.extended?.code ?? 0];
    }
    const drive = find(heeded.local);
    switch (heeded.call) {
      case 'add':
        return add(heeded, password);
      case 'cancel':
        return cancel(heeded.local, heeded.flags === 1);
      case 'get':
        return drive === undefined ? [winError.notConnected] : [0, drive.remote];
      case 'user':
        return drive === undefined ? [winError.notConnected] : [0, drive.user ?? ''];
    }
  }

  const server = createServer((socket) => {
    let text = '';
    const onLine = async (): Promise<void> => {
      const [heeded, password] = readCall(text.slice(0, -1));
      calls.push(heeded);
      await settings.before?.(heeded);
      const [code, told = '', extended = 0] = await answer(heeded, password);
      heeded.code = code;
      socket.end(`${code} ${extended} ${told}\n`);
    };
    socket
      .setEncoding('utf8')
      .on('error', () => undefined) // the program that called was killed
      .on('data', (more: string) => {
        text += more;
        if (text.endsWith('\n')) void onLine();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    settings,
    calls,
    letters: () => [...mapped.values()],
    inject(call, { times = 1, ...rest }) {
      injected.set(call, [...(injected.get(call) ?? []), { left: times, answer: rest }]);
    },
    forgetInjected: () => {
      injected.clear();
    },
    forgetServers: () => {
      noWebdavUntil.clear();
    },
    disconnectAll,
    async stop() {
      server.close();
      await disconnectAll();
    },
  };
}

function refusalIn(heard: Heard, mayNotSign: boolean, { login }: Sender): number | undefined {
  if (heard.is === 'silence') return unreachable(heard.error);
  if (heard.status === 403) return winError.accessDenied;
  if (heard.status >= 500) return winError.unexpectedNetworkError;
  if (heard.status !== 401) return undefined;
  if (login !== undefined) return winError.invalidPassword;
  return mayNotSign && asksForBasic(heard.headers) ? winError.networkNameNotFound : winError.notAuthenticated;
}

function unreachable(error: string): number {
  return ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH'].includes(error)
    ? winError.badNetPath
    : winError.unexpectedNetworkError;
}

/** Reads a call as `mpr.c` sends it: each field is a text after `=`, or `-` for none. */
function readCall(line: string): [Heeded, password: string | undefined] {
  const [call = '', ...fields] = line.split('\x1f');
  const [local, remote, user, password] = fields.map((field) => (field.startsWith('=') ? field.slice(1) : undefined));
  const kind = password === undefined ? 'none' : password === '' ? 'empty' : 'given';
  const heeded = { call: call as WNetCall, ...{ local, remote, user }, password: kind, flags: Number(fields[4]) };
  return [heeded as Heeded, password];
}
