import type { DrivePrograms } from '../../../drives/drive-mapper.ts';
import { LARGEST_LIST } from '../../../drives/list-through.ts';
import type { Command, Run } from '../../run.ts';
import { driveWorkerArguments, listedLines, type DriveVerb } from './drive-worker.ts';

/** WebClient itself gives up after 60 s (`SendReceiveTimeoutInSec`); nobody waits so long for nine bytes. */
const WRITE_MS = 25_000;
const LIST_MS = 30_000;
/** A drive that has not answered by then hangs; the start of a program is in it. */
const LOOK_MS = 10_000;

/** A person waits for the question whether programs may be cut off. */
const USERS_MS = 8000;

/** Names programs that have files below a folder open, as far as Windows names any in time. Never rejects. */
export function programsOn([file, ...before]: readonly [string, ...string[]], run: Run) {
  return async (root: string): Promise<readonly string[]> => {
    const args = [...before, ...driveWorkerArguments('users', root)];
    const { code, stdout } = await run({ file, args, timeoutMs: USERS_MS, maxOutputBytes: LARGEST_LIST });
    return code === 0 ? listedLines(stdout) : [];
  };
}

/** This program itself goes into drives of Windows, which has no small programs that say why they failed. */
export function windowsPrograms([file, ...before]: readonly [string, ...string[]]): DrivePrograms {
  const command = (verb: DriveVerb, path: string, timeoutMs: number): Command => ({
    ...{ file, args: [...before, ...driveWorkerArguments(verb, path)], timeoutMs },
  });
  return {
    write: (path, content) => ({ ...command('write', path, WRITE_MS), stdin: content }),
    noWriter: { code: 'LK-5005', details: { name: 'webclient', reason: 'ENOENT' } },
    // WebClient goes on showing for a moment what is deleted at the server.
    forget: (path) => command('forget', path, WRITE_MS),
    list: (folder) => ({ ...command('list', folder, LIST_MS), maxOutputBytes: LARGEST_LIST }),
    listed: listedLines,
    look: (path) => command('look', path, LOOK_MS),
  };
}
