import { closeSync, constants, openSync } from 'node:fs';
import { lockBy, type Lock, type Take } from '../exclusive.ts';
import { errorCode } from '../files.ts';

/** Gives the lock of a data folder. */
export const lockOf = (folder: string, name?: string): Lock => lockBy(takeByOpening, folder, name);

/** `UV_FS_O_EXLOCK` of libuv, for which Node has no name: no other process can open the file. */
const EXCLUSIVE_SHARING = 0x1000_0000;

/**
 * Takes the lock by opening its file exclusively. The file lies in the user's own profile, where no other user can open it
 * first.
 */
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
