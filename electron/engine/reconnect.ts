import { isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import type { ConnectionView } from '../contract/view.ts';
import { bringUp, checkStoredPassword, keepBroughtUp } from '../lifecycle/bring-up.ts';
import { isBetween, proofName, renewalOf, type Renewal } from '../lifecycle/journal/journal-entry.ts';
import { keptPassword, passwordBinding } from '../lifecycle/kept-secrets.ts';
import { resume } from '../lifecycle/recovery.ts';
import type { Steps } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { undoSteps } from '../lifecycle/undo.ts';
import { acceptedAgain, refusedFor } from '../upkeep/check-drive.ts';
import { choose, chooseConnection } from './choose.ts';
import { isWaiting, readyView } from './views.ts';

/** Maps a connection's drive again, or finishes a set-up that waits. @throws FailureError */
export async function reconnect(
  services: Services,
  which: string | undefined,
  steps: Steps,
  signal: AbortSignal,
): Promise<ConnectionView> {
  const chosen = await choose(services, which, 'drives');
  if (chosen.is === 'connection') {
    steps.plan(['map', 'prove']);
    const { connection, renewal } = chosen;
    // Which password the drive is to be connected with, the renewal decides.
    if (renewal !== undefined && isBetween(renewal)) return await carryOnAndMap(services, renewal, steps, signal);
    return await mapAgain(services, connection, steps, signal);
  }
  if (chosen.entry.purpose === 'application') throw new FailureError('LK-1018', { label: chosen.entry.label });
  steps.plan(isWaiting(chosen.entry) ? ['map', 'prove', 'save'] : undoSteps(chosen.entry));
  const { failure, outcome } = await resume(services, chosen.entry, steps, signal);
  if (failure !== undefined) throw new FailureError(failure);
  const finished = (await services.connections.list()).find(({ id }) => id === chosen.entry.id);
  // Undone instead of finished: its app password was no longer in the keychain, or that was what was asked for.
  if (finished === undefined) throw new FailureError('LK-4005', { label: chosen.entry.label, outcome });
  return readyView(finished, services.drives);
}

async function carryOnAndMap(
  services: Services,
  renewal: Renewal,
  steps: Steps,
  signal: AbortSignal,
): Promise<ConnectionView> {
  await resume(services, renewal, steps, signal);
  const open = renewalOf(await services.journal.list(), renewal.id);
  if (open?.failure !== undefined && isBetween(open)) throw new FailureError(open.failure);
  const connection = await chooseConnection(services, renewal.id);
  const { drive } = connection;
  if (drive !== undefined && (await services.drives.status(drive)) === 'mapped')
    return readyView(connection, services.drives);
  return await mapAgain(services, connection, steps, signal);
}

async function mapAgain(
  services: Services,
  connection: Connection,
  steps: Steps,
  signal: AbortSignal,
): Promise<ConnectionView> {
  if (!isDriveConnection(connection)) throw new FailureError('LK-1018', { label: connection.label });
  const { drive } = connection;
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  await services.secrets.bind({ kind: 'app-password', id: connection.id }, passwordBinding(connection));
  signal.throwIfAborted(); // a keychain may have been waited for
  const up = await tried(services, connection, async () => {
    await checkStoredPassword(services, { ...connection, drive }, secret, signal);
    return bringUp(services, drive, secret, {
      ...{ proofName: proofName(connection.id), steps, signal, established: true },
      moveTo: (next) => services.connections.save({ ...connection, drive: next }),
    });
  });
  return readyView(await keepBroughtUp(services, { ...connection, drive: up.spec }, up), services.drives, up.notes);
}

/** The user wants it tried, so it is, also when it was refused before; what comes of it is kept for upkeep. */
async function tried<T>(services: Services, connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    await acceptedAgain(services, connection.id);
    return done;
  } catch (error) {
    throw isFailure(error, 'LK-5006') ? await refusedFor(services, connection) : error;
  }
}
