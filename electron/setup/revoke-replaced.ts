import type { Connection } from '../connections/connection.ts';
import { isSameSecret, type Secret } from '../secrets/secret.ts';
import { passwordBinding } from './bindings.ts';
import type { Renewal } from './entry.ts';
import { keptSecret } from './kept-secret.ts';
import { keepGrant, openGrant } from './open-grant.ts';
import type { Parts } from './parts.ts';
import { passwordsOf, type UndoOptions } from './undo.ts';

/**
 * Keeps an app password that can revoke itself for the moment at which the next one is in its place. Only another
 * application's: a drive's replaces itself, and one that is renewed by a sign-in has been refused or lost.
 * @throws FailureError LK-4001 to LK-4004.
 */
export async function keepReplaced(parts: Parts, entry: Renewal, connection: Connection, next: Secret): Promise<void> {
  if (entry.replaces.origin !== 'granted' || connection.drive !== undefined) return;
  const old = await keptSecret(
    parts.secrets,
    { kind: 'app-password', id: entry.id },
    passwordBinding(connection),
    passwordBinding(entry),
  );
  if (old === undefined || isSameSecret(old, next)) return; // stopped half-way, and begun again
  await keepGrant(parts.secrets, entry, { is: 'granted', login: connection.login, secret: old });
}

/** Whether there is something that Latchkey could revoke: what a person gave, only a person deletes. */
export function canRevokeReplaced({ replaces: { origin }, drive }: Renewal): boolean {
  return origin === undefined || (origin === 'granted' && drive === undefined);
}

/** Revokes the app password that was replaced, as far as that is anybody's but a person's. @throws FailureError LK-2008, LK-3xxx. */
export async function revokeReplaced(parts: Parts, entry: Renewal, options: UndoOptions): Promise<void> {
  const { replaces: { id, name, origin }, platform: { kind, address }, caFile } = entry; // prettier-ignore
  if (origin === undefined) {
    await passwordsOf(parts, entry, options).revoke(id);
    return;
  }
  const old = await openGrant(parts.secrets, entry);
  if (old?.is !== 'granted') return;
  const { login, secret } = old;
  await parts.platform(kind, caFile).revokeItself?.({ address, id, name, login, secret });
}
