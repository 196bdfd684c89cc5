import { isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { renewalOf } from '../lifecycle/journal/journal-entry.ts';
import { assertPrintable } from '../lifecycle/password-name.ts';
import { discoverAllowed, parseUserAddress } from '../lifecycle/allowed-platforms.ts';
import { loadState, type Chosen } from '../lifecycle/recovery.ts';
import type { Services } from '../lifecycle/services.ts';
import type { SessionOwner } from '../lifecycle/sessions.ts';
import type { Account } from './engine.ts';
import { isMeant } from './views.ts';

type Among = 'all' | 'drives' | 'applications';

/** Lists every connection, and every journal entry that has no connection. @throws as `loadState`. */
export async function everything(services: Services): Promise<readonly Chosen[]> {
  const { entries, connections } = await loadState(services);
  return [
    ...connections.map((connection) => ({
      ...{ is: 'connection' as const, connection },
      ...omitUndefined({ renewal: renewalOf(entries, connection.id) }),
    })),
    ...entries
      .filter(({ id }) => connections.every((connection) => connection.id !== id))
      .map((entry) => ({ is: 'entry', entry }) as const),
  ];
}

/**
 * Finds the connection or journal entry that the user means by an id or a label; without one, the only candidate.
 * @param among restricts the candidates when no name is given. A name is looked up among all, so that the failure can say why the
 * named one does not fit.
 * @throws FailureError LK-1008 when nothing matches, or when several match and none was named.
 */
export async function choose(services: Services, which: string | undefined, among: Among = 'all'): Promise<Chosen> {
  const all = await everything(services);
  const unnamed = among === 'all' ? all : all.filter((one) => isForApplication(one) === (among === 'applications'));
  const meant = which === undefined ? unnamed : all.filter((candidate) => isMeant(which, nameOf(candidate)));
  const [only, second] = meant;
  if (only === undefined || second !== undefined) {
    throw new FailureError('LK-1008', {
      count: meant.length,
      labels: (which === undefined ? unnamed : all).map((one) => nameOf(one).label),
    });
  }
  return only;
}

/**
 * Returns the owner of the account that is meant: a connection's, or any account on a platform, which is discovered within what
 * IT allows.
 * @throws FailureError as `choose` and `discoverAllowed`.
 */
export async function chooseAccount(services: Services, account: Account, signal: AbortSignal): Promise<SessionOwner> {
  if (!('platform' in account)) return await chooseConnection(services, account.connection);
  const { user, way } = account;
  const { kind, address } = await discoverAllowed(services, parseUserAddress(account.platform), { signal });
  if (user !== '' || way !== 'browser') assertPrintable(user, 'user');
  return {
    platform: { kind, address },
    user,
    ...(way === 'browser' ? { browser: true } : {}),
  };
}

/** Chooses a finished connection. @throws LK-1014 when its set-up still waits. */
export async function chooseConnection(
  services: Services,
  which: string | undefined,
  among: Among = 'all',
): Promise<Connection> {
  const chosen = await choose(services, which, among);
  if (chosen.is === 'connection') return chosen.connection;
  throw new FailureError('LK-1014', { label: chosen.entry.label });
}

/**
 * Chooses a connection with nothing left over from earlier work on it.
 * @throws LK-1014 when its set-up still waits, LK-7001 when a renewal of it is still open.
 */
export async function chooseSettled(services: Services, which: string | undefined): Promise<Connection> {
  const chosen = await choose(services, which, 'drives');
  if (chosen.is === 'entry') throw new FailureError('LK-1014', { label: chosen.entry.label });
  const { connection, renewal } = chosen;
  if (renewal !== undefined) throw new FailureError('LK-7001', { label: connection.label });
  return connection;
}

function isForApplication(chosen: Chosen): boolean {
  return chosen.is === 'connection' ? !isDriveConnection(chosen.connection) : chosen.entry.purpose === 'application';
}

function nameOf(chosen: Chosen): { readonly id: string; readonly label: string } {
  return chosen.is === 'entry' ? chosen.entry : chosen.connection;
}
