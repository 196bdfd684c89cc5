import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import { isDriveConnection, type DriveConnection } from '../connections/connection.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Renewal } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { bringUp } from './finish.ts';
import { keptSecret } from './kept-secret.ts';
import { outcome } from './outcome.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';
import { renewedConnection, retire, type Renewing } from './switch-over.ts';

/**
 * After an app password was asked to replace itself and nobody knows whether it did: one request with what the keychain
 * holds tells. Accepted, it is the connection's password, old or new, and the drive is connected with it. Refused, it was
 * replaced by one that got lost on its way: then it is forgotten, so that nothing tries it again, and the drive waits for a
 * renewal with a sign-in, which revokes the lost one by its id.
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
    const secret = await keptSecret(parts.secrets, { kind: 'app-password', id: entry.id });
    if (secret === undefined || !(await isAccepted(parts, connection, secret, signal))) {
      return await giveUpLost(parts, { entry, connection });
    }
    // Until `created` the platform had not answered: it is the old one. From then on only the new one can be accepted.
    const isNew = entry.phase === 'created';
    if (isNew) await parts.connections.save(renewedConnection(entry, connection));
    if (entry.wasConnected === true) await bringUp(parts, connection.drive, secret, entry.proof, steps, signal);
    await retire(parts, { ...entry, phase: 'retired' }, steps, {});
    return outcome(entry, isNew ? 'finished' : 'undone');
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = failureOf(error, parts.log);
    await parts.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, parts.log));
    return outcome(entry, 'open', failure);
  }
}

async function isAccepted(
  parts: Parts,
  { drive }: DriveConnection,
  secret: Secret,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await parts.drives.checkPassword(drive, secret, signal);
    return true;
  } catch (error) {
    if (isFailure(error, 'LK-5006')) return false;
    throw error;
  }
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
  await parts.journal.close(entry.id);
  return outcome(entry, 'undone', lost(connection));
}

function lost({ label }: DriveConnection): Failure {
  return new FailureError('LK-4005', { label }).failure;
}
