import { closeSync, constants, fchmodSync, fstatSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../contract/failure.ts';
import { errorCode, makePrivateFolder } from './files.ts';
import { assertOnlyOurs } from './only-ours.ts';

/** One Latchkey of a user at a time changes anything. */
export interface Lock {
  /** Runs work while no other one does. @throws FailureError LK-1009 when another one does it, LK-1020 when nothing can be locked. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether somebody, this program included, works now. Takes nothing: who comes at this moment is not refused. */
  readonly isHeld: () => Promise<boolean>;
}

/**
 * The lock of a data folder: a file in it that the kernel locks for its holder, and frees however the holder ends. So nothing
 * stale can be left, nobody who may not open the file can hold it, and it is the same one for every runtime, in every network
 * namespace, and on a home that several machines share. The file stays: two that make it anew could each hold one.
 *
 * @param name of another lock in the same folder, for what is not to wait for this one
 */
export function lockOf(os: NodeJS.Platform, dataFolder: string, name = 'latchkey.lock'): Lock {
  const path = join(dataFolder, name);
  const take = os === 'win32' ? takeByOpening : takeByFlock;
  return {
    async exclusively(work) {
      const release = await hold(path, take);
      try {
        return await work();
      } finally {
        release();
      }
    },
    async isHeld() {
      try {
        const release = await take(path, 'look');
        release?.();
        return release === undefined;
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
        throw unlockable(path, error);
      }
    },
  };
}

type Release = () => void;

/** Takes the lock, or only looks whether it is free, without making the file. @returns undefined when somebody else has it. */
type Take = (path: string, how: 'hold' | 'look') => Promise<Release | undefined>;

/** Whoever looks has it for microseconds; a virus scanner on Windows for some milliseconds. Nobody else lets go so soon. */
const LOOKS = 4;
const LOOK_MS = 5;

async function hold(path: string, take: Take): Promise<Release> {
  try {
    assertOnlyOurs(dirname(path));
    await makePrivateFolder(dirname(path));
    for (let left = LOOKS; left > 0; left -= 1) {
      const release = await take(path, 'hold');
      if (release !== undefined) return release;
      if (left > 1) await sleep(LOOK_MS);
    }
  } catch (error) {
    throw error instanceof FailureError ? error : unlockable(path, error);
  }
  throw new FailureError('LK-1009');
}

/** What the disk refuses, and what stands in the file's place, is told as such; all else means that there are no locks here. */
function unlockable(path: string, cause: unknown): FailureError {
  const reason = errorCode(cause);
  if (['EISDIR', 'ELOOP', 'ENXIO'].includes(reason)) return new FailureError('LK-1023', { path }, { cause });
  const disk = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR', 'EEXIST'].includes(reason);
  return new FailureError(disk ? 'LK-1013' : 'LK-1020', { path, reason }, { cause });
}

/** flock(2), on Linux and macOS: it belongs to the open file, so that two holders in one process exclude each other, too. */
const takeByFlock: Take = async (path, how) => {
  const flock = await loadFlock();
  for (;;) {
    const file = openLockFile(path, how);
    let release: Release | undefined = () => {
      closeSync(file);
    };
    try {
      if (!flock(file, how)) return undefined;
      // Somebody may have removed the file before it was locked: who comes next would lock another one of that name.
      if (!isStill(path, file)) continue;
      const taken = release;
      release = undefined;
      return taken;
    } finally {
      release?.();
    }
  }
};

function openLockFile(path: string, how: 'hold' | 'look'): number {
  const access = how === 'hold' ? constants.O_RDWR | constants.O_CREAT : constants.O_RDONLY;
  // O_NONBLOCK: a FIFO of that name must not make it wait. Programs that are started do not inherit it.
  const file = openSync(path, access | constants.O_NOFOLLOW | constants.O_NONBLOCK, 0o600);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new FailureError('LK-1023', { path });
    if (found.uid !== process.getuid?.()) throw new FailureError('LK-1022', { path });
    // Whoever may read it could lock it.
    if (how === 'hold' && (found.mode & 0o077) !== 0) fchmodSync(file, 0o600);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function isStill(path: string, file: number): boolean {
  const [open, named] = [fstatSync(file), statSync(path, { throwIfNoEntry: false })];
  return named?.ino === open.ino && named.dev === open.dev;
}

type Flock = (file: number, how: 'hold' | 'look') => boolean;

let loading: Promise<Flock> | undefined;

/** Node has no call for it. Loaded by the first who needs it: a program that only tells how things are does not. */
function loadFlock(): Promise<Flock> {
  loading ??= (async () => {
    const { default: koffi } = await import('koffi');
    const flock = koffi.load(null).func('int flock(int fd, int operation)') as (
      file: number,
      operation: number,
    ) => number;
    return (file, how) => {
      if (flock(file, (how === 'hold' ? LOCK_EX : LOCK_SH) | LOCK_NB) === 0) return true;
      const { EWOULDBLOCK, EAGAIN } = koffi.os.errno;
      const errno = koffi.errno();
      if (errno === EWOULDBLOCK || errno === EAGAIN) return false;
      const [code = 'unknown'] = Object.entries(koffi.os.errno).find(([, value]) => value === errno) ?? [];
      throw Object.assign(new Error(`flock: ${code}`), { code });
    };
  })();
  return loading;
}

/** sys/file.h, the same on Linux and macOS. */
const LOCK_SH = 1;
const LOCK_EX = 2;
const LOCK_NB = 4;

/** `UV_FS_O_EXLOCK` of libuv: nobody else can open the file. Node does not name it. */
const EXCLUSIVE_SHARING = 0x1000_0000;

/** Windows: the file is opened for its holder alone. It lies in the user's own profile. */
const takeByOpening: Take = (path, how) => {
  const access = how === 'hold' ? constants.O_RDWR | constants.O_CREAT : constants.O_RDONLY;
  try {
    const file = openSync(path, access | EXCLUSIVE_SHARING);
    return Promise.resolve(() => {
      closeSync(file);
    });
  } catch (error) {
    if (errorCode(error) === 'EBUSY') return Promise.resolve(undefined);
    return Promise.reject(error instanceof Error ? error : new Error('not opened'));
  }
};
