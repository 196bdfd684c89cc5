import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../contract/failure.ts';
import { errorCode, makePrivateFolder } from './files.ts';
import { assertOnlyOurs } from './only-ours.ts';

/** Lets only one Latchkey of a user at a time change anything. */
export interface Lock {
  /**
   * Runs work while no other work runs under this lock.
   * @throws FailureError LK-1009 when other work is running, LK-1013 when the disk refuses the file, LK-1020 when files cannot
   * be locked here, LK-1021 to LK-1023 for the folder or the file
   */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Tells whether work is running under this lock now, of this program or another. The look does not hold the lock, so nobody
   * who asks for it at this moment is refused.
   */
  readonly isHeld: () => Promise<boolean>;
}

/**
 * Locks a data folder with a file in it. The kernel locks the file for its holder, and frees it however the holder ends. So no
 * stale lock can be left, nobody who may not open the file can hold it, and the lock is the same for every runtime, in every
 * network namespace, and on a home that several machines share. The file stays: if it were removed, two processes could make it
 * anew and each hold one.
 *
 * @param take how this system locks a file
 * @param name of another lock in the same folder, for work that must not wait for this one
 */
export function lockBy(take: Take, dataFolder: string, name = 'latchkey.lock'): Lock {
  const path = join(dataFolder, name);
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

/** Tries of `inTurn`. Another Latchkey changes a file for milliseconds only. */
const TURNS = 40;
const TURN_MS = 25;

/**
 * Changes one file, after changes that other programs are making at this moment, so that no change is undone by another.
 * @param lock of this file alone
 * @throws FailureError as `exclusively`; LK-1009 when another program hangs in the middle of its change
 */
export async function inTurn<T>(lock: Pick<Lock, 'exclusively'>, change: () => Promise<T>): Promise<T> {
  for (let left = TURNS; ; left -= 1) {
    try {
      return await lock.exclusively(change);
    } catch (error) {
      if (left <= 1 || !isFailure(error, 'LK-1009')) throw error;
      await sleep(TURN_MS);
    }
  }
}

export type Release = () => void;

/**
 * Takes the lock, or only looks whether it is free, without making the file.
 * @returns undefined when another process has the lock
 */
export type Take = (path: string, how: 'hold' | 'look') => Promise<Release | undefined>;

/**
 * Tries to take the lock. A process that looks has it for microseconds, and a virus scanner on Windows for some milliseconds.
 * Every other holder keeps it for longer.
 */
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

/**
 * Makes the failure for a lock that cannot be taken: what the disk refuses, and a file that is none, have failures of their
 * own. Any other error means that files cannot be locked here.
 */
function unlockable(path: string, cause: unknown): FailureError {
  const reason = errorCode(cause);
  if (['EISDIR', 'ELOOP', 'ENXIO'].includes(reason)) return new FailureError('LK-1023', { path }, { cause });
  const disk = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR', 'EEXIST'].includes(reason);
  return new FailureError(disk ? 'LK-1013' : 'LK-1020', { path, reason }, { cause });
}
