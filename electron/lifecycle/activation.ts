import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Recovery, StepId } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import { bringUp, checkStoredPassword, keepBroughtUp, staysMapped, writingOf } from './bring-up.ts';
import { wasGranted, type Renewal } from './journal/journal-entry.ts';
import { keptPassword, keptSecret, passwordBinding } from './kept-secrets.ts';
import { keepSpace } from './kept-space.ts';
import { canRevokeReplaced, keepReplaced, lostAnswer, revokeReplaced } from './revocation.ts';
import type { UndoOptions } from './revocation.ts';
import { failureOf, outcome, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { signOutQuietly } from './sessions.ts';

/** A renewal, and its connection as the list of connections has it. */
export interface Renewing {
  readonly entry: Renewal;
  readonly connection: Connection;
}

/**
 * Lists the steps from a stored next app password on, in order: activate it, promote it, revoke the old one.
 * @param stays whether the drive stays mapped meanwhile, see `staysMapped`
 */
export function activationSteps(renewal: Parameters<typeof canRevokeReplaced>[0], stays: boolean): readonly StepId[] {
  return [
    ...(renewal.drive === undefined || stays ? [] : (['unmap'] as const)),
    ...(renewal.drive === undefined ? [] : (['map', 'prove'] as const)),
    'save',
    ...(canRevokeReplaced(renewal) ? (['retire'] as const) : []),
  ];
}

/**
 * Connects the drive with the stored next app password, and proves it.
 * @param onEntry called with each entry from which the renewal can go back
 */
export async function activate(
  services: Services,
  { entry: stored, connection }: Renewing,
  secret: Secret,
  run: { readonly steps: Steps; readonly signal: AbortSignal },
  onEntry: (entry: Renewal) => void,
): Promise<Renewing> {
  let entry = stored;
  let writing: Pick<Connection, 'readOnly' | 'unwritable'> = connection;
  if (connection.drive !== undefined && entry.drive !== undefined) {
    const { drive: old } = connection;
    const { drive } = entry;
    // Unless the gateway can take over the mount, the drive is unmapped: both would otherwise be mapped at the same place.
    const stays = await staysMapped(services, old, drive);
    if (!stays) {
      await run.steps.run('unmap', () => services.drives.disconnect(old));
      run.signal.throwIfAborted();
    }
    entry = { ...entry, phase: 'switching' };
    onEntry(entry);
    await services.journal.write(entry);
    const up = await bringUp(services, drive, secret, {
      ...{ proofName: entry.proof, steps: run.steps, signal: run.signal, established: stays },
      async moveTo(next) {
        entry = { ...entry, drive: next };
        onEntry(entry);
        await services.journal.write(entry);
      },
    });
    entry = { ...entry, drive: up.spec };
    writing = writingOf(up);
    await keepSpace(services, connection.id, up.space);
  }
  run.signal.throwIfAborted();
  const replaced: Renewal = { ...entry, phase: 'replaced' };
  await services.journal.write(replaced);
  onEntry(replaced); // only after the write: if the disk refuses it, everything can still go back
  const { unwritable: _, disconnected: _connected, ...rest } = connection;
  return {
    entry: replaced,
    connection: { ...rest, readOnly: writing.readOnly, ...omitUndefined({ unwritable: writing.unwritable }) },
  };
}

/**
 * Makes the next app password the connection's own, first in the keychain, then in the list. This step only goes forward, and is
 * safe to repeat.
 * @throws FailureError LK-4001 to LK-4004, LK-1013; the next start then continues.
 */
export async function promote(services: Services, { entry, connection }: Renewing, steps: Steps): Promise<Connection> {
  return await steps.run('save', async () => {
    const next = await keptPassword(services.secrets, entry, 'next-password');
    if (next !== undefined) {
      await keepReplaced(services, entry, connection, next);
      await services.secrets.write({ kind: 'app-password', id: entry.id }, next, passwordBinding(entry));
    }
    const { disconnected, ...renewed } = renewedConnection(entry, connection);
    // Only a person renews a drive that stays disconnected, and has it connected by that; a rotation leaves it as it is.
    const saved = entry.rotates === true ? { ...renewed, ...omitUndefined({ disconnected }) } : renewed;
    await services.connections.save(saved);
    return saved;
  });
}

/** Returns the connection with its new app password. */
export function renewedConnection({ password, drive, login, browser }: Renewal, connection: Connection): Connection {
  const { id, name, expiresAt, reviewAt, origin, use } = password;
  if (id === undefined) throw new Error('an app password that replaces another one has an id');
  return {
    ...connection,
    password: { id, name, ...omitUndefined({ expiresAt, reviewAt, origin, use }) },
    login: drive?.login ?? login ?? connection.login,
    ...omitUndefined({ drive, browser }),
  };
}

/**
 * Revokes the app password that was replaced, and closes the renewal. Safe to repeat.
 * @throws FailureError LK-2008 without a session, LK-3xxx, LK-4xxx, LK-1013; the renewal then stays open.
 */
export async function revokeOld(
  services: Services,
  entry: Renewal,
  steps: Steps,
  options: UndoOptions,
  onEntry: (entry: Renewal) => void = () => undefined,
): Promise<void> {
  if (entry.phase !== 'retired') {
    if (entry.rotates !== true && canRevokeReplaced(entry)) {
      await steps.run('retire', () => revokeReplaced(services, entry, options));
    }
    const retired: Renewal = { ...entry, phase: 'retired' };
    onEntry(retired);
    await services.journal.write(retired);
  }
  await services.secrets.forget({ kind: 'next-password', id: entry.id });
  if (options.session !== undefined && options.keepSession !== true) {
    await signOutQuietly(services, entry, options.session);
  }
  await services.secrets.forget({ kind: 'session', id: entry.id }); // last, so that the next start can still end the session
  await services.journal.close(entry.id);
}

/**
 * How long, in ms, a replaced app password may still be accepted: the 10 s for which a Nextcloud remembers it (observed), and
 * some for the platform to do what it was asked.
 */
const REPLACED_LIVES_MS = 15_000;

/**
 * Finds out whether an app password that was asked to replace itself has done so, and leaves a clear state. The keychain holds
 * the new one when its item differs from the copy of the old one beside it. Otherwise one request tells, made at a time when a
 * replaced app password would surely be refused.
 *
 * An accepted app password is the connection's, and the drive is connected with it. A refused one was replaced by one that got
 * lost on its way. Then nothing tries it again, and the drive waits for a renewal with a sign-in, which revokes the lost one by
 * its id; a lost granted one can only be found by a person (LK-3114).
 * @throws when aborted; nothing is recorded then.
 */
export async function resolveRotation(
  services: Services,
  { entry, connection }: Renewing,
  steps: Steps,
  signal: AbortSignal,
): Promise<Recovery> {
  try {
    if (!isDriveConnection(connection)) throw new Error('only what has a drive can prove its password');
    const secret = await keptSecret(
      services.secrets,
      { kind: 'app-password', id: entry.id },
      passwordBinding(connection),
      passwordBinding({ ...connection, ...omitUndefined({ drive: entry.drive }) }),
    );
    if (secret === undefined) return await giveUpLost(services, { entry, connection });
    const isNew =
      entry.phase === 'created' || (entry.phase === 'creating' && !(await isCopy(services, connection, secret)));
    if (!isNew) await untilReplacedIsRefused(services, entry, signal);
    if (!(await isAccepted(services, connection, secret, signal))) {
      // The new app password was received and stored, so it can only have been revoked since: no lost one has to be looked for.
      const { unansweredAt: _, ...heard } = entry;
      return await giveUpLost(services, { entry: isNew ? heard : entry, connection });
    }
    const current = isNew ? renewedConnection(withOwnId(services, entry), connection) : connection;
    if (isNew) await services.connections.save(current);
    if (entry.wasConnected === true && isDriveConnection(current)) {
      await connectSettled(services, entry, current, secret, steps, signal);
    }
    await revokeOld(services, { ...entry, phase: 'retired' }, steps, {});
    return outcome(entry, isNew ? 'finished' : 'undone');
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = failureOf(error, services.log);
    await services.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(entry, 'open', failure);
  }
}

/** Tells whether an app password is still the old one, of which a copy was put beside it before the platform was asked. */
async function isCopy(services: Services, connection: DriveConnection, secret: Secret): Promise<boolean> {
  const copy = await keptPassword(services.secrets, connection, 'next-password');
  return copy === undefined || copy.equals(secret);
}

async function untilReplacedIsRefused(
  services: Services,
  { unansweredAt }: Renewal,
  signal: AbortSignal,
): Promise<void> {
  if (unansweredAt === undefined) return; // the platform was not asked, or has clearly refused
  const since = services.now().getTime() - Date.parse(unansweredAt);
  // When the clock was set back, the elapsed time is unknown, so the whole time is waited for.
  const leftMs = since < 0 ? REPLACED_LIVES_MS : REPLACED_LIVES_MS - since;
  if (leftMs > 0) await services.pause(leftMs, signal);
}

async function connectSettled(
  services: Services,
  entry: Renewal,
  connection: DriveConnection,
  secret: Secret,
  steps: Steps,
  signal: AbortSignal,
): Promise<void> {
  const up = await bringUp(services, connection.drive, secret, {
    ...{ proofName: entry.proof, steps, signal, established: true, hasOldEnded: true },
    moveTo: (drive) => moveRotated(services, entry, connection, drive),
  });
  await keepBroughtUp(services, connection, up);
}

/** Records in the journal and in the list that another mapper now maps the drive whose app password was just replaced. */
export async function moveRotated(
  services: Services,
  entry: Renewal,
  connection: DriveConnection,
  drive: DriveSpec,
): Promise<void> {
  if (entry.drive !== undefined) await services.journal.write({ ...entry, drive });
  await services.connections.save({ ...connection, drive });
}

/**
 * Tells whether WebDAV accepts an app password; a direct mount is unmapped when it is refused.
 * @throws FailureError for anything but a refusal.
 */
export async function isAccepted(
  services: Services,
  connection: DriveConnection,
  secret: Secret,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await checkStoredPassword(services, connection, secret, signal);
    return true;
  } catch (error) {
    if (isFailure(error, 'LK-5006')) return false;
    throw error;
  }
}

/**
 * Gives the new app password an id of Latchkey's own where the platform, a Nextcloud, tells none. Otherwise a refusal recorded
 * for the old one would also count for the new one.
 */
function withOwnId(services: Services, entry: Renewal): Renewal {
  if (entry.phase === 'created' || !wasGranted(entry)) return entry;
  return { ...entry, password: { ...entry.password, id: services.random() } };
}

async function giveUpLost(
  services: Services,
  { entry, connection }: { readonly entry: Renewal; readonly connection: DriveConnection },
): Promise<Recovery> {
  await services.drives.disconnect(connection.drive);
  // When the platform has told the lost app password's id, the connection takes it over, so that a later renewal revokes that
  // one.
  if (entry.phase === 'created') await services.connections.save(renewedConnection(entry, connection));
  await services.secrets.forget({ kind: 'app-password', id: entry.id });
  await services.secrets.forget({ kind: 'next-password', id: entry.id });
  if (entry.unansweredAt !== undefined && wasGranted(entry)) {
    // From here on the entry is that of a grant whose answer got lost, and waits for the person.
    const { rotates: _, ...grant } = entry;
    const { failure } = lostAnswer(services, entry);
    await services.journal.write({ ...grant, phase: 'creating', undoing: true, failure });
    return outcome(entry, 'open', failure);
  }
  await services.journal.close(entry.id);
  return outcome(entry, 'undone', lost(connection));
}

function lost({ label }: DriveConnection): Failure {
  return new FailureError('LK-4005', { label }).failure;
}
