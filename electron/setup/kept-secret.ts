import { FailureError } from '../contract/failure.ts';
import type { Session } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { codeOfWhy, type SecretKey, type SecretStore } from '../secrets/secret-store.ts';
import type { Entry } from './entry.ts';

/** What the keychain holds, or undefined when it surely holds nothing. @throws FailureError LK-4001 to LK-4004 when it cannot be asked. */
export async function keptSecret(secrets: SecretStore, key: SecretKey): Promise<Secret | undefined> {
  const kept = await secrets.read(key);
  if (kept.found === 'unknown') throw new FailureError(codeOfWhy[kept.why]);
  return kept.found === 'yes' ? kept.secret : undefined;
}

/** The session that the keychain keeps while an entry is open; none where no session makes app passwords. @throws as `keptSecret`. */
export async function keptSession(secrets: SecretStore, entry: Entry): Promise<Session | undefined> {
  if (entry.password.origin !== undefined) return undefined;
  const token = await keptSecret(secrets, { kind: 'session', id: entry.id });
  return token === undefined ? undefined : { address: entry.platform.address, user: entry.user, token };
}
