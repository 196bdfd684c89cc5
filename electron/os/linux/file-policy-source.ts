import { constants, watch } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GivenRule } from '../../policy/judge.ts';
import type { PolicyLookup, PolicySource } from '../../policy/policy.ts';
import { errorCode } from '../files.ts';

/** Bytes of a policy at most. A policy is a few lines. */
const MOST_BYTES = 64 * 1024;
/** Files in the folder: each is a part of what one team of IT wants. */
const MOST_FILES = 64;

/** The mode bits with which others than the owner may write. A policy that its reader can change is not a policy. */
const OTHERS_WRITE = 0o022;

type Why = Extract<PolicyLookup, { found: 'unknown' }>['why'];

/** A file or a folder that is there and says nothing that may be followed. */
class UnusableError extends Error {
  readonly by: string;
  readonly why: Why;
  constructor(by: string, why: Why) {
    super(why);
    this.by = by;
    this.why = why;
  }
}

/**
 * Reads IT's rules from JSON files that only IT can write: the files and their folders belong to root, and nobody else may write to
 * them. `policy.json` comes first, then the files in `policy.d` in the order of their names; when two files give one rule, the later
 * file counts. One file that cannot be used makes all rules unknown, since nobody can tell what it says.
 * @param path of `policy.json`
 * @param owner the user id of IT's files
 */
export function filePolicySource(path: string, owner = 0): PolicySource {
  const folder = path.replace(/\.json$/, '.d');
  const isTheirs = ({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean =>
    uid === owner && (mode & OTHERS_WRITE) === 0;

  const rulesOf = async (file: string): Promise<readonly GivenRule[]> => {
    // Links are not followed, because one could lead to a file that was never meant as this machine's policy.
    const opened = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await opened.stat();
      if (!stat.isFile() || !isTheirs(stat)) throw new UnusableError(file, 'not-from-it');
      // Most machines have no policy, and every process of Latchkey looks for one at its start: what judges it is loaded when
      // there is something to judge.
      const { jsonRules } = await import('../../policy/json-rules.ts');
      const rules = stat.size > MOST_BYTES ? undefined : jsonRules(await opened.readFile('utf8'), file);
      if (rules === undefined) throw new UnusableError(file, 'damaged');
      return rules;
    } finally {
      await opened.close();
    }
  };

  const filesInFolder = async (): Promise<readonly string[]> => {
    const stat = await lstat(folder);
    if (!stat.isDirectory() || !isTheirs(stat)) throw new UnusableError(folder, 'not-from-it');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
    if (names.length > MOST_FILES) throw new UnusableError(folder, 'damaged');
    return names.map((name) => join(folder, name));
  };

  const read = async (): Promise<PolicyLookup> => {
    const above = await whole(dirname(path), lstat(dirname(path)));
    if (above === undefined) return { found: 'no', by: path };
    if (!isTheirs(above)) throw new UnusableError(path, 'not-from-it');
    const files = [path, ...((await whole(folder, filesInFolder())) ?? [])];
    const given = await Promise.all(files.map((file) => whole(file, rulesOf(file))));
    const there = given.filter((rules) => rules !== undefined);
    // A policy without rules is one all the same: it says that there is nothing else to look for.
    if (there.length === 0) return { found: 'no', by: path };
    const { judge } = await import('../../policy/judge.ts');
    return judge(there.flat(), path);
  };

  return {
    read: () =>
      read().catch((error: unknown) => {
        const { by, why } = error instanceof UnusableError ? error : { by: path, why: 'unreadable' as const };
        return { found: 'unknown', by, why };
      }),
    hints(changed, signal) {
      for (const watched of [dirname(path), folder]) {
        try {
          watch(watched, { persistent: false, signal }, changed).on('error', () => undefined);
        } catch {
          continue; // not there: whoever asks for hints looks at its own pace, too
        }
      }
    },
  };
}

/** Undefined when it is not there. @throws UnusableError with its name for every other reason */
async function whole<T>(by: string, looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof UnusableError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    throw new UnusableError(by, code === 'ELOOP' ? 'not-from-it' : 'unreadable');
  }
}
