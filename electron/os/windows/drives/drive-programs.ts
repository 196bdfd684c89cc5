import type { DrivePrograms } from '../../../drives/drive-mapper.ts';
import { LARGEST_LIST } from '../../../drives/list-through.ts';
import type { Command, Run } from '../../run.ts';
import { driveWorkerArguments, listedLines, type DriveVerb } from './drive-worker.ts';

/**
 * Limit of a write. WebClient itself would give up only after 60 s (`SendReceiveTimeoutInSec`), which is too long for nine
 * bytes.
 */
const WRITE_MS = 25_000;
const LIST_MS = 30_000;
/** Limit of a look, including the start of the program: a drive that has not answered by then hangs. */
const LOOK_MS = 10_000;

/** Limit of the look for programs, during which a person waits to be asked whether they may be cut off. */
const USERS_MS = 8000;

/**
 * Makes a function that names the programs with open files below a folder, as far as Windows names any in time. The function
 * never rejects.
 */
export function programsOn([file, ...before]: readonly [string, ...string[]], run: Run) {
  return async (root: string): Promise<readonly string[]> => {
    const args = [...before, ...driveWorkerArguments('users', root)];
    const { code, stdout } = await run({ file, args, timeoutMs: USERS_MS, maxOutputBytes: LARGEST_LIST });
    return code === 0 ? listedLines(stdout) : [];
  };
}

/**
 * Gives the commands that work on a drive. They start this program itself, because Windows has no small programs that say why
 * they failed.
 */
export function windowsPrograms([file, ...before]: readonly [string, ...string[]]): DrivePrograms {
  const command = (verb: DriveVerb, path: string, timeoutMs: number): Command => ({
    ...{ file, args: [...before, ...driveWorkerArguments(verb, path)], timeoutMs },
  });
  return {
    write: (path, content) => ({ ...command('write', path, WRITE_MS), stdin: content }),
    noWriter: { code: 'LK-5005', details: { name: 'webclient', reason: 'ENOENT' } },
    // WebClient still shows a file for a moment after it was deleted on the server.
    forget: (path) => command('forget', path, WRITE_MS),
    list: (folder) => ({ ...command('list', folder, LIST_MS), maxOutputBytes: LARGEST_LIST }),
    listed: listedLines,
    look: (path) => command('look', path, LOOK_MS),
  };
}
