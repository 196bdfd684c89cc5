import { FailureError, type Failure } from '../contract/failure.ts';
import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { mayExistOnPlatform, wasRefused, type Renewal } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { checkStoredPassword } from './bring-up.ts';
import { keptPassword, keptSession } from './kept-secret.ts';
import { unheard } from './lost-answer.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';
import { signOutQuietly } from './end-session.ts';
import { revokeMade, type UndoOptions } from './undo.ts';

/** How the drive is after a renewal was taken back. */
export type DriveAfter = 'as-before' | 'connected' | 'not-connected';

export interface TakenBack {
  readonly drive: DriveAfter;
  /** Why something is still open. */
  readonly failure?: Failure;
}

const never = new AbortController().signal;

/**
 * Goes back to the password that was to be replaced: the drive first, so that nothing is mapped with the next one when that
 * is revoked. Whether the old one still works is not part of it: a drive that cannot be connected with it stays disconnected.
 *
 * Safe to repeat, and to be stopped anywhere. What cannot be done now stays in the journal with the reason.
 */
export async function undoRenewal(
  parts: Parts,
  entry: Renewal,
  connection: Connection | undefined,
  steps: Steps,
  options: UndoOptions = {},
): Promise<TakenBack> {
  let undoing: Renewal = { ...entry, undoing: true };
  let drive: DriveAfter = 'as-before';
  /** A full disk must not stop the way back: what the journal says already is enough to find everything again. */
  const note = async (next: Renewal): Promise<void> => {
    undoing = next;
    await parts.journal.write(next).catch((error: unknown) => failureOf(error, parts.log));
  };
  try {
    await note(undoing);
    if (entry.phase === 'stored' || entry.phase === 'switching') {
      drive = await driveBack(parts, entry, connection, steps);
      await note({ ...undoing, phase: 'created' }); // from here on nothing has to be done with the drive
    }
    const session = options.session ?? (await keptSession(parts.secrets, entry));
    if (mayExistOnPlatform(entry)) {
      await steps.undo('create', () => revokeMade(parts, entry, { ...options, session }));
      await note({ ...undoing, phase: 'begun' });
    }
    await parts.secrets.forget({ kind: 'next-password', id: entry.id });
    if (session !== undefined && options.keepSession !== true) await signOutQuietly(parts, entry, session);
    await parts.secrets.forget({ kind: 'session', id: entry.id }); // last: killed before, a next start ends it
    await parts.journal.close(entry.id);
    return { drive };
  } catch (error) {
    const failure = failureOf(error, parts.log);
    await note({ ...undoing, failure, ...unheard(entry, error, parts.now()) });
    return { drive, failure };
  }
}

/** Has the drive connected with the old password again, if it was. @throws FailureError when it may still be mapped with the next one. */
async function driveBack(
  parts: Parts,
  entry: Renewal,
  connection: Connection | undefined,
  steps: Steps,
): Promise<DriveAfter> {
  const { drive } = entry;
  if (drive !== undefined && entry.phase === 'switching') {
    if (!wasRefused(entry)) await removeProof(parts, entry, drive);
    await steps.undo('map', () => parts.drives.disconnect(drive));
  }
  if (connection === undefined || !isDriveConnection(connection) || entry.wasConnected !== true) return 'as-before';
  try {
    await steps.undo('unmap', () => connectWithKept(parts, connection));
    return 'connected';
  } catch (error) {
    // It may have been refused, which was the reason to renew it; that must not keep the next one on the platform.
    parts.log.info('not-connected-again', { code: failureOf(error, parts.log).code });
    return 'not-connected';
  }
}

/** Connects a drive with the password that the keychain has for it: one try of our own first. */
async function connectWithKept(parts: Parts, connection: DriveConnection): Promise<void> {
  const { drive } = connection;
  const secret = await keptPassword(parts.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  await checkStoredPassword(parts, connection, secret, never);
  await parts.drives.connect(drive, secret, never);
}

/** A proof file that was interrupted with the next password. */
async function removeProof(parts: Parts, entry: Renewal, drive: DriveSpec): Promise<void> {
  try {
    const next = await keptPassword(parts.secrets, entry, 'next-password');
    if (next !== undefined) await parts.drives.removeProof(drive, next, entry.proof);
  } catch (error) {
    parts.log.info('proof-not-removed', { code: failureOf(error, parts.log).code });
  }
}
