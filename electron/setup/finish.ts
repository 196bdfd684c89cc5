import { isFailure } from '../contract/failure.ts';
import type { Connection, DriveConnection } from '../connections/connection.ts';
import type { DriveSpec, MappedDrive } from '../drives/drive-mapper.ts';
import type { Session } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { asDisabled } from './disabled-account.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';
import { signOutQuietly } from './end-session.ts';

/** An entry whose app password is in the keychain. */
export type StoredEntry = Entry & { readonly drive: DriveSpec };

export function hasDrive(entry: Entry): entry is StoredEntry {
  return entry.drive !== undefined;
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
  options: { readonly signal: AbortSignal; readonly session?: Session | undefined },
): Promise<DriveConnection> {
  const { readOnly } = await bringUp(parts, entry.drive, secret, entry.proof, steps, options.signal);
  return await steps.run('save', async () => {
    const connection = connectionOf(entry, readOnly, parts.now());
    try {
      options.signal.throwIfAborted();
      await parts.connections.save(connection);
    } catch (error) {
      await takeDown(parts, entry.drive);
      throw error;
    }
    await tidy(parts, entry, options.session);
    return connection;
  });
}

/** The set-up is done: trouble here is no failure of it. The entry then stays, and the next start does all this again. */
export async function tidy(parts: Parts, entry: Entry, session: Session | undefined): Promise<void> {
  try {
    await parts.secrets.forget({ kind: 'session', id: entry.id });
    if (session !== undefined) await signOutQuietly(parts, entry, session);
    await parts.journal.close(entry.id);
  } catch (error) {
    parts.log.info('not-tidied', { code: failureOf(error, parts.log).code });
  }
}

/**
 * One request of our own before a mount tool gets a password that was stored a while ago: such tools repeat a refused
 * one, and platforms ban the whole office's address for it.
 * @throws FailureError LK-5006 when it is refused, and a drive that is still mapped with it is unmapped then; LK-7012 when
 *   the platform works, but not for this account.
 */
export async function checkStoredPassword(
  parts: Parts,
  { platform, drive }: Pick<StoredEntry, 'platform' | 'drive'>,
  secret: Secret,
  signal: AbortSignal,
): Promise<void> {
  try {
    await parts.drives.checkPassword(drive, secret, signal);
  } catch (error) {
    if (isFailure(error, 'LK-5006')) await takeDown(parts, drive);
    const { caFile, label } = drive;
    throw await asDisabled(parts, { platform, caFile, label }, error, signal);
  }
}

/** Maps a drive and tries it out. @throws FailureError; it is then unmapped again. */
export async function bringUp(
  parts: Parts,
  spec: DriveSpec,
  secret: Secret,
  proofName: string,
  steps: Steps,
  signal: AbortSignal,
): Promise<{ drive: MappedDrive; readOnly: boolean }> {
  try {
    const drive = await steps.run('map', () => parts.drives.connect(spec, secret, signal));
    const { writable } = await steps.run('prove', () => parts.drives.prove(drive, secret, proofName, signal));
    return { drive, readOnly: !writable };
  } catch (error) {
    await takeDown(parts, spec);
    throw error;
  }
}

async function takeDown(parts: Parts, spec: DriveSpec): Promise<void> {
  try {
    await parts.drives.disconnect(spec);
  } catch (error) {
    parts.log.info('not-unmapped', { code: failureOf(error, parts.log).code });
  }
}

function connectionOf(entry: StoredEntry, readOnly: boolean, now: Date): DriveConnection {
  return {
    id: entry.id,
    platform: entry.platform,
    user: entry.user,
    password: storedPassword(entry),
    ...{ label: entry.drive.label, login: entry.drive.login, drive: entry.drive },
    ...given({ caFile: entry.caFile, browser: entry.browser }),
    readOnly,
    createdAt: now.toISOString(),
  };
}

/** What the list of connections keeps of an app password that exists. */
export function storedPassword({ password }: Entry): Connection['password'] {
  const { id, name, expiresAt, reviewAt, origin, use } = password;
  if (id === undefined) throw new Error('a stored app password has an id');
  return { id, name, ...given({ expiresAt, reviewAt, origin, use }) };
}
