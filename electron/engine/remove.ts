import type { Failure } from '../contract/failure.ts';
import type { Services } from '../lifecycle/services.ts';
import { removeConnection, undoWaiting } from '../lifecycle/removal.ts';
import { manualRevocation } from '../lifecycle/revocation.ts';
import type { ByHand, SetUpRun } from '../lifecycle/run.ts';
import { choose } from './choose.ts';
import type { RemovalReport } from './engine.ts';

/** Removes a connection, or takes back what waits in the journal under its name. @throws FailureError; nothing has changed then. */
export async function remove(
  services: Services,
  which: string | undefined,
  how: { readonly localOnly: boolean },
  run: SetUpRun,
): Promise<RemovalReport> {
  const chosen = await choose(services, which);
  if (chosen.is === 'connection') {
    const { id, label, platform, user, password } = chosen.connection;
    const stays = await manualRevocation(services, chosen.connection);
    const failure = await removeConnection(services, chosen.connection, { ...how, renewal: chosen.renewal }, run);
    return removalReport({ id, label, platform, user }, password.name, how, failure, stays);
  }
  const { id, label, platform, user, password } = chosen.entry;
  const entry = how.localOnly ? { ...chosen.entry, localOnly: true } : chosen.entry;
  const { failure } = await undoWaiting(services, entry, run);
  return removalReport({ id, label, platform, user }, password.name, how, failure);
}

/** What stays, by how it was removed and why it could not be revoked. */
export function removalReport(
  removed: RemovalReport['removed'],
  passwordName: string,
  how: { readonly localOnly: boolean },
  failure: Failure | undefined,
  stays?: ByHand,
): RemovalReport {
  if (failure?.code === 'LK-3114') {
    const { name = passwordName, link } = failure.details ?? {};
    return {
      removed,
      left: { passwordName: String(name), why: 'maybe', ...(link === undefined ? {} : { link: String(link) }) },
    };
  }
  // What only a person can delete there stays so, whatever else is still to be done here.
  if (stays !== undefined) return { removed, left: stays };
  if (failure?.code === 'LK-4006') {
    const link = String(failure.details?.['address'] ?? '');
    return { removed, left: { passwordName, why: 'by-hand', ...(link === '' ? {} : { link }) } };
  }
  if (failure !== undefined) return { removed, left: { passwordName, why: 'duty', failure } };
  return how.localOnly ? { removed, left: { passwordName, why: 'local-only' } } : { removed };
}
