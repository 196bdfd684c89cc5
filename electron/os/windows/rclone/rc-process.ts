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
import { RC_USER, rcClient, type RcClient } from './rc-client.ts';

/** A drive that rclone has mounted, as it was asked to. */
export interface RcMount {
  readonly path: string;
  /** Tells the credential that its remote has. */
  readonly credentialId: string;
}

const schema = z.strictObject({
  version: z.literal(1),
  pid: z.int().check(z.positive()),
  /** 0 as long as it has not said at which it is. */
  port: z.int().check(z.nonnegative(), z.maximum(65_535)),
  /** Lets this user's programs ask the running rclone, as the key of a pipe does (decision 039). It ends with it, and opens nothing else. */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mounts: z.record(z.string(), z.object({ path: z.string(), credentialId: z.string() })),
});
type RcRecord = z.infer<typeof schema>;

export interface RcProcessParts {
  /** Folder of what goes away with the session. */
  readonly folder: string;
  /** Folder in which files lie that are not uploaded yet; it outlives the session, and so do they. */
  readonly cache: string;
  /** rclone itself, by its whole path; undefined where there is none. */
  readonly program: () => string | undefined;
  /** Everything that rclone may read of the environment. */
  readonly env: () => Readonly<Partial<Record<string, string>>>;
  readonly http: Pick<Http, 'request'>;
}

/** The one rclone of a session, which serves every drive of its mapper and goes on when this program has ended. */
export interface RcProcess {
  /** What is mounted, and how it is asked; undefined where none runs. */
  find(): Promise<{ readonly rc: RcClient; readonly mounts: Readonly<Record<string, RcMount>> } | undefined>;
  /** Where one that has ended had drives mounted. */
  left(): Readonly<Record<string, RcMount>>;
  /** As `find`, and starts it where none runs. @throws FailureError LK-5382 no rclone, LK-5005 it ends, LK-5007 it takes too long */
  start(signal: AbortSignal): Promise<RcClient>;
  /** Keeps what is mounted; undefined: the drive is not any more. The last one ends it. */
  keep(id: string, mount: RcMount | undefined): Promise<void>;
}

const START_MS = 15_000;
const END_MS = 5000;
const LOOK_MS = 20;

export function rcProcess({ folder, cache, program, env, http }: RcProcessParts): RcProcess {
  const files = {
    record: join(folder, 'rclone.json'),
    users: join(folder, 'rclone.htpasswd'),
    log: join(folder, 'rclone.log'),
  };

  const read = (): RcRecord | undefined => {
    try {
      return schema.parse(JSON.parse(readFileSync(files.record, 'utf8')));
    } catch {
      return undefined; // none, or of another version: what it names is another's by now
    }
  };
  const write = (record: RcRecord): Promise<void> => writePrivateFile(files.record, `${JSON.stringify(record)}\n`);
  const clientOf = ({ port, key }: Pick<RcRecord, 'port' | 'key'>): RcClient =>
    rcClient(http, { port, key: new Secret(key) });
  const forget = (): void => {
    for (const file of Object.values(files)) rmSync(file, { force: true });
  };

  const find: RcProcess['find'] = () => {
    const record = read();
    // Its port is its own for as long as it lives; afterwards it may be anybody's, who must not be asked with the key.
    if (record === undefined || record.port === 0 || !isAlive(record.pid)) return Promise.resolve(undefined);
    return Promise.resolve({ rc: clientOf(record), mounts: record.mounts });
  };

  /** Waits until it has said at which port it is asked. */
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
    async start(signal) {
      const running = await find();
      if (running !== undefined) return running.rc;
      const file = program();
      if (file === undefined) throw new FailureError('LK-5382');
      const before = read();
      if (before?.port === 0) end(before.pid); // its start was cut off
      const key = randomBytes(32).toString('hex');
      const hash = createHash('sha1').update(key).digest('base64'); // a form that rclone reads; of 32 random bytes nothing is guessed
      await writePrivateFile(files.users, `${RC_USER}:{SHA}${hash}\n`);
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      const log = openSync(files.log, 'w', 0o600);
      try {
        const started = await startDetached({ file, args: rcArguments(files.users, cache), stderr: log, env: env() });
        if (started === undefined) throw new FailureError('LK-5382');
        // What an earlier one has left is still to be cleared away.
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
      // Nothing is mounted: it has nothing to end in good order, and takes 1.5 s to end when it is asked.
      end(record.pid);
      const deadline = performance.now() + END_MS;
      while (isAlive(record.pid) && performance.now() < deadline) await sleep(LOOK_MS);
      forget();
    },
  };
}

/**
 * Arguments of rclone, which everybody may see. No configuration but the one in its memory; no retries: what is refused or out of reach is
 * said at once. Its log says at which port it is, and is silenced then.
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
    return false; // ended, or another user's who has its number now
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Ended meanwhile.
  }
}
