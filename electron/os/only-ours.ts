import { lstatSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, parse, resolve, sep } from 'node:path';
import { FailureError } from '../contract/failure.ts';

const GROUP_WRITES = 0o020;
const EVERYBODY_WRITES = 0o002;
const STICKY = 0o1000;
const MOST_LINKS = 40; // as the kernel

/** A process is this user, as files see it. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Checks that only its user can have put files into a folder: nobody else can write to the folder, nor exchange
 * it from one above. As sshd looks at the files of a user: each folder on the way belongs to the user or to root, and others
 * may write to it only above, where the sticky bit keeps them from what is not theirs. A group that is the user's own (its
 * number is the user's, as systems make them) is nobody else. What is not there yet is made for its user alone.
 *
 * Windows has no such modes: there the folders lie in the user's profile.
 * @throws FailureError LK-1021 when others can write, LK-1022 when it is somebody else's, each with the `path` of the folder
 */
export function assertOnlyOurs(folder: string, owner: Owner | undefined = thisUser()): void {
  if (owner === undefined) return;
  const seen = new Set<string>();
  let links = 0;

  /** Looks at each folder from the root on; what a link leads to is looked at in the same way. */
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

/** Looks at a path; undefined for one that is not there, which is made anew with all that lies below. */
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
 * Gives the number that root's files have in a user namespace in which root of the machine has none (a toolbox, a Flatpak). Nobody
 * there can act as it.
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
