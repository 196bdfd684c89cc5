import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BusError, busErrors, withSessionBus, type BusOptions, type SessionBus } from '../bus/session-bus.ts';
import type { GvfsLocation } from './gvfs-location.ts';

export interface GvfsMount {
  readonly location: GvfsLocation;
  /** The path at which FUSE shows the mount. Undefined as long as gvfs has no FUSE mount. */
  readonly path?: string;
  /** The mount's address on the bus. */
  readonly owner: string;
  readonly object: string;
}

/**
 * gvfs's daemon, asked over the session bus: the interface that every GIO program uses, the same since gvfs 1.15 (2012).
 *
 * Latchkey does not use the program `gio`, because it answers questions from its standard input. An end of input accepts an
 * untrusted certificate; and an answer "no" for certificates is taken for a password when the first one is refused, which makes
 * a second wrong try. Over the bus nobody answers questions: an untrusted certificate and a refused password end the mount at
 * once. And errors have names, where `gio` prints texts in the language of the desktop.
 */
export interface GvfsDaemon {
  /**
   * Lists the mounts.
   * @throws BusError
   */
  mounts(): Promise<readonly GvfsMount[]>;
  /**
   * Mounts a location. gvfs takes the password from the keychain.
   * @throws BusError
   */
  mount(location: GvfsLocation): Promise<void>;
  /**
   * Unmounts, even with open files. When the mount's program hangs, that program is ended.
   * @throws BusError
   */
  unmount(mount: GvfsMount): Promise<void>;
}

const TRACKER = {
  destination: 'org.gtk.vfs.Daemon',
  path: '/org/gtk/vfs/mounttracker',
  interface: 'org.gtk.vfs.MountTracker',
} as const;

/** Stands for "nobody to ask", where gvfs wants to know whom it may ask (`g_mount_source_new_dummy`). */
const NOBODY = ['', '/'] as const;
const FORCE = 1; // G_MOUNT_UNMOUNT_FORCE
/** Time for an unmount, in ms. It asks no server. */
const UNMOUNT_MS = 3000;

const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;
const NO_SUCH_NAME = 'org.freedesktop.DBus.Error.NameHasNoOwner';

export function gvfsDaemon(options: BusOptions): GvfsDaemon {
  return {
    mounts: () =>
      withSessionBus(options, async (bus) => {
        const [mounts] = await bus.call({ ...TRACKER, member: 'ListMounts' });
        return (mounts as readonly RawMount[]).map(readMount);
      }),
    async mount(location) {
      await withSessionBus(options, (bus) =>
        bus.call({
          ...TRACKER,
          member: 'MountLocation',
          signature: '(aya{sv})(so)',
          body: [rawLocation(bus, location), NOBODY],
        }),
      );
    },
    async unmount({ owner, object }) {
      const asked = withSessionBus({ ...options, timeoutMs: UNMOUNT_MS }, (bus) =>
        bus.call({
          destination: owner,
          path: object,
          interface: 'org.gtk.vfs.Mount',
          member: 'Unmount',
          signature: 'sou',
          body: [...NOBODY, FORCE],
        }),
      );
      await asked.catch(async (error: unknown) => {
        if (!isLate(error)) throw error;
        await endBackend(options, owner);
      });
    },
  };
}

export { BusError };

/** Tells whether a call got no answer in time. */
const isLate = (error: unknown): boolean => error instanceof BusError && error.errorName === busErrors.late;

/** Ends the program of a mount. Each mount has one of its own, and when it does not answer any more, only its end helps. */
async function endBackend(options: BusOptions, owner: string): Promise<void> {
  await withSessionBus(options, async (bus) => {
    const ask = (member: string) =>
      bus.call({ ...BUS, member, signature: 's', body: [owner] }).catch((error: unknown) => {
        if (error instanceof BusError && error.errorName === NO_SUCH_NAME) return [];
        throw error;
      });
    const [id] = await ask('GetConnectionUnixProcessID');
    if (typeof id !== 'number' || !(await isDavBackend(id))) return;
    process.kill(id, 'SIGKILL');
    // The tracker hears of the end from the bus, a moment later.
    while ((await ask('GetNameOwner')).length > 0) await sleep(20);
    await sleep(100);
  });
}

/**
 * Tells whether a process is a WebDAV backend of gvfs. Nothing else may be killed, because the process id may belong to another
 * program by now.
 */
async function isDavBackend(id: number): Promise<boolean> {
  const [program = ''] = (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')).split('\0');
  return program.endsWith('/gvfsd-dav');
}

type RawLocation = readonly [prefix: Buffer, items: Readonly<Record<string, { readonly value: Buffer }>>];

/** A mount on the bus, `(sossssssbay(aya{sv})ay)`: owner, object, six texts, a flag, FUSE path, location, default folder. */
type RawMount = readonly [string, string, ...unknown[]] & { readonly 9: Buffer; readonly 10: RawLocation };

function readMount(raw: RawMount): GvfsMount {
  const [owner, object] = raw;
  const path = readBytes(raw[9]);
  const [prefix, items] = raw[10];
  const location = {
    path: readBytes(prefix) || '/',
    items: Object.fromEntries(Object.entries(items).map(([key, { value }]) => [key, readBytes(value)])),
  };
  return path === '' ? { owner, object, location } : { owner, object, location, path };
}

function rawLocation(bus: SessionBus, { items, path }: GvfsLocation): readonly unknown[] {
  const values = Object.entries(items).map(([key, text]) => [key, bus.variant('ay', writeBytes(text))] as const);
  return [writeBytes(path), Object.fromEntries(values)];
}

/** Makes a byte string of gvfs, which ends with a zero. */
const writeBytes = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf8');
/** Reads a byte string up to the zero that ends it. */
const readBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').split('\0', 1)[0] ?? '';
