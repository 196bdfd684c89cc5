import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, makePrivateFolder } from '../os/files.ts';
import { assertOnlyOurs } from '../os/only-ours.ts';

export interface SharedFileOptions {
  readonly folder: string;
  /** The name of the file without its ending, `.log`. */
  readonly name: string;
  /** The size in bytes at which a new file begins. */
  readonly maxBytes: number;
  /** How many full files are kept. */
  readonly older: number;
}

export interface SharedFile {
  /** Adds text at the end, soon. Errors of the disk are swallowed. */
  append(text: string): void;
  /** Settles when everything is written. */
  written(): Promise<void>;
}

/** Characters that are written at once at most. Each process can overfill a file by this much. */
const CHUNK = 256 * 1024;

/**
 * A file to which several processes write. They rotate it without losing a line: each write opens the file by its name and adds
 * to its end, and a full file is renamed in one step. A process that has opened the file just before writes into the renamed
 * one; two that rotate at the same time begin two files. The first write makes the file, for its user only, and never in a
 * folder that others can write to.
 */
export function sharedFile({ folder, name, maxBytes, older }: SharedFileOptions): SharedFile {
  const path = join(folder, `${name}.log`);
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    try {
      assertOnlyOurs(folder);
      await makePrivateFolder(folder);
      while (waiting.length > 0) await write(takeChunk());
    } catch {
      waiting = []; // a full disk must not fill the memory instead
    }
  };

  /** Takes whole lines for the next write. */
  const takeChunk = (): string => {
    let [count, length] = [0, 0];
    for (const text of waiting) {
      if (count > 0 && length + text.length > CHUNK) break;
      count += 1;
      length += text.length;
    }
    return waiting.splice(0, count).join('');
  };

  const write = async (text: string): Promise<void> => {
    let last = await openForAppending(path);
    try {
      if (last.size >= maxBytes) {
        await last.file.close();
        await turnOver();
        last = await openForAppending(path);
      }
      await last.file.appendFile(text);
    } finally {
      await last.file.close();
    }
  };

  const turnOver = async (): Promise<void> => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.size < maxBytes) return; // another process has rotated the file
    const moment = new Date().toISOString().replaceAll(/[-:.]/g, '');
    const turned = await rename(path, join(folder, `${name}-${moment}-${randomBytes(4).toString('hex')}.log`)).then(
      () => true,
      (error: unknown) => {
        if (errorCode(error) === 'ENOENT') return false; // another process has renamed the file just now
        throw error;
      },
    );
    if (!turned) return;
    const full = (await readdir(folder)).filter((each) => each.startsWith(`${name}-`) && each.endsWith('.log')).sort();
    for (const each of full.slice(0, Math.max(0, full.length - older))) await rm(join(folder, each), { force: true });
  };

  return {
    append(text) {
      waiting.push(text);
      writing ??= drain().finally(() => {
        writing = undefined;
      });
    },
    async written() {
      while (writing !== undefined) await writing;
    },
  };
}

/**
 * Opens the file to add to it.
 * @throws Error for a pipe of that name, which would block, or a link, which leads elsewhere
 */
async function openForAppending(path: string): Promise<{ file: FileHandle; size: number }> {
  const safely = constants.O_NOFOLLOW | ((constants.O_NONBLOCK as number | undefined) ?? 0);
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | safely, 0o600);
  const found = await file.stat();
  if (found.isFile()) return { file, size: found.size };
  await file.close();
  throw new Error('not a file');
}
