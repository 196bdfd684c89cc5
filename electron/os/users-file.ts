import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './files.ts';
import { run } from './run.ts';

/** A user of this computer whose files are read. */
export interface HomeOf {
  readonly uid: number;
  readonly home: string;
}

/** `forbidden` means that this program may not or cannot look, `unreadable` that something else is there. */
export type UsersFile =
  | { readonly found: 'yes'; readonly bytes: Buffer }
  | { readonly found: 'no' | 'forbidden' | 'unreadable' };

/** Time for one user: a home on a server that is away must not keep the others from being read. */
const PATIENCE_MS = 5000;

/**
 * Reads a small file below a user's home for a program that may have more rights than that user. Everything on the way is the
 * user's to change, so the file itself may be no link, and only a regular file that belongs to the user counts: otherwise a user
 * could have this program read a file that is closed to them. Folders may be links, as people move theirs to another disk.
 * @param maxBytes the largest content that is accepted
 */
export async function readUsersFile({ uid, home }: HomeOf, below: string, maxBytes: number): Promise<UsersFile> {
  const path = join(home, below);
  // A call that hangs keeps one of this program's few threads from the other users, and the program from ending. So a program
  // that can be left behind looks first.
  const { timedOut } = await run({ file: '/bin/ls', args: ['-d', '--', path], timeoutMs: PATIENCE_MS });
  return timedOut ? { found: 'forbidden' } : await readNow(uid, path, maxBytes);
}

async function readNow(uid: number, path: string, maxBytes: number): Promise<UsersFile> {
  try {
    const opened = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await opened.stat();
      if (!stat.isFile() || stat.uid !== uid || stat.size > maxBytes) return { found: 'unreadable' };
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(maxBytes + 1), 0, maxBytes + 1, 0);
      if (bytesRead > maxBytes) return { found: 'unreadable' };
      return { found: 'yes', bytes: buffer.subarray(0, bytesRead) };
    } finally {
      await opened.close();
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { found: 'no' };
    // A link, a socket or a device in its place; whatever else comes is of the disk or of rights, and nobody's doing.
    return { found: ['ELOOP', 'ENXIO', 'ENODEV'].includes(code) ? 'unreadable' : 'forbidden' };
  }
}
