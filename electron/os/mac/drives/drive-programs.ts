import type { DrivePrograms } from '../../../drives/drive-mapper.ts';
import { LARGEST_LIST } from '../../../drives/list-through.ts';

/** On a dead mount a program can hang, and only a program can be left behind. */
const WRITE_MS = 20_000;
/** A slow server needs some seconds for each request, and webdavfs makes several. */
const LIST_MS = 30_000;
/** A mount that has not answered by then hangs: a slow server takes a second or two. */
const LOOK_MS = 8000;

/**
 * The programs of macOS, which has those of BSD: `ls` without the options of GNU, `stat` with others, `tee` without `--`. Each by its
 * path: others of the same name may come first in the person's.
 */
export const netFsPrograms: DrivePrograms = {
  // webdavfs uploads when the file is closed, and close says what the server has answered.
  write: (file, content) => ({ file: '/usr/bin/tee', args: [file], stdin: content, timeoutMs: WRITE_MS }),
  noWriter: { code: 'LK-5420', details: { reason: 'tee' } },
  // webdavfs asks the server again when a folder has changed there.
  forget: (file) => ({ file: '/bin/rm', args: ['-f', '--', file], timeoutMs: WRITE_MS }),
  // ls(1) of BSD: `-f` neither sorts nor asks about each file, and shows what begins with a dot; `-B` writes what cannot be printed as \ooo.
  list: (folder) => ({
    file: '/bin/ls',
    args: ['-f', '-B', '-1', '--', folder],
    timeoutMs: LIST_MS,
    maxOutputBytes: LARGEST_LIST,
  }),
  listed: listedNames,
  look: (path) => ({ file: '/usr/bin/stat', args: ['-f', '%i', '--', path], timeoutMs: LOOK_MS }),
};

/** The names in what `ls -f -B` prints: each in a line, a byte that cannot be printed as `\ooo`. The folder and the one above are none. */
export function listedNames(stdout: string): readonly string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '' && line !== '.' && line !== '..')
    .map((line) => {
      const bytes = line.replaceAll(/\\([0-3][0-7]{2})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      );
      return /^[\0-\u00ff]*$/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
    });
}
