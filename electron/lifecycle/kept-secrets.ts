import * as z from 'zod/mini';
import type { Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Session } from '../platforms/platform.ts';
import type { Binding, BoundSecrets, BoundServer } from '../secrets/bound-secrets.ts';
import { codeOfWhy, type SecretKey } from '../secrets/secret-store.ts';
import { Secret } from '../secrets/secret.ts';
import type { JournalEntry } from './journal/journal-entry.ts';

/** The parts of a connection or a journal entry that a binding is made of. */
export type Owner = Pick<JournalEntry, 'platform' | 'user' | 'caFile'> &
  Partial<Pick<JournalEntry, 'drive' | 'login'> & Pick<Connection, 'drive' | 'login'>>;

/** Binds an app password to the servers of its drive and of its platform. */
export function passwordBinding({ platform, user, caFile, drive, login }: Owner): Binding {
  return {
    platform: serverOf(platform.address, caFile),
    ...(drive === undefined ? {} : { drive: serverOf(drive.url, drive.caFile) }),
    login: drive?.login ?? login ?? user,
  };
}

/** Binds a session and its refresh token to their server and user. */
export function sessionBinding({ platform, user, caFile }: Pick<Owner, 'platform' | 'user' | 'caFile'>): Binding {
  return { platform: serverOf(platform.address, caFile), login: user };
}

/** Binds a pending grant to its server alone; the account is not known yet, and is stored together with what is granted. */
export function grantBinding({ platform, caFile }: Pick<Owner, 'platform' | 'caFile'>): Binding {
  return { platform: serverOf(platform.address, caFile) };
}

function serverOf(address: string, caFile: string | undefined): BoundServer {
  const { origin } = new URL(address);
  return caFile === undefined ? { origin } : { origin, caFile };
}

/**
 * Reads a secret from the keychain; undefined when the keychain surely holds none.
 * @param allowed the servers to which the caller is going to send it
 * @throws FailureError LK-4001 to LK-4008 when the keychain cannot be asked; LK-4006 when the secret was made for something else.
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

/** Reads the app password of a connection or an entry; see `keptSecret`. */
export function keptPassword(
  secrets: BoundSecrets,
  owner: Owner & Pick<JournalEntry, 'id'>,
  kind: 'app-password' | 'next-password' = 'app-password',
): Promise<Secret | undefined> {
  return keptSecret(secrets, { kind, id: owner.id }, passwordBinding(owner));
}

/**
 * Reads the session that the keychain holds while an entry is open; undefined where no session makes app passwords.
 * @throws as `keptSecret`.
 */
export async function keptSession(secrets: BoundSecrets, entry: JournalEntry): Promise<Session | undefined> {
  if (entry.password.origin !== undefined) return undefined;
  const token = await keptSecret(secrets, { kind: 'session', id: entry.id }, sessionBinding(entry));
  return token === undefined ? undefined : { address: entry.platform.address, user: entry.user, token };
}

/** Makes the failure LK-4006, which names what the secret was made for. */
export function boundElsewhere({ platform, drive = platform, login }: Binding): FailureError {
  const { host } = new URL(drive.origin);
  const address = platform.origin;
  return new FailureError('LK-4006', { host, address, ...omitUndefined({ login }) });
}

/**
 * Makes sure, before anybody types a password, that it would go to the server that the stored app password was made for. A
 * keychain that cannot be asked, or holds no app password, is no objection.
 * @throws FailureError LK-4006.
 */
export async function assertBound(secrets: BoundSecrets, owner: Owner & Pick<JournalEntry, 'id'>): Promise<void> {
  const kept = await secrets.read({ kind: 'app-password', id: owner.id }, passwordBinding(owner));
  if (kept.found === 'elsewhere') throw boundElsewhere(kept.made);
}

/**
 * The keychain item of a grant that is under way, which is in the place of a session: first the token to ask for the result with,
 * then the granted app password. The login is stored with it, because nothing else knows the login before the journal does.
 */
export type OpenGrant =
  | { readonly is: 'pending'; readonly token: Secret }
  | { readonly is: 'granted'; readonly login: string; readonly secret: Secret };

const kept = z.union([
  z.strictObject({ pending: z.string() }),
  z.strictObject({ login: z.string(), secret: z.string() }),
]);

type GrantOwner = Pick<JournalEntry, 'id' | 'platform' | 'caFile'>;

/** Stores an open grant in the keychain. @throws FailureError LK-4xxx. */
export async function keepGrant(secrets: BoundSecrets, entry: GrantOwner, grant: OpenGrant): Promise<void> {
  const text =
    grant.is === 'pending'
      ? grant.token.use((pending) => JSON.stringify({ pending }))
      : grant.secret.use((secret) => JSON.stringify({ login: grant.login, secret }));
  await secrets.write({ kind: 'session', id: entry.id }, new Secret(text), grantBinding(entry));
}

/**
 * Reads an open grant; undefined when there is none (any more).
 * @throws FailureError LK-4001 to LK-4004 when the keychain cannot be asked.
 */
export async function openGrant(secrets: BoundSecrets, entry: GrantOwner): Promise<OpenGrant | undefined> {
  const item = await keptSecret(secrets, { kind: 'session', id: entry.id }, grantBinding(entry));
  if (item === undefined) return undefined;
  const found = kept.parse(item.use((text): unknown => JSON.parse(text)));
  if ('pending' in found) return { is: 'pending', token: new Secret(found.pending) };
  return { is: 'granted', login: found.login, secret: new Secret(found.secret) };
}
