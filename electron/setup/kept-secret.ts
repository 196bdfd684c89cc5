import { FailureError } from '../contract/failure.ts';
import type { Session } from '../platforms/platform.ts';
import type { Binding, BoundSecrets } from '../secrets/bound-secrets.ts';
import { codeOfWhy, type SecretKey } from '../secrets/secret-store.ts';
import type { Secret } from '../secrets/secret.ts';
import { passwordBinding, sessionBinding, type Owner } from './bindings.ts';
import type { Entry } from './entry.ts';
import type { Parts } from './parts.ts';

/**
 * What the keychain holds, or undefined when it surely holds nothing.
 * @param allowed where what asks for it is going to send it
 * @throws FailureError LK-4001 to LK-4008 when it cannot be asked; LK-4006 when it was made for something else.
 */
export async function keptSecret(
  secrets: BoundSecrets,
  key: SecretKey,
  ...allowed: readonly [Binding, ...Binding[]]
): Promise<Secret | undefined> {
  const kept = await secrets.read(key, ...allowed);
  switch (kept.found) {
    case 'unknown':
      throw new FailureError(codeOfWhy[kept.why]);
    case 'elsewhere':
      throw boundElsewhere(kept.made);
    case 'no':
      return undefined;
    case 'yes':
      return kept.secret;
  }
}

/** The app password of a connection or an entry; see `keptSecret`. */
export function keptPassword(
  secrets: BoundSecrets,
  owner: Owner & Pick<Entry, 'id'>,
  kind: 'app-password' | 'next-password' = 'app-password',
): Promise<Secret | undefined> {
  return keptSecret(secrets, { kind, id: owner.id }, passwordBinding(owner));
}

/** The session that the keychain keeps while an entry is open; none where no session makes app passwords. @throws as `keptSecret`. */
export async function keptSession(secrets: BoundSecrets, entry: Entry): Promise<Session | undefined> {
  if (entry.password.origin !== undefined) return undefined;
  const token = await keptSecret(secrets, { kind: 'session', id: entry.id }, sessionBinding(entry));
  return token === undefined ? undefined : { address: entry.platform.address, user: entry.user, token };
}

/** LK-4006, with what the secret was made for. */
export function boundElsewhere({ platform, drive = platform, login }: Binding): FailureError {
  const { host } = new URL(drive.origin);
  const address = platform.origin;
  return new FailureError('LK-4006', { host, address, ...(login === undefined ? {} : { login }) });
}

/**
 * Before anybody types a password: the address that it would go to is the one that the kept app password was made for. A
 * keychain that cannot be asked, or holds none, says nothing.
 * @throws FailureError LK-4006.
 */
export async function assertBound(parts: Parts, owner: Owner & Pick<Entry, 'id'>): Promise<void> {
  const kept = await parts.secrets.read({ kind: 'app-password', id: owner.id }, passwordBinding(owner));
  if (kept.found === 'elsewhere') throw boundElsewhere(kept.made);
}
