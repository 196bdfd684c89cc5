import type { Connection } from '../connections/connection.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Secret } from '../secrets/secret.ts';
import { bringUp, writingOf } from './bring-up.ts';
import type { Renewal } from './journal/journal-entry.ts';
import { keptPassword, passwordBinding } from './kept-secrets.ts';
import { canRevokeReplaced, keepReplaced, revokeReplaced } from './revocation.ts';
import type { UndoOptions } from './revocation.ts';
import type { Steps } from './run.ts';
import type { Services } from './services.ts';
import { signOutQuietly } from './sessions.ts';

/** A renewal, and the connection that it is about as the list has it. */
export interface Renewing {
  readonly entry: Renewal;
  readonly connection: Connection;
}

/** From a stored next password to a drive that was proved with it. @param entered told of what there is to go back from */
export async function activate(
  services: Services,
  { entry: stored, connection }: Renewing,
  secret: Secret,
  run: { readonly steps: Steps; readonly signal: AbortSignal },
  entered: (entry: Renewal) => void,
): Promise<Renewing> {
  let entry = stored;
  let writing: Pick<Connection, 'readOnly' | 'unwritable'> = connection;
  if (connection.drive !== undefined && entry.drive !== undefined) {
    const { drive: old } = connection;
    const { drive } = entry;
    // Both would be mapped at the same place; and nothing is to be mapped any more with the one that will be revoked.
    await run.steps.run('unmap', () => services.drives.disconnect(old));
    run.signal.throwIfAborted();
    entry = { ...entry, phase: 'switching' };
    entered(entry);
    await services.journal.write(entry);
    const up = await bringUp(services, connection, drive, secret, {
      ...{ proofName: entry.proof, steps: run.steps, signal: run.signal, established: false },
      async moveTo(next) {
        entry = { ...entry, drive: next };
        entered(entry);
        await services.journal.write(entry);
      },
    });
    writing = writingOf(up);
  }
  run.signal.throwIfAborted();
  const replaced: Renewal = { ...entry, phase: 'replaced' };
  await services.journal.write(replaced);
  entered(replaced); // and not before: a disk that refuses it lets everything go back
  const { unwritable: _, ...rest } = connection;
  return {
    entry: replaced,
    connection: { ...rest, readOnly: writing.readOnly, ...omitUndefined({ unwritable: writing.unwritable }) },
  };
}

/**
 * Makes the next password the connection's own: first in the keychain, then in the list. Only forward, and safe to repeat.
 * @throws FailureError LK-4001 to LK-4004, LK-1013; the next start goes on then.
 */
export async function promote(services: Services, { entry, connection }: Renewing, steps: Steps): Promise<Connection> {
  return await steps.run('save', async () => {
    const next = await keptPassword(services.secrets, entry, 'next-password');
    if (next !== undefined) {
      await keepReplaced(services, entry, connection, next);
      await services.secrets.write({ kind: 'app-password', id: entry.id }, next, passwordBinding(entry));
    }
    const renewed = renewedConnection(entry, connection);
    await services.connections.save(renewed);
    return renewed;
  });
}

/** The connection as it is with its new app password. */
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
 * Revokes the password that was replaced, and closes the renewal. Safe to repeat.
 * @throws FailureError LK-2008 without a session, LK-3xxx, LK-4xxx, LK-1013; it stays open then.
 */
export async function revokeOld(
  services: Services,
  entry: Renewal,
  steps: Steps,
  options: UndoOptions,
  entered: (entry: Renewal) => void = () => undefined,
): Promise<void> {
  if (entry.phase !== 'retired') {
    if (entry.rotates !== true && canRevokeReplaced(entry)) {
      await steps.run('retire', () => revokeReplaced(services, entry, options));
    }
    const retired: Renewal = { ...entry, phase: 'retired' };
    entered(retired);
    await services.journal.write(retired);
  }
  await services.secrets.forget({ kind: 'next-password', id: entry.id });
  if (options.session !== undefined && options.keepSession !== true) {
    await signOutQuietly(services, entry, options.session);
  }
  await services.secrets.forget({ kind: 'session', id: entry.id }); // last: killed before, a next start ends it
  await services.journal.close(entry.id);
}
