import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../files.ts';
import { fileUsers } from './file-users.ts';

/**
 * The tasks that this program performs on a drive as a process of its own, where the system has no small programs for them. A
 * drive that hangs then stops only this process, which can be ended, and not the program that asked.
 */
const verbs = ['write', 'list', 'look', 'forget', 'users'] as const;
export type DriveVerb = (typeof verbs)[number];

const WORD = 'drive-worker';

/** Gives the arguments with which this program performs a task on a drive. */
export const driveWorkerArguments = (verb: DriveVerb, path: string): readonly string[] => [WORD, verb, path];

export interface DriveWork {
  readonly verb: DriveVerb;
  readonly path: string;
}

/** Reads the task from a command line; undefined for a command line that a person typed. */
export function driveWork(argv: readonly string[]): DriveWork | undefined {
  const [word, name, path, ...more] = argv;
  const verb = verbs.find((one) => one === name);
  return word === WORD && verb !== undefined && path !== undefined && more.length === 0 ? { verb, path } : undefined;
}

interface Streams {
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** The most bytes that are written, which is the content of a proof. */
const MOST = 64 * 1024;

/** Performs a task. @returns the exit status: 0, or 1 with the system's error code as the last word on standard error */
export async function runDriveWork({ verb, path }: DriveWork, { stdin, stdout, stderr }: Streams): Promise<number> {
  try {
    switch (verb) {
      case 'write':
        await writeFile(path, await contentOf(stdin)); // closing the file reports what the server has refused
        break;
      case 'list':
        stdout.write(listLines(await readdir(path)));
        break;
      case 'look':
        await stat(path);
        break;
      case 'forget':
        await rm(path, { force: true });
        break;
      case 'users':
        stdout.write(listLines((await fileUsers()).programsWith(await someFiles(path))));
        break;
    }
    return 0;
  } catch (error) {
    stderr.write(`${WORD}: ${verb}: ${errorCode(error)}\n`);
    return 1;
  }
}

/** Limits of the search: each folder costs a request, and so does each file that the Restart Manager is asked about. */
const MOST_FILES = 100;
const MOST_FOLDERS = 20;

/** Lists files of a folder and of its subfolders, the nearest first. */
async function someFiles(root: string): Promise<readonly string[]> {
  const [folders, files]: [string[], string[]] = [[root], []];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS) && files.length < MOST_FILES; at += 1) {
    const folder = folders[at] ?? root;
    // A folder that this user may not read is left out.
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else files.push(join(folder, entry.name));
    }
  }
  return files.slice(0, MOST_FILES);
}

async function contentOf(input: Streams['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Writes each name as JSON on a line of its own, since a name can contain any character. */
const listLines = (names: readonly string[]): string => names.map((name) => `${JSON.stringify(name)}\n`).join('');

/** Reads the names that `list` or `users` has printed; a line that was cut off is left out. */
export function listedLines(stdout: string): readonly string[] {
  return stdout.split('\n').flatMap((line) => {
    try {
      const name: unknown = JSON.parse(line);
      return typeof name === 'string' ? [name] : [];
    } catch {
      return [];
    }
  });
}
