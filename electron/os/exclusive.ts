import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../contract/failure.ts';
import { errorCode, makePrivateFolder } from './files.ts';
import { assertOnlyOurs } from './only-ours.ts';

/** The lock lets one Latchkey of a user at a time change anything. */
export interface Lock {
  /** Runs work while no other one does. @throws FailureError LK-1009 when another one does it, LK-1020 when nothing can be locked. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Tells whether somebody, this program included, works now. Takes nothing: who comes at this moment is not refused. */
  readonly isHeld: () => Promise<boolean>;
}

/**
 * Locks a data folder by a file in it that the kernel locks for its holder, and frees however the holder ends. So nothing
 * stale can be left, nobody who may not open the file can hold it, and it is the same one for every runtime, in every network
 * namespace, and on a home that several machines share. The file stays: two that make it anew could each hold one.
 *
 * @param take how this system locks a file
 * @param name of another lock in the same folder, for what is not to wait for this one
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

/** Another Latchkey changes a file for milliseconds only. */
const TURNS = 40;
const TURN_MS = 25;

/**
 * Changes one file, after what others change in it at this moment: they must not undo each other's changes.
 * @param lock of this file alone
 * @throws as `exclusively`: FailureError LK-1009 when another one hangs in the middle of its change
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

/** Takes the lock, or only looks whether it is free, without making the file. @returns undefined when somebody else has it. */
export type Take = (path: string, how: 'hold' | 'look') => Promise<Release | undefined>;

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
