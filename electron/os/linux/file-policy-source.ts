import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { policySchema, type PolicyLookup, type PolicySource } from '../../policy/policy.ts';
import { errorCode } from '../files.ts';

/** Bytes of a policy at most. A policy is a few lines. */
const MOST_BYTES = 64 * 1024;

/** The mode bits with which others than the owner may write. A policy that its reader can change is not a policy. */
const OTHERS_WRITE = 0o022;

/**
 * Reads the policy from a JSON file that only IT can write: the file and its folder belong to root, and nobody else may write
 * to them.
 * @param owner the user id of IT's files
 */
export function filePolicySource(path: string, owner = 0): PolicySource {
  const isTheirs = ({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean =>
    uid === owner && (mode & OTHERS_WRITE) === 0;

  /** Returns the text of the file. Undefined when the file is not IT's. */
  const readText = async (): Promise<string | undefined> => {
    if (!isTheirs(await lstat(dirname(path)))) return undefined;
    // Links are not followed, because one could lead to a file that was never meant as this machine's policy.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile() || !isTheirs(stat)) return undefined;
      return stat.size > MOST_BYTES ? '' : await file.readFile('utf8');
    } finally {
      await file.close();
    }
  };

  return {
    async read(): Promise<PolicyLookup> {
      try {
        const text = await readText();
        if (text === undefined) return { found: 'unknown', by: path, why: 'not-from-it' };
        const { version: _, ...policy } = policySchema.parse(JSON.parse(text));
        return { found: 'yes', by: path, policy };
      } catch (error) {
        const code = errorCode(error);
        if (code === 'ENOENT') return { found: 'no', by: path };
        if (code === 'ELOOP') return { found: 'unknown', by: path, why: 'not-from-it' };
        return { found: 'unknown', by: path, why: /^E[A-Z]+$/.test(code) ? 'unreadable' : 'damaged' };
      }
    },
  };
}
