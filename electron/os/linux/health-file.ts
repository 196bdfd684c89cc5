import { readdir, rmdir, unlink } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { FailureError } from '../../contract/failure.ts';
import { MOST_RECORD_BYTES, parseHealthReport, type HealthReport } from '../../contract/health-record.ts';
import { visibleJson } from '../../contract/words/printable.ts';
import { errorCode, readRegularFile, writePrivateFile } from '../files.ts';
import type { HealthPlaces, HealthStore, UserHealth } from '../health-store.ts';
import { run, type Run } from '../run.ts';
import { readUsersFile, type HomeOf } from '../users-file.ts';

/**
 * The record's place below each home. A user's XDG_STATE_HOME is not asked, because a program of another user could not know it,
 * and would look in vain.
 */
const BELOW = '.local/state/latchkey/health.json';

/** Users that are read at the same time. */
const AT_ONCE = 8;

export const healthFiles: HealthPlaces = {
  own: (home) => healthFile(home),
  ofUsers: async () => recordsOf(await users()),
};

export function healthFile(home: string): HealthStore {
  const file = join(home, BELOW);
  return {
    async read() {
      try {
        return reportIn(await readRegularFile(file, MOST_RECORD_BYTES));
      } catch {
        return undefined;
      }
    },
    write: (record) => writePrivateFile(file, `${visibleJson(record)}\n`),
    async remove() {
      try {
        await unlink(file);
        await rmdir(dirname(file)); // unless the log lies there, too
      } catch (error) {
        const reason = errorCode(error);
        if (['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(reason)) return;
        throw new FailureError('LK-1013', { path: file, reason }, { cause: error });
      }
    },
  };
}

/** Reads the records of users, a few at a time. Users without one are left out. */
export async function recordsOf(users: readonly HomeOf[]): Promise<readonly UserHealth[]> {
  const found: UserHealth[] = [];
  const waiting = [...users];
  const readOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const user = String(next.uid);
      const file = await readUsersFile(next, BELOW, MOST_RECORD_BYTES);
      if (file.found === 'no') continue;
      const report = file.found === 'yes' ? reportIn(file.bytes) : undefined;
      if (report !== undefined) found.push({ found: 'yes', user, report });
      else found.push({ found: file.found === 'yes' ? 'unreadable' : file.found, user });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return found;
}

function reportIn(bytes: Buffer): HealthReport | undefined {
  try {
    return parseHealthReport(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Where a session of each user that is logged on has its folder, named by the user's number. */
const SESSIONS = '/run/user';

/**
 * Lists the users with a home. A directory (SSSD, winbind) gives all of its users to nobody, so those who are logged on now are
 * asked for by their numbers besides.
 */
async function users(ask: Run = run): Promise<readonly HomeOf[]> {
  const here = (await readdir(SESSIONS).catch(() => [])).filter((name) => /^\d{1,10}$/.test(name));
  const asked = await Promise.all([getent(ask, []), here.length === 0 ? '' : getent(ask, here)]);
  return usersIn(asked.join('\n'));
}

async function getent(ask: Run, keys: readonly string[]): Promise<string> {
  const found = await ask({ file: 'getent', args: ['passwd', ...keys], timeoutMs: 10_000, maxOutputBytes: 4 << 20 });
  // A number that nobody has any more ends with 2; the others are answered all the same.
  if (found.code === 0 || (keys.length > 0 && found.code === 2)) return found.stdout;
  throw new Error(`getent: ${String(found.code)}`);
}

/** Reads lines of passwd(5), each user and each home once. */
export function usersIn(passwd: string): readonly HomeOf[] {
  const homes = new Map<string, HomeOf>();
  for (const line of passwd.split('\n')) {
    const [, , uid = '', , , home = ''] = line.split(':');
    if (!/^\d{1,10}$/.test(uid) || !isAbsolute(home) || home === '/') continue;
    const key = `${uid} ${home}`;
    if (!homes.has(key)) homes.set(key, { uid: Number(uid), home });
  }
  return [...homes.values()];
}
