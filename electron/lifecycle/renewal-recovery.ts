import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { failureCodes, FailureError, type Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { revokeOld, activate, promote, type Renewing } from './activation.ts';
import { checkStoredPassword } from './bring-up.ts';
import { mayExistOnPlatform, wasRefused, type Renewal } from './journal/journal-entry.ts';
import { keptPassword, keptSession } from './kept-secrets.ts';
import { unheard } from './revocation.ts';
import type { UndoOptions } from './revocation.ts';
import { resolveRotation } from './rotation.ts';
import { failureOf, outcome, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { signOutQuietly } from './sessions.ts';
import { revokeMade, undo } from './undo.ts';

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
  services: Services,
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
    await services.journal.write(next).catch((error: unknown) => failureOf(error, services.log));
  };
  try {
    await note(undoing);
    if (entry.phase === 'stored' || entry.phase === 'switching') {
      drive = await driveBack(services, entry, connection, steps);
      await note({ ...undoing, phase: 'created' }); // from here on nothing has to be done with the drive
    }
    const session = options.session ?? (await keptSession(services.secrets, entry));
    if (mayExistOnPlatform(entry)) {
      await steps.undo('create', () => revokeMade(services, entry, { ...options, session }));
      await note({ ...undoing, phase: 'begun' });
    }
    await services.secrets.forget({ kind: 'next-password', id: entry.id });
    if (session !== undefined && options.keepSession !== true) await signOutQuietly(services, entry, session);
    await services.secrets.forget({ kind: 'session', id: entry.id }); // last: killed before, a next start ends it
    await services.journal.close(entry.id);
    return { drive };
  } catch (error) {
    const failure = failureOf(error, services.log);
    await note({ ...undoing, failure, ...unheard(entry, error, services.now()) });
    return { drive, failure };
  }
}

/** Has the drive connected with the old password again, if it was. @throws FailureError when it may still be mapped with the next one. */
async function driveBack(
  services: Services,
  entry: Renewal,
  connection: Connection | undefined,
  steps: Steps,
): Promise<DriveAfter> {
  const { drive } = entry;
  if (drive !== undefined && entry.phase === 'switching') {
    if (!wasRefused(entry)) await removeProof(services, entry, drive);
    await steps.undo('map', () => services.drives.disconnect(drive));
  }
  if (connection === undefined || !isDriveConnection(connection) || entry.wasConnected !== true) return 'as-before';
  try {
    await steps.undo('unmap', () => connectWithKept(services, connection));
    return 'connected';
  } catch (error) {
    // It may have been refused, which was the reason to renew it; that must not keep the next one on the platform.
    services.log.info('not-connected-again', { code: failureOf(error, services.log).code });
    return 'not-connected';
  }
}

/** Connects a drive with the password that the keychain has for it: one try of our own first. */
async function connectWithKept(services: Services, connection: DriveConnection): Promise<void> {
  const { drive } = connection;
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  await checkStoredPassword(services, connection, secret, never);
  await services.drives.connect(drive, secret, never);
}

/** A proof file that was interrupted with the next password. */
async function removeProof(services: Services, entry: Renewal, drive: DriveSpec): Promise<void> {
  try {
    const next = await keptPassword(services.secrets, entry, 'next-password');
    if (next !== undefined) await services.drives.removeProof(drive, next, entry.proof);
  } catch (error) {
    services.log.info('proof-not-removed', { code: failureOf(error, services.log).code });
  }
}

export interface CarryOn extends UndoOptions {
  readonly signal: AbortSignal;
}

/**
 * Finishes a renewal whose next password is in the keychain, and goes back from where it is not. Asks nobody: the session
 * that was kept for it serves, or one of the account that is given.
 * @throws when aborted; nothing is recorded then.
 */
export async function resumeRenewal(
  services: Services,
  entry: Renewal,
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const connection = (await services.connections.list()).find(({ id }) => id === entry.id);
  // With the record both passwords have lost their use: all of it goes, as in a removal.
  if (connection === undefined) {
    return report(entry, await undo(services, { ...entry, kind: 'remove', phase: 'stored' }, steps, options));
  }
  if (entry.rotates === true && entry.phase !== 'replaced' && entry.phase !== 'retired') {
    return await resolveRotation(services, { entry, connection }, steps, options.signal);
  }
  switch (entry.phase) {
    case 'replaced':
    case 'retired':
      return await complete(services, { entry, connection }, steps, options);
    case 'stored':
    case 'switching':
      return entry.undoing
        ? await goBack(services, { entry, connection }, steps, options)
        : await goOn(services, { entry, connection }, steps, options);
    default:
      return await goBack(services, { entry, connection }, steps, options);
  }
}

/** What is neither the password's fault nor the drive's, and over by itself: it is tried again at the next start. */
function passesByItself({ code }: Failure): boolean {
  const kind = failureCodes[code];
  if (code === 'LK-7012') return true; // an administrator enables the account again
  return kind === 'platform' || kind === 'keychain';
}

async function goOn(
  services: Services,
  { entry, connection }: Renewing,
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const { signal } = options;
  let reached = entry;
  try {
    const secret = await keptPassword(services.secrets, entry, 'next-password');
    if (secret === undefined) return await goBack(services, { entry, connection }, steps, options);
    const { platform, drive } = entry;
    if (drive !== undefined) await checkStoredPassword(services, { platform, drive }, secret, signal);
    const entered = (next: Renewal): void => {
      reached = next;
    };
    const switched = await activate(services, { entry, connection }, secret, { steps, signal }, entered);
    return await complete(services, switched, steps, options);
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = failureOf(error, services.log);
    const failed: Renewal = { ...reached, failure };
    if (!passesByItself(failure)) return await goBack(services, { entry: failed, connection }, steps, options);
    await services.journal.write(failed).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(entry, 'open', failure);
  }
}

async function goBack(
  services: Services,
  { entry, connection }: { readonly entry: Renewal; readonly connection: Connection },
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const { failure } = await undoRenewal(services, entry, connection, steps, options);
  return report(entry, failure);
}

async function complete(services: Services, renewing: Renewing, steps: Steps, options: CarryOn): Promise<Recovery> {
  let reached = renewing.entry;
  try {
    if (reached.phase === 'replaced') await promote(services, renewing, steps);
    const session = options.session ?? (await keptSession(services.secrets, reached));
    await revokeOld(services, reached, steps, { ...options, session }, (next) => {
      reached = next;
    });
    return outcome(reached, 'finished');
  } catch (error) {
    const failure = failureOf(error, services.log);
    await services.journal.write({ ...reached, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(reached, 'open', failure);
  }
}

function report(entry: Renewal, failure: Failure | undefined): Recovery {
  return failure === undefined ? outcome(entry, 'undone') : outcome(entry, 'open', failure);
}
