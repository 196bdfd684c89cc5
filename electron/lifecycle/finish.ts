import type { Connection, DriveConnection } from '../connections/connection.ts';
import type { Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Space } from '../contract/view.ts';
import type { Session } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { bringUp, takeDown, writingOf, type BroughtUp } from './bring-up.ts';
import type { ApplicationEntry, JournalEntry, StoredEntry } from './journal/journal-entry.ts';
import { passwordBinding } from './kept-secrets.ts';
import { keepSpace } from './kept-space.ts';
import { failureOf, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { signOutQuietly } from './sessions.ts';

/** A drive that was set up or connected again, with notes for the user. */
export interface Finished {
  readonly connection: DriveConnection;
  readonly notes: readonly Failure[];
  readonly space?: Space;
}

interface FinishOptions {
  readonly signal: AbortSignal;
  readonly session?: Session | undefined;
  /** True when the app password was never sent to the drive's server. */
  readonly untried?: boolean;
}

/**
 * Maps and proves the drive of a stored app password, and saves the connection. Safe to repeat.
 * @throws FailureError; the drive is then unmapped again, and the app password stays in the keychain.
 */
export async function finish(
  services: Services,
  entry: StoredEntry,
  secret: Secret,
  steps: Steps,
  options: FinishOptions,
): Promise<Finished> {
  const { signal, untried } = options;
  // The app password is tried before a mount tool gets it: mount tools repeat a refused one, and it must leave this computer only
  // once.
  const check = (): Promise<unknown> => services.drives.checkPassword(entry.drive, secret, signal);
  const up = await bringUp(services, entry.drive, secret, {
    ...{ proofName: entry.proof, steps, signal, established: false },
    ...omitUndefined({ before: untried === true ? check : undefined }),
    moveTo: (drive) => services.journal.write({ ...entry, drive }),
  });
  return await steps.run('save', async () => {
    const connection = connectionOf({ ...entry, drive: up.spec }, up, services.now());
    try {
      signal.throwIfAborted();
      await services.connections.save(connection);
    } catch (error) {
      await takeDown(services, up.spec);
      throw error;
    }
    await keepSpace(services, connection.id, up.space);
    await tidy(services, entry, options.session);
    const notes = [...up.notes, ...(await services.drives.cautions(connection.drive))];
    return { connection, notes, ...omitUndefined({ space: up.space }) };
  });
}

/**
 * Closes the entry of a finished set-up. A failure here does not fail the set-up: the entry then stays, and the next start does
 * all this again.
 */
export async function tidy(services: Services, entry: JournalEntry, session: Session | undefined): Promise<void> {
  try {
    if (session !== undefined) await signOutQuietly(services, entry, session);
    await services.secrets.forget({ kind: 'session', id: entry.id }); // last, so that the next start can still end the session
    await services.journal.close(entry.id);
  } catch (error) {
    services.log.info('not-tidied', { code: failureOf(error, services.log).code });
  }
}

function connectionOf(entry: StoredEntry, up: BroughtUp, now: Date): DriveConnection {
  return {
    id: entry.id,
    platform: entry.platform,
    user: entry.user,
    password: storedPassword(entry),
    ...{ label: entry.drive.label, login: entry.drive.login, drive: entry.drive },
    ...omitUndefined({ caFile: entry.caFile, browser: entry.browser }),
    ...writingOf(up),
    createdAt: now.toISOString(),
  };
}

/** Returns what the list of connections keeps of an app password that exists. */
export function storedPassword({ password }: JournalEntry): Connection['password'] {
  const { id, name, expiresAt, reviewAt, origin, use } = password;
  if (id === undefined) throw new Error('a stored app password has an id');
  return { id, name, ...omitUndefined({ expiresAt, reviewAt, origin, use }) };
}

/**
 * Saves the connection of a stored app password that another application uses. Safe to repeat.
 * @throws FailureError LK-1012, LK-1013.
 */
export async function finishApplication(
  services: Services,
  entry: ApplicationEntry,
  steps: Steps,
  options: { readonly signal: AbortSignal; readonly session?: Session | undefined },
): Promise<Connection> {
  return await steps.run('save', async () => {
    options.signal.throwIfAborted();
    const connection: Connection = {
      ...{ id: entry.id, platform: entry.platform, user: entry.user, label: entry.label, login: entry.login },
      password: storedPassword(entry),
      ...omitUndefined({ caFile: entry.caFile, browser: entry.browser }),
      readOnly: false,
      createdAt: services.now().toISOString(),
    };
    await services.connections.save(connection);
    await tidy(services, entry, options.session);
    return connection;
  });
}

/**
 * Puts a new app password into the keychain. Whatever this throws, undoing finds the app password there.
 * @throws FailureError LK-4xxx, LK-1013
 */
export async function storeAppPassword<E extends JournalEntry>(
  services: Services,
  { entry, secret }: { readonly entry: E; readonly secret: Secret },
  signal: AbortSignal,
): Promise<E> {
  await services.secrets.write({ kind: 'app-password', id: entry.id }, secret, passwordBinding(entry));
  signal.throwIfAborted();
  const stored: E = { ...entry, phase: 'stored' };
  await services.journal.write(stored);
  return stored;
}
