import { closeSync, constants, openSync } from 'node:fs';
import { lockBy, type Lock, type Take } from '../exclusive.ts';
import { errorCode } from '../files.ts';

/** The lock of a data folder. */
export const lockOf = (folder: string, name?: string): Lock => lockBy(takeByOpening, folder, name);

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
