import type { Connection } from '../connections/connection.ts';
import { FailureError, type Failure } from '../contract/failure.ts';
import type { RemovalLeft } from '../contract/outcome.ts';
import type { JournalEntry } from '../lifecycle/journal/journal-entry.ts';
import { loadState } from '../lifecycle/recovery.ts';
import { removeConnection, undoWaiting } from '../lifecycle/removal.ts';
import { manualRevocation } from '../lifecycle/revocation.ts';
import { failureOf, type SetUpRun } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { openSession, signOutQuietly, type SessionOwner } from '../lifecycle/sessions.ts';
import type { Session } from '../platforms/platform.ts';
import { choose, everything } from './choose.ts';
import type { RemovalReport, RemovalResult, RemoveAllReport } from './engine.ts';

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
  stays?: RemovalLeft,
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

/** Removes everything, one thing at a time. @throws FailureError when it is not known what there is; LK-0002 when stopped. */
export async function removeAll(
  services: Services,
  how: { readonly localOnly: boolean },
  run: SetUpRun,
): Promise<RemoveAllReport> {
  const accounts = signedInOnce(services, run);
  const removals: RemovalResult[] = [];
  const result = async (
    owner: Connection | JournalEntry,
    remove: () => Promise<Failure | undefined>,
    stays?: RemovalLeft,
  ): Promise<void> => {
    run.signal.throwIfAborted();
    const { id, label, platform, user, password } = owner;
    const who: RemovalReport['removed'] = { id, label, platform, user };
    try {
      removals.push({ ok: true, ...removalReport(who, password.name, how, await remove(), stays) });
    } catch (error) {
      removals.push({ ok: false, kept: who, failure: failureOf(error, services.log) });
    }
  };
  try {
    for (const chosen of await everything(services)) {
      if (chosen.is === 'connection') {
        const { connection, renewal } = chosen;
        const remove = () => removeConnection(services, connection, { ...how, renewal }, run, accounts.session);
        await result(connection, remove, await manualRevocation(services, connection).catch(() => undefined));
      } else {
        const entry = how.localOnly ? { ...chosen.entry, localOnly: true } : chosen.entry;
        await result(entry, async () => (await undoWaiting(services, entry, run, accounts.session)).failure);
      }
    }
  } finally {
    await accounts.end();
  }
  return { removals, keychain: await emptyKeychain(services) };
}

/** Several drives of one account cost one sign-in; and one refusal: a wrong password is not tried for each of them. */
function signedInOnce(services: Services, run: SetUpRun) {
  const asked = new Map<string, { readonly owner: SessionOwner; readonly session: Promise<Session> }>();
  return {
    session: (owner: SessionOwner): Promise<Session> => {
      const key = JSON.stringify([owner.platform.address, owner.user]);
      const known = asked.get(key) ?? { owner, session: openSession(services, owner, run) };
      asked.set(key, known);
      return known.session;
    },
    async end(): Promise<void> {
      const open = (await services.journal.list().catch(() => [])).map(({ platform, user }) =>
        [platform.address, user].join(),
      );
      for (const { owner, session } of asked.values()) {
        const made = await session.catch(() => undefined);
        // A duty that stayed needs its session at the next start.
        const needed = open.includes([owner.platform.address, owner.user].join());
        if (made !== undefined && !needed) await signOutQuietly(services, owner, made);
      }
    },
  };
}

/** What a lost list or journal has left in the keychain; nothing that a record or a duty still needs. */
async function emptyKeychain(services: Services): Promise<RemoveAllReport['keychain']> {
  const { connections, entries } = await loadState(services);
  if (connections.length + entries.length > 0) return 'needed';
  try {
    return await services.secrets.forgetAll();
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return 'unknown';
  }
}
