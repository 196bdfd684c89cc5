import { closeSync, constants, fchmodSync, fstatSync, openSync, statSync } from 'node:fs';
import { FailureError } from '../contract/failure.ts';
import { lockBy, type Lock, type Release, type Take } from './exclusive.ts';

/** Makes the lock of a data folder on POSIX systems. */
export const flockOf = (folder: string, name?: string): Lock => lockBy(takeByFlock, folder, name);

/** Locks a file by flock(2). The lock belongs to the open file, so two holders in one process exclude each other, too. */
const takeByFlock: Take = async (path, how) => {
  const flock = await loadFlock();
  for (;;) {
    const file = openLockFile(path, how);
    let release: Release | undefined = () => {
      closeSync(file);
    };
    try {
      if (!flock(file, how)) return undefined;
      // The file may have been removed before it was locked. The next process would then make and lock another file of that
      // name.
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
  // With O_NONBLOCK a FIFO of that name cannot block the program. Programs that are started do not inherit the file.
  const file = openSync(path, access | constants.O_NOFOLLOW | constants.O_NONBLOCK, 0o600);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new FailureError('LK-1023', { path });
    if (found.uid !== process.getuid?.()) throw new FailureError('LK-1022', { path });
    // A user who may read the file could lock it.
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

/** Loads flock, for which Node has no call. Only programs that lock load it; one that only shows the status does not. */
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

/** The numbers of sys/file.h. */
const LOCK_SH = 1;
const LOCK_EX = 2;
const LOCK_NB = 4;
