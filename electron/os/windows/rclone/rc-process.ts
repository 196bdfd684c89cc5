import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { FailureError } from '../../../contract/failure.ts';
import type { Http } from '../../../http/http.ts';
import { Secret } from '../../../secrets/secret.ts';
import { writePrivateFile } from '../../files.ts';
import { startDetached, type Detached } from '../../start-detached.ts';
import { notUploaded } from './not-uploaded.ts';
import { RC_USER, rcClient, type RcClient } from './rc-client.ts';

/** The record of a drive that rclone was asked to mount. */
export interface RcMount {
  readonly path: string;
  /** Identifies the credential that the drive's remote was made with, without revealing it. */
  readonly credentialId: string;
}

const schema = z.strictObject({
  version: z.literal(1),
  pid: z.int().check(z.positive()),
  /** 0 until rclone has said at which port its remote control listens. */
  port: z.int().check(z.nonnegative(), z.maximum(65_535)),
  /**
   * The key lets this user's programs control the running rclone, as the key of a pipe does (decision 039). The key is
   * worthless once that rclone has ended, and opens nothing else.
   */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mounts: z.record(z.string(), z.object({ path: z.string(), credentialId: z.string() })),
});
type RcRecord = z.infer<typeof schema>;

export interface RcProcessParts {
  /** Folder for files that belong to the session: the record, the users file and the log. */
  readonly folder: string;
  /** Folder for files that are not uploaded yet. They must outlive the session, and so does this folder. */
  readonly cache: string;
  /** Finds rclone by its absolute path; undefined when it is not installed. */
  readonly program: () => string | undefined;
  /** Gives the whole environment of rclone. */
  readonly env: () => Readonly<Partial<Record<string, string>>>;
  readonly http: Pick<Http, 'request'>;
  /**
   * Tells whether a process is an rclone, and the one that listens at the port unless that is 0. The record outlives a restart of the
   * machine, after which another program can have the process's id, and another user's the port.
   */
  readonly isRclone: (pid: number, port: number) => Promise<boolean>;
}

/**
 * Runs the session's single rclone process, which serves every drive of its mapper and keeps running when this program ends.
 */
export interface RcProcess {
  /** Finds the running rclone and the drives that it was asked to mount; undefined when none runs. */
  find(): Promise<{ readonly rc: RcClient; readonly mounts: Readonly<Record<string, RcMount>> } | undefined>;
  /** Gives the drives on record, whether or not their rclone still runs. */
  left(): Readonly<Record<string, RcMount>>;
  /** Counts the files of a drive that is not mapped which wait on the disk to be uploaded, see `notUploaded`. */
  notUploaded(id: string): Promise<number>;
  /**
   * Gives the running rclone, and starts one when none runs.
   * @throws FailureError LK-5382 when rclone is not installed or cannot be started, LK-5005 when it ends at once, LK-5007
   *   when its start takes too long, LK-0002 when the signal aborts
   */
  start(signal: AbortSignal): Promise<RcClient>;
  /** Ends rclone, which answers nothing any more; what it had mounted stays on record. */
  end(): Promise<void>;
  /**
   * Records the mount of a drive, or removes it from the record when `mount` is undefined. rclone is ended with the last
   * mount.
   */
  keep(id: string, mount: RcMount | undefined): Promise<void>;
}

const START_MS = 15_000;
const END_MS = 5000;
const LOOK_MS = 20;

export function rcProcess({ folder, cache, program, env, http, isRclone }: RcProcessParts): RcProcess {
  const files = {
    record: join(folder, 'rclone.json'),
    users: join(folder, 'rclone.htpasswd'),
    log: join(folder, 'rclone.log'),
  };

  const read = (): RcRecord | undefined => {
    try {
      return schema.parse(JSON.parse(readFileSync(files.record, 'utf8')));
    } catch {
      // There is no record, or another version wrote it: the process id and port in it may belong to another program by now
      return undefined;
    }
  };
  const write = (record: RcRecord): Promise<void> => writePrivateFile(files.record, `${JSON.stringify(record)}\n`);
  const clientOf = ({ port, key }: Pick<RcRecord, 'port' | 'key'>): RcClient =>
    rcClient(http, { port, key: new Secret(key) });
  const forget = (): void => {
    for (const file of Object.values(files)) rmSync(file, { force: true });
  };

  const find: RcProcess['find'] = async () => {
    const record = read();
    // The port belongs to rclone only as long as its process lives. Afterwards another program can listen there, which must
    // not be sent the key.
    if (record === undefined || record.port === 0 || !(await isRclone(record.pid, record.port))) return undefined;
    return { rc: clientOf(record), mounts: record.mounts };
  };

  /** Ends the rclone on record, and no other program that has its process id by now. */
  const endRecorded = async ({ pid, port }: RcRecord): Promise<void> => {
    if (!(await isRclone(pid, port))) return;
    end(pid);
    const deadline = performance.now() + END_MS;
    while (isAlive(pid) && performance.now() < deadline) await sleep(LOOK_MS);
  };

  /** Waits until rclone has written the port of its remote control to its log. */
  const portOf = async (started: Detached, signal: AbortSignal): Promise<number> => {
    const deadline = performance.now() + START_MS;
    for (;;) {
      const [, port] = /remote control on http:\/\/127\.0\.0\.1:(\d+)/.exec(readFileSync(files.log, 'utf8')) ?? [];
      if (port !== undefined) return Number(port);
      if (started.hasEnded()) throw new FailureError('LK-5005', { name: 'rclone' });
      if (signal.aborted) throw new FailureError('LK-0002');
      if (performance.now() > deadline) throw new FailureError('LK-5007', { seconds: START_MS / 1000 });
      await sleep(LOOK_MS);
    }
  };

  return {
    find,
    left: () => read()?.mounts ?? {},
    notUploaded: (id) => notUploaded(cache, id),
    async start(signal) {
      const running = await find();
      if (running !== undefined) return running.rc;
      const file = program();
      if (file === undefined) throw new FailureError('LK-5382');
      const before = read();
      if (before?.port === 0) await endRecorded(before); // an earlier start was cut off before its rclone told the port
      const key = randomBytes(32).toString('hex');
      // rclone reads this form; the hash of 32 random bytes cannot be guessed back.
      const hash = createHash('sha1').update(key).digest('base64');
      await writePrivateFile(files.users, `${RC_USER}:{SHA}${hash}\n`);
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      const log = openSync(files.log, 'w', 0o600);
      try {
        const started = await startDetached({ file, args: rcArguments(files.users, cache), stderr: log, env: env() });
        if (started === undefined) throw new FailureError('LK-5382');
        // The mounts of an earlier rclone stay on record, because what they left behind must still be cleared.
        const record: RcRecord = { version: 1, pid: started.id, port: 0, key, mounts: before?.mounts ?? {} };
        await write(record);
        try {
          const port = await portOf(started, signal);
          await write({ ...record, port });
          const rc = clientOf({ port, key });
          await rc.silence();
          return rc;
        } catch (error) {
          end(started.id);
          if (Object.keys(record.mounts).length === 0) forget();
          throw error;
        }
      } finally {
        closeSync(log);
      }
    },
    async keep(id, mount) {
      const record = read();
      if (record === undefined) return;
      const { [id]: _, ...others } = record.mounts;
      const mounts = mount === undefined ? others : { ...others, [id]: mount };
      if (Object.keys(mounts).length > 0) {
        await write({ ...record, mounts });
        return;
      }
      // rclone has nothing mounted now, so it can be killed: there is nothing to finish, and it takes 1.5 s to end when it is
      // asked to.
      await endRecorded(record);
      forget();
    },
    async end() {
      const record = read();
      if (record !== undefined) await endRecorded(record);
    },
  };
}

/**
 * Gives the arguments of rclone, which every user of the machine can read. rclone gets no configuration file, only what is
 * put into its memory, and does not retry: a refusal or an unreachable server is reported at once. Its log is needed to learn
 * its port, and is silenced afterwards.
 */
export function rcArguments(users: string, cache: string): readonly string[] {
  return [
    ...['rcd', '--rc-addr', '127.0.0.1:0', '--rc-htpasswd', users, '--config', '', '--cache-dir', cache],
    ...['--contimeout', '10s', '--timeout', '60s', '--low-level-retries', '1', '--retries', '1'],
    ...['--log-level', 'NOTICE'],
  ];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // The process has ended, or its id belongs to another user's process now
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process has ended in the meantime.
  }
}
