import type { DrivePrograms } from '../../../drives/drive-mapper.ts';
import { LARGEST_LIST } from '../../../drives/list-through.ts';

/** Limit of a write. A program can hang on a dead mount, and can then be left behind, which this process could not be. */
const WRITE_MS = 20_000;
/** Limit of a list. A slow server needs some seconds for each request, and webdavfs makes several. */
const LIST_MS = 30_000;
/** Limit of a look. A slow server takes a second or two, so a mount that has not answered by then hangs. */
const LOOK_MS = 8000;

/**
 * The programs of macOS, which are those of BSD: `ls` without GNU's options, `stat` with other options, `tee` without `--`. Each
 * is started by its absolute path, because the person's PATH may have another program of that name first.
 */
export const netFsPrograms: DrivePrograms = {
  // webdavfs uploads the file when it is closed, and close() reports the server's answer.
  write: (file, content) => ({ file: '/usr/bin/tee', args: [file], stdin: content, timeoutMs: WRITE_MS }),
  noWriter: { code: 'LK-5420', details: { reason: 'tee' } },
  // webdavfs reads a folder from the server again when it has changed there.
  forget: (file) => ({ file: '/bin/rm', args: ['-f', '--', file], timeoutMs: WRITE_MS }),
  // Options of BSD's ls(1): `-f` neither sorts nor asks about each file, and shows names that begin with a dot; `-B` writes
  // unprintable bytes as \ooo.
  list: (folder) => ({
    file: '/bin/ls',
    args: ['-f', '-B', '-1', '--', folder],
    timeoutMs: LIST_MS,
    maxOutputBytes: LARGEST_LIST,
  }),
  listed: listedNames,
  look: (path) => ({ file: '/usr/bin/stat', args: ['-f', '%i', '--', path], timeoutMs: LOOK_MS }),
};

/**
 * Reads the names from the output of `ls -f -B`, one on each line, with unprintable bytes as `\ooo`. The folder itself and its
 * parent are left out.
 */
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
