import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import { isDriveConnection, type DriveConnection } from '../connections/connection.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { isSameSecret, type Secret } from '../secrets/secret.ts';
import { passwordBinding } from './bindings.ts';
import { bringUp, checkStoredPassword, keepBroughtUp } from './bring-up.ts';
import { wasGranted, type Renewal } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import { keptPassword, keptSecret } from './kept-secret.ts';
import { lostAnswer } from './lost-answer.ts';
import { outcome } from './outcome.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';
import { renewedConnection, retire, type Renewing } from './switch-over.ts';

/**
 * How long an app password that was replaced may still be accepted: the 10 s for which a Nextcloud remembers it (observed),
 * and some for the platform to do what it was asked.
 */
const REPLACED_LIVES_MS = 15_000;

/**
 * After an app password was asked to replace itself and nobody knows whether it did. What the keychain holds is the new one
 * when it differs from the copy of the old one beside it. Otherwise one request tells, once a replaced one would surely be
 * refused. Accepted, it is the connection's password, and the drive is connected with it. Refused, it was replaced by one that
 * got lost on its way: then it is forgotten, so that nothing tries it again, and the drive waits for a renewal with a sign-in,
 * which revokes the lost one by its id; one that was granted, only a person finds (LK-3114).
 * @throws when aborted; nothing is recorded then.
 */
export async function settleRotation(
  parts: Parts,
  { entry, connection }: Renewing,
  steps: Steps,
  signal: AbortSignal,
): Promise<Recovery> {
  try {
    if (!isDriveConnection(connection)) throw new Error('only what has a drive can prove its password');
    const secret = await keptSecret(
      parts.secrets,
      { kind: 'app-password', id: entry.id },
      passwordBinding(connection),
      passwordBinding({ ...connection, ...given({ drive: entry.drive }) }),
    );
    if (secret === undefined) return await giveUpLost(parts, { entry, connection });
    const isNew =
      entry.phase === 'created' || (entry.phase === 'creating' && !(await isCopy(parts, connection, secret)));
    if (!isNew) await untilReplacedIsRefused(parts, entry, signal);
    if (!(await isAccepted(parts, connection, secret, signal))) {
      // Heard of and kept, it can only have been revoked since: nobody has to look for another one.
      const { unansweredAt: _, ...heard } = entry;
      return await giveUpLost(parts, { entry: isNew ? heard : entry, connection });
    }
    const current = isNew ? renewedConnection(withOwnId(parts, entry), connection) : connection;
    if (isNew) await parts.connections.save(current);
    if (entry.wasConnected === true && isDriveConnection(current)) {
      await connect(parts, entry, current, secret, steps, signal);
    }
    await retire(parts, { ...entry, phase: 'retired' }, steps, {});
    return outcome(entry, isNew ? 'finished' : 'undone');
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = failureOf(error, parts.log);
    await parts.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, parts.log));
    return outcome(entry, 'open', failure);
  }
}

/** Whether an app password is the one that was to be replaced, of which a copy lies beside it from before it was asked. */
async function isCopy(parts: Parts, connection: DriveConnection, secret: Secret): Promise<boolean> {
  const copy = await keptPassword(parts.secrets, connection, 'next-password');
  return copy === undefined || isSameSecret(copy, secret);
}

async function untilReplacedIsRefused(parts: Parts, { unansweredAt }: Renewal, signal: AbortSignal): Promise<void> {
  if (unansweredAt === undefined) return; // it was not asked, or has clearly refused
  const since = parts.now().getTime() - Date.parse(unansweredAt);
  // A clock that was set back says nothing: the whole time, then.
  const leftMs = since < 0 ? REPLACED_LIVES_MS : REPLACED_LIVES_MS - since;
  if (leftMs > 0) await parts.pause(leftMs, signal);
}

async function connect(
  parts: Parts,
  entry: Renewal,
  connection: DriveConnection,
  secret: Secret,
  steps: Steps,
  signal: AbortSignal,
): Promise<void> {
  const up = await bringUp(parts, connection, connection.drive, secret, {
    ...{ proofName: entry.proof, steps, signal, established: true },
    moveTo: (drive) => moveRotated(parts, entry, connection, drive),
  });
  await keepBroughtUp(parts, connection, up);
}

/** Records another mapper of a drive whose password was just replaced, in the journal and in the list. */
export async function moveRotated(
  parts: Parts,
  entry: Renewal,
  connection: DriveConnection,
  drive: DriveSpec,
): Promise<void> {
  if (entry.drive !== undefined) await parts.journal.write({ ...entry, drive });
  await parts.connections.save({ ...connection, drive });
}

/** Whether WebDAV takes an app password; refused, the drive is unmapped. @throws FailureError for anything but a refusal. */
export async function isAccepted(
  parts: Parts,
  connection: DriveConnection,
  secret: Secret,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await checkStoredPassword(parts, connection, secret, signal);
    return true;
  } catch (error) {
    if (isFailure(error, 'LK-5006')) return false;
    throw error;
  }
}

/** A Nextcloud tells no id. One of ours tells the new one from what is held against the old. */
function withOwnId(parts: Parts, entry: Renewal): Renewal {
  if (entry.phase === 'created' || !wasGranted(entry)) return entry;
  return { ...entry, password: { ...entry.password, id: parts.random() } };
}

async function giveUpLost(
  parts: Parts,
  { entry, connection }: { readonly entry: Renewal; readonly connection: DriveConnection },
): Promise<Recovery> {
  await parts.drives.disconnect(connection.drive);
  // Its id, when the platform has said it: what is to be revoked later is the one that got lost.
  if (entry.phase === 'created') await parts.connections.save(renewedConnection(entry, connection));
  await parts.secrets.forget({ kind: 'app-password', id: entry.id });
  await parts.secrets.forget({ kind: 'next-password', id: entry.id });
  if (entry.unansweredAt !== undefined && wasGranted(entry)) {
    // From here on it is like any grant whose answer got lost, and waits for the person.
    const { rotates: _, ...grant } = entry;
    const { failure } = lostAnswer(parts, entry);
    await parts.journal.write({ ...grant, phase: 'creating', undoing: true, failure });
    return outcome(entry, 'open', failure);
  }
  await parts.journal.close(entry.id);
  return outcome(entry, 'undone', lost(connection));
}

function lost({ label }: DriveConnection): Failure {
  return new FailureError('LK-4005', { label }).failure;
}
