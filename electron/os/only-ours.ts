import { lstatSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, parse, resolve, sep } from 'node:path';
import { FailureError } from '../contract/failure.ts';

const GROUP_WRITES = 0o020;
const EVERYBODY_WRITES = 0o002;
const STICKY = 0o1000;
const MOST_LINKS = 40; // the kernel's own limit

/** The user of a process, as files see it. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Checks that only this user can have put files into a folder: nobody else can write to the folder, or replace it from a folder
 * above. The rule is sshd's for a user's files: each folder on the way belongs to the user or to root, and others may write
 * only to the folders above, where the sticky bit keeps them from files that are not theirs. A group of the user alone (with
 * the user's number, as systems make them) is nobody else. A folder that is not there yet is made for its user alone.
 *
 * Windows has no such modes, but there the folders are in the user's profile.
 * @throws FailureError LK-1021 when others can write, LK-1022 when it is another user's, LK-1013 when it cannot be looked at;
 * each with the `path` of the folder
 */
export function assertOnlyOurs(folder: string, owner: Owner | undefined = thisUser()): void {
  if (owner === undefined) return;
  const seen = new Set<string>();
  let links = 0;

  /** Looks at each folder from the root on. The target of a link is looked at in the same way. */
  const walk = (path: string): void => {
    const { root } = parse(path);
    let at = root;
    look(root, path === root);
    const names = path
      .slice(root.length)
      .split(sep)
      .filter((name) => name !== '');
    for (const [index, name] of names.entries()) {
      at = join(at, name);
      const found = statusOf(at);
      if (found === undefined) return;
      if (found.isSymbolicLink()) {
        if ((links += 1) > MOST_LINKS) throw new FailureError('LK-1022', { path: at });
        assertOwned(at, found);
        const target = readlinkSync(at);
        walk(resolve(isAbsolute(target) ? target : join(dirname(at), target), ...names.slice(index + 1)));
        return;
      }
      look(at, index === names.length - 1, found);
    }
  };

  const look = (path: string, isLast: boolean, found = statusOf(path)): void => {
    const key = `${path} ${String(isLast)}`;
    if (found === undefined || seen.has(key)) return;
    seen.add(key);
    assertOwned(path, found);
    const groupIsOurs = found.gid === owner.gid && owner.gid === owner.uid;
    const open = (found.mode & EVERYBODY_WRITES) !== 0 || ((found.mode & GROUP_WRITES) !== 0 && !groupIsOurs);
    if (open && (isLast || (found.mode & STICKY) === 0)) throw new FailureError('LK-1021', { path });
  };

  const assertOwned = (path: string, { uid }: Stats): void => {
    if (uid !== owner.uid && uid !== 0 && uid !== strangersId()) throw new FailureError('LK-1022', { path });
  };

  walk(resolve(folder));
}

/** Looks at a path. Undefined for one that is not there, which is then made with everything below it. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (['ENOENT', 'ENOTDIR'].includes(reason)) return undefined;
    throw new FailureError('LK-1013', { path, reason }, { cause: error });
  }
}

function thisUser(): Owner | undefined {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

let strangers: number | 'none' | undefined;

/**
 * Returns the number that root's files have in a user namespace that does not include the machine's root (a toolbox, a
 * Flatpak). Nobody in the namespace can act as that user.
 */
function strangersId(): number | undefined {
  strangers ??= readStrangersId();
  return strangers === 'none' ? undefined : strangers;
}

function readStrangersId(): number | 'none' {
  try {
    const [inside, outside] = readFileSync('/proc/self/uid_map', 'utf8').trim().split(/\s+/);
    if (inside === '0' && outside === '0') return 'none';
    return Number(readFileSync('/proc/sys/kernel/overflowuid', 'utf8'));
  } catch {
    return 'none';
  }
}
