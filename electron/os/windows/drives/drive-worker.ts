import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../files.ts';
import { fileUsers } from './file-users.ts';

/**
 * What this program does as a process of its own on a drive, where the system has no small programs for that: a drive that hangs
 * has it hang in the place of whoever asked, and it can be ended.
 */
const verbs = ['write', 'list', 'look', 'forget', 'users'] as const;
export type DriveVerb = (typeof verbs)[number];

const WORD = 'drive-worker';

/** Arguments that make a process of this program do something on a drive. */
export const driveWorkerArguments = (verb: DriveVerb, path: string): readonly string[] => [WORD, verb, path];

export interface DriveWork {
  readonly verb: DriveVerb;
  readonly path: string;
}

/** Undefined for a command line of a person. */
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

/** Most bytes that are written: the content of a proof. */
const MOST = 64 * 1024;

/** Does it. @returns the exit status: 0, or 1 with the system's error in the last words of standard error */
export async function runDriveWork({ verb, path }: DriveWork, { stdin, stdout, stderr }: Streams): Promise<number> {
  try {
    switch (verb) {
      case 'write':
        await writeFile(path, await contentOf(stdin)); // its close tells what the server has refused
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

/** Each folder is a request of its own, and so is each file that is asked about. */
const MOST_FILES = 100;
const MOST_FOLDERS = 20;

/** Files of a folder and of those in it, the nearest first. */
async function someFiles(root: string): Promise<readonly string[]> {
  const [folders, files]: [string[], string[]] = [[root], []];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS) && files.length < MOST_FILES; at += 1) {
    const folder = folders[at] ?? root;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
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

/** A name in each line, as JSON writes it: any character can be in one. */
const listLines = (names: readonly string[]): string => names.map((name) => `${JSON.stringify(name)}\n`).join('');

/** The names in what `list` has printed; a line that was cut off is none. */
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
