import * as z from 'zod/mini';
import { Secret } from '../secrets/secret.ts';
import type { BoundSecrets } from '../secrets/bound-secrets.ts';
import { grantBinding } from './bindings.ts';
import type { Entry } from './entry.ts';
import { keptSecret } from './kept-secret.ts';

/**
 * What the keychain keeps of a grant that is under way, in the place of a session: first what asks for it, then what was
 * granted. Who it was granted to is kept with it: nothing else knows that until the journal does.
 */
export type OpenGrant =
  | { readonly is: 'pending'; readonly token: Secret }
  | { readonly is: 'granted'; readonly login: string; readonly secret: Secret };

const kept = z.union([
  z.strictObject({ pending: z.string() }),
  z.strictObject({ login: z.string(), secret: z.string() }),
]);

type GrantOwner = Pick<Entry, 'id' | 'platform' | 'caFile'>;

/** @throws FailureError LK-4xxx. */
export async function keepGrant(secrets: BoundSecrets, entry: GrantOwner, grant: OpenGrant): Promise<void> {
  const text =
    grant.is === 'pending'
      ? grant.token.use((pending) => JSON.stringify({ pending }))
      : grant.secret.use((secret) => JSON.stringify({ login: grant.login, secret }));
  await secrets.write({ kind: 'session', id: entry.id }, new Secret(text), grantBinding(entry));
}

/** Undefined when there is none (any more). @throws FailureError LK-4001 to LK-4004 when the keychain cannot be asked. */
export async function openGrant(secrets: BoundSecrets, entry: GrantOwner): Promise<OpenGrant | undefined> {
  const item = await keptSecret(secrets, { kind: 'session', id: entry.id }, grantBinding(entry));
  if (item === undefined) return undefined;
  const found = kept.parse(item.use((text): unknown => JSON.parse(text)));
  if ('pending' in found) return { is: 'pending', token: new Secret(found.pending) };
  return { is: 'granted', login: found.login, secret: new Secret(found.secret) };
}
