import type { Failure } from '../contract/failure.ts';
import type { Connection, DriveConnection } from '../connections/connection.ts';
import type { Session } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { bringUp, takeDown, writingOf, type BroughtUp } from './bring-up.ts';
import type { Entry, StoredEntry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';
import { signOutQuietly } from './end-session.ts';

/** A drive that was set up or connected again, with what is to be known besides. */
export interface Finished {
  readonly connection: DriveConnection;
  readonly notes: readonly Failure[];
}

interface FinishOptions {
  readonly signal: AbortSignal;
  readonly session?: Session | undefined;
  /** Nobody has sent the app password to the drive yet. */
  readonly untried?: boolean;
}

/**
 * From a stored app password to a proved drive and a saved connection. Safe to repeat.
 * @throws FailureError; the drive is then unmapped again, and the app password stays where it is.
 */
export async function finish(
  parts: Parts,
  entry: StoredEntry,
  secret: Secret,
  steps: Steps,
  options: FinishOptions,
): Promise<Finished> {
  const { signal, untried } = options;
  // Before a mount tool gets it: one that is refused leaves this computer once, and such tools repeat it.
  const check = (): Promise<unknown> => parts.drives.checkPassword(entry.drive, secret, signal);
  const up = await bringUp(parts, entry, entry.drive, secret, {
    ...{ proofName: entry.proof, steps, signal, established: false },
    ...given({ before: untried === true ? check : undefined }),
    moveTo: (drive) => parts.journal.write({ ...entry, drive }),
  });
  return await steps.run('save', async () => {
    const connection = connectionOf({ ...entry, drive: up.spec }, up, parts.now());
    try {
      signal.throwIfAborted();
      await parts.connections.save(connection);
    } catch (error) {
      await takeDown(parts, up.spec);
      throw error;
    }
    await tidy(parts, entry, options.session);
    return { connection, notes: up.notes };
  });
}

/** The set-up is done: trouble here is no failure of it. The entry then stays, and the next start does all this again. */
export async function tidy(parts: Parts, entry: Entry, session: Session | undefined): Promise<void> {
  try {
    if (session !== undefined) await signOutQuietly(parts, entry, session);
    await parts.secrets.forget({ kind: 'session', id: entry.id }); // last: killed before, a next start ends it
    await parts.journal.close(entry.id);
  } catch (error) {
    parts.log.info('not-tidied', { code: failureOf(error, parts.log).code });
  }
}

function connectionOf(entry: StoredEntry, up: BroughtUp, now: Date): DriveConnection {
  return {
    id: entry.id,
    platform: entry.platform,
    user: entry.user,
    password: storedPassword(entry),
    ...{ label: entry.drive.label, login: entry.drive.login, drive: entry.drive },
    ...given({ caFile: entry.caFile, browser: entry.browser }),
    ...writingOf(up),
    createdAt: now.toISOString(),
  };
}

/** What the list of connections keeps of an app password that exists. */
export function storedPassword({ password }: Entry): Connection['password'] {
  const { id, name, expiresAt, reviewAt, origin, use } = password;
  if (id === undefined) throw new Error('a stored app password has an id');
  return { id, name, ...given({ expiresAt, reviewAt, origin, use }) };
}
