import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { withSessionBus } from '../../electron/os/linux/bus/session-bus.ts';
import { run } from '../../electron/os/run.ts';
import { letGoOfGateways } from './gateway-clients.ts';
import { endGateway } from './session-processes.ts';

/**
 * `none`: a session bus and no keyring; the daemon that the bus starts by itself has no default collection.
 * `locked`: a default collection that nobody unlocks.
 */
export type KeyringState = 'unlocked' | 'locked' | 'none';

/** A throw-away desktop session: home, XDG folders, session bus and keyring of its own. */
export interface Desktop {
  readonly home: string;
  /** For child processes; `enter` puts it into this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes this process part of the session, until `stop`. Only before anything used the bus, so at the start of a test file. */
  enter(): void;
  /** Starts the keyring's daemon, in a session that has none, or no longer. Resolves when it is unlocked. */
  startKeyring(): Promise<void>;
  /** Locks or unlocks the default collection while programs run. */
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Ends everything that runs in the session and deletes its folders. */
  stop(): Promise<void>;
}

const SERVICE = 'org.freedesktop.secrets';
const KEYRING_PASSWORD = 'throw-away'; // an empty one makes no keyring, and every store fails
const DEFAULT_COLLECTION = '/org/freedesktop/secrets/aliases/default';
const TEMPORARY = tmpdir(); // asked before any `enter` changes the answer
type Program = ChildProcessByStdio<Writable, Readable, null>;

/** Starts a session. @throws when a program that it needs is not installed (`npm test` installs them). */
export async function startDesktop(options: { keyring?: KeyringState } = {}): Promise<Desktop> {
  const home = mkdtempSync(join(TEMPORARY, 'lk-desktop-'));
  const folder = (name: string): string => {
    const path = join(home, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const places: Record<string, string> = {
    HOME: home,
    TMPDIR: folder('tmp'),
    XDG_RUNTIME_DIR: folder('run'),
    XDG_DATA_HOME: folder('.local/share'),
    XDG_CONFIG_HOME: folder('.config'),
    XDG_CACHE_HOME: folder('.cache'),
    XDG_STATE_HOME: folder('.local/state'),
  };
  const children: ChildProcess[] = [];
  const start = (file: string, args: string[], env: Record<string, string>, input = ''): Program => {
    const child = spawn(file, args, { env: { ...cleanEnvironment(), ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.on('error', () => undefined); // dbus-daemon closes its input without reading it
    child.stdin.end(input);
    children.push(child);
    return child;
  };

  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address'], places);
  const address = await firstLine(bus);
  const env: Record<string, string> = { ...places, DBUS_SESSION_BUS_ADDRESS: address };
  const state = options.keyring ?? 'unlocked';
  const startKeyring = async (): Promise<void> => {
    start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], env, KEYRING_PASSWORD);
    await call(env, ['wait', '--session', '--timeout', '10', SERVICE]);
    await until(async () => !(await isLocked(env)));
  };
  if (state !== 'none') await startKeyring();
  let entered: NodeJS.ProcessEnv | undefined;
  const desktop: Desktop = {
    home,
    env,
    enter() {
      entered = { ...process.env };
      Object.assign(process.env, env);
      delete process.env['DISPLAY'];
    },
    startKeyring,
    async lock() {
      await call(env, secretService('Lock', `[objectpath "${DEFAULT_COLLECTION}"]`));
    },
    async unlock() {
      await unlockCollection(address);
    },
    async stop() {
      letGoOfGateways();
      await unmountBelow(home);
      await endGateway(home);
      for (const child of children.reverse()) child.kill('SIGTERM');
      await Promise.race([Promise.all(children.map(ended)), sleep(3000)]);
      for (const child of children) child.kill('SIGKILL');
      await unmountBelow(home);
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      if (entered !== undefined) restore([...Object.keys(env), 'DISPLAY'], entered);
    },
  };
  if (state === 'locked') await desktop.lock();
  return desktop;
}

/** Gives variables of this process back what they were: the next session must not begin in a folder of this one. */
function restore(names: readonly string[], before: NodeJS.ProcessEnv): void {
  for (const name of names) {
    const value = before[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

function secretService(method: string, ...args: string[]): string[] {
  return [
    'call',
    ...['--session', '--timeout', '10', '--dest', SERVICE],
    ...['--object-path', '/org/freedesktop/secrets', '--method', `org.freedesktop.Secret.Service.${method}`],
    ...args,
  ];
}

async function call(env: Record<string, string>, args: string[]): Promise<void> {
  const result = await run({ file: 'gdbus', args, timeoutMs: 15_000, env });
  if (result.code !== 0) throw new Error(`gdbus ${args[0] ?? ''}: ${result.stderr || 'not installed'}`);
}

/** The reply to a call on the bus in gdbus's notation; empty when it fails. */
async function ask(env: Record<string, string>, dest: string, path: string, ...call: string[]): Promise<string> {
  const args = ['call', '--session', '--dest', dest, '--object-path', path, '--method', ...call];
  return (await run({ file: 'gdbus', args, timeoutMs: 5000, env })).stdout.trim();
}

async function isLocked(env: Record<string, string>): Promise<boolean> {
  const get = ['org.freedesktop.DBus.Properties.Get', 'org.freedesktop.Secret.Collection', 'Locked'];
  return (await ask(env, SERVICE, DEFAULT_COLLECTION, ...get)) !== '(<false>,)';
}

/** With gnome-keyring's own interface for programs that know the password; its daemon, and who talks to it, goes on running. */
async function unlockCollection(address: string): Promise<void> {
  await withSessionBus({ timeoutMs: 10_000, address }, async (bus) => {
    const call = (path: string, owner: string, member: string, signature: string, ...body: unknown[]) =>
      bus.call({ destination: SERVICE, path, interface: owner, member, signature, body });
    const service = '/org/freedesktop/secrets';
    const input = bus.variant('s', '');
    const [, session] = await call(service, 'org.freedesktop.Secret.Service', 'OpenSession', 'sv', 'plain', input);
    const password = [session, Buffer.alloc(0), Buffer.from(KEYRING_PASSWORD), 'text/plain'];
    const internal = 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface';
    await call(service, internal, 'UnlockWithMasterPassword', 'o(oayays)', DEFAULT_COLLECTION, password);
  });
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('the keyring did not unlock');
    await sleep(20);
  }
}

/** This process's environment without what ties it to a desktop session. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ties = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ties.has(name)));
}

function firstLine(child: Program): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
    child.once('exit', () => {
      reject(new Error('dbus-daemon ended at once'));
    });
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });

/** FUSE mounts would keep the folder from being deleted (and its deletion would go through to the server). */
async function unmountBelow(folder: string): Promise<void> {
  for (const mount of mountsBelow(folder).reverse()) {
    await run({ file: 'fusermount3', args: ['-u', '-z', mount], timeoutMs: 5000 });
  }
  if (mountsBelow(folder).length > 0) throw new Error(`still mounted below ${folder}: not deleting it`);
}

/** Mount points below a folder, outermost first. */
export function mountsBelow(folder: string): string[] {
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => (line.split(' ')[1] ?? '').replaceAll('\\040', ' '))
    .filter((path) => path.startsWith(`${folder}/`));
}
