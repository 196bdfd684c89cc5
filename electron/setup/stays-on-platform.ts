import type { Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { codeOfWhy } from '../secrets/secret-store.ts';
import { passwordBinding } from './bindings.ts';
import { given } from './given.ts';
import type { ByHand } from '../upkeep/renewal-result.ts';
import type { Parts } from './parts.ts';

/**
 * The app password of a connection, when Latchkey cannot revoke it: one that was given, one that would have to revoke itself
 * and is lost, or one that was made for another server than the list says. @throws FailureError LK-4001 to LK-4008.
 */
export async function staysOnPlatform(parts: Parts, connection: Connection): Promise<ByHand | undefined> {
  const { id, platform: { kind, address }, caFile, password } = connection; // prettier-ignore
  const passwordName = password.name;
  const kept = await parts.secrets.read({ kind: 'app-password', id }, passwordBinding(connection));
  if (kept.found === 'elsewhere') return { passwordName, why: 'by-hand', link: kept.made.platform.origin };
  if (password.origin === undefined) return undefined;
  if (password.origin === 'granted' && kept.found === 'yes') return undefined;
  if (password.origin === 'granted' && kept.found === 'unknown') throw new FailureError(codeOfWhy[kept.why]);
  const link = parts.platform(kind, caFile).passwordsPage?.(address);
  return { passwordName, why: 'by-hand', ...given({ link }) };
}
