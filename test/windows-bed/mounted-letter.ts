import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Linux folder that holds the files of a drive letter. */
export interface MountedLetter {
  readonly path: string;
  /** Unmounts the folder. @returns false when a program has a file open there, and `force` is false */
  unmount(force: boolean): Promise<boolean>;
}

const LOOK_MS = 25;
const LOOKS = 200;

/**
 * Mounts a WebDAV folder with rclone, which keeps written files in a cache for a moment: a server that runs under Wine could not
 * answer while wineserver waits for a file to be closed. Listings are kept as long as those of a drive on Linux.
 * @param url address at the relay, which adds the login. It may contain a secret path, and therefore must not be in rclone's
 *   arguments
 * @returns undefined when rclone ends at once
 */
export async function mountLetter(url: string, folder: string, name: string): Promise<MountedLetter | undefined> {
  const path = join(folder, 'letters', name);
  const cache = join(folder, 'written', name);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const config = heldText(join(folder, `${name}.conf`), `[drive]\ntype = webdav\nurl = ${url}\nvendor = other\n`);
  const child = spawn(
    'rclone',
    [
      ...['mount', 'drive:', path, '--config', '/proc/self/fd/3', '--cache-dir', cache],
      ...['--vfs-cache-mode', 'writes', '--vfs-write-back', '0s', '--dir-cache-time', '10s', '--poll-interval', '0'],
      ...['--timeout', '8s', '--contimeout', '4s', '--retries', '1', '--low-level-retries', '1'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', config], env: { PATH: process.env['PATH'] } },
  );
  closeSync(config);
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
  };
  child.once('error', end).once('exit', end);
  const isMounted = (): boolean => readFileSync('/proc/mounts', 'utf8').includes(` ${path} fuse.rclone`);
  const until = async (reached: () => boolean): Promise<boolean> => {
    for (let looks = 0; looks < LOOKS && !reached(); looks += 1) await sleep(LOOK_MS);
    return reached();
  };
  await until(() => hasEnded || isMounted());
  if (!isMounted()) {
    child.kill();
    return undefined;
  }
  return {
    path,
    async unmount(force) {
      // The real WebClient has sent a file by the time it is closed, so the mount waits for rclone's uploads.
      await until(() => hasEnded || !isSending(cache));
      try {
        execFileSync('fusermount3', [force ? '-uz' : '-u', path], { stdio: 'ignore' });
      } catch {
        if (isMounted()) return false;
      }
      if (!(await until(() => hasEnded))) child.kill('SIGKILL');
      rmdirSync(path);
      return true;
    },
  };
}

/** Whether rclone still has to send a file, which rclone records beside each file of its cache. */
function isSending(cache: string): boolean {
  const about = join(cache, 'vfsMeta');
  if (!existsSync(about)) return false;
  return readdirSync(about, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isFile()) return false;
    try {
      return readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('"Dirty": true');
    } catch {
      return false; // the file was sent and removed in the meantime
    }
  });
}

/** Opens a file with this text and removes its name, so that no other program can open it. */
function heldText(file: string, text: string): number {
  const held = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  writeSync(held, text);
  return held;
}
