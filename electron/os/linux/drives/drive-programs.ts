import type { DrivePrograms } from '../../../drives/drive-mapper.ts';
import { LARGEST_LIST } from '../../../drives/list-through.ts';
import type { Command } from '../../run.ts';

/** Time for a write. A program can hang on a dead mount, and a program can then be left behind. */
const WRITE_MS = 20_000;
/** Time for a list. A slow server needs some seconds for each request, and a mount tool makes several. */
const LIST_MS = 30_000;
/** Time for a look at a mount. A slow server takes a second or two; a mount that has not answered after this time hangs. */
const LOOK_MS = 8000;

/**
 * Returns the command that lists a folder. It runs in a process of its own, which can be left behind when the mount hangs. It
 * asks for names only (`find` may ask a server about each file), and escapes characters that would end a line or cannot be
 * seen: see `listedNames`.
 */
export function listCommand(path: string, timeoutMs = LIST_MS): Command {
  return {
    file: 'ls',
    args: ['-A', '-U', '-b', '--', path],
    timeoutMs,
    maxOutputBytes: LARGEST_LIST,
  };
}

/**
 * Returns the names that `listCommand` has printed: one on each line, its bytes as C writes them (`
 * `, `\\`, `\303\251`), blanks as `\ `.
 */
export function listedNames(stdout: string): readonly string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const escaped = line.replaceAll(/\\(?:([0-3][0-7]{2})|(.))/gu, (_, octal: string | undefined, sign: string) =>
        octal === undefined ? (signs[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8)),
      );
      return /^[\0-\u00ff]*$/.test(escaped) ? Buffer.from(escaped, 'latin1').toString('utf8') : escaped;
    });
}

const signs: Readonly<Record<string, string>> = {
  ...{ a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
};

const shared = {
  // `gio` is the only one of these programs that a machine may lack.
  noWriter: { code: 'LK-5002', details: { packages: 'libglib2.0-bin' } },
  list: (folder) => listCommand(folder),
  listed: listedNames,
  look: (path) => ({ file: 'stat', args: ['--', path], timeoutMs: LOOK_MS }),
} satisfies Partial<DrivePrograms>;

/**
 * The programs for gvfs, which writes in the background: through FUSE, every program's close succeeds even when the server
 * refuses the file, and `tee` costs six requests. `gio save` writes to the same mount past FUSE, waits for the answer and makes
 * a single request (measured).
 */
export const gvfsPrograms: DrivePrograms = {
  ...shared,
  write: (file, content) => ({
    ...{ file: 'gio', args: ['save', file], stdin: content, timeoutMs: WRITE_MS },
    env: { GIO_USE_VFS: 'gvfs' },
  }),
  forget: () => undefined,
};

/**
 * The programs for rclone. Without a cache it reports a refused file to the program that writes, but its list of a folder goes
 * on showing a file that was deleted on the server.
 */
export const rclonePrograms: DrivePrograms = {
  ...shared,
  write: (file, content) => ({ file: 'tee', args: ['--', file], stdin: content, timeoutMs: WRITE_MS }),
  forget: (file) => ({ file: 'rm', args: ['-f', '--', file], timeoutMs: WRITE_MS }),
};
