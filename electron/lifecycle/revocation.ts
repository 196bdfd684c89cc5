import type { Connection } from '../connections/connection.ts';
import { FailureError, isFailure, type Failure, type FailureCode } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { RemovalLeft } from '../contract/outcome.ts';
import type { PasswordOrigin } from '../contract/view.ts';
import { withGrants, withSessions, type AppPasswords, type Session } from '../platforms/platform.ts';
import { codeOfWhy } from '../secrets/secret-store.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Ask } from '../sign-in/ask.ts';
import { wasGranted, type JournalEntry, type Renewal } from './journal/journal-entry.ts';
import { keepGrant, keptPassword, keptSecret, openGrant, passwordBinding } from './kept-secrets.ts';
import { failureOf } from './run.ts';
import type { Services } from './services.ts';

export interface UndoOptions {
  /** Session of the account, when the user has just signed in; otherwise the keychain's session is used. */
  readonly session?: Session | undefined;
  /** Failure to report when there is no session; when absent, that it has ended. */
  readonly whyNoSession?: Failure | undefined;
  /** True when the session is still needed afterwards, and so must not be ended. */
  readonly keepSession?: boolean;
  /** Asks whether programs may be cut off that use the drive; they may not when absent. */
  readonly cutOff?: Ask['cutOff'];
}

/** Opens the account's app passwords. @throws FailureError `whyNoSession` or LK-2008 without a session. */
export function passwordsOf(
  services: Services,
  entry: JournalEntry,
  { session, whyNoSession }: UndoOptions,
): AppPasswords {
  const { address, kind } = entry.platform;
  if (session !== undefined) return withSessions(services.platform(kind, entry.caFile)).passwords(session);
  throw new FailureError(whyNoSession?.code ?? 'LK-2008', whyNoSession?.details ?? { host: new URL(address).host });
}

/**
 * Failures after which the request may have been carried out all the same: no answer in time, an answer that was cut or could not
 * be read, a gateway that gave up.
 */
const silence: readonly FailureCode[] = ['LK-3003', 'LK-3004', 'LK-3009', 'LK-3010', 'LK-3012'];

/**
 * Tells whether a platform may have given an answer, which it gives only once, that did not arrive here. Any other failure
 * clearly says that it has given none.
 */
export function isAmbiguous(error: unknown): boolean {
  return !isFailure(error) || silence.includes(error.failure.code);
}

/** Makes the failure LK-3114: an app password may be on the platform that only a person can find and delete. */
export function lostAnswer(
  services: Services,
  { platform: { kind, address }, caFile, password: { name } }: JournalEntry,
): FailureError {
  const link = services.platform(kind, caFile).passwordsPage?.(address);
  return new FailureError('LK-3114', { host: new URL(address).host, name, ...omitUndefined({ link }) });
}

/** Returns what the journal must remember when asking once more for a grant failed with `error`. */
export function unheard(entry: JournalEntry, error: unknown, now: Date): Pick<JournalEntry, 'unansweredAt'> {
  const isUnheard = wasGranted(entry) && entry.phase === 'creating' && isAmbiguous(error);
  return isUnheard ? { unansweredAt: entry.unansweredAt ?? now.toISOString() } : {};
}

/**
 * Tells whether Latchkey cannot revoke a connection's app password: a provided one, a granted one that is lost and so cannot
 * revoke itself, or one that was made for another server than the list says.
 * @returns what a person has to delete; undefined when Latchkey can revoke it
 * @throws FailureError LK-4001 to LK-4008.
 */
export async function manualRevocation(services: Services, connection: Connection): Promise<RemovalLeft | undefined> {
  const { id, platform: { kind, address }, caFile, password } = connection; // prettier-ignore
  const passwordName = password.name;
  const kept = await services.secrets.read({ kind: 'app-password', id }, passwordBinding(connection));
  if (kept.found === 'elsewhere') return { passwordName, why: 'by-hand', link: kept.made.platform.origin };
  if (password.origin === undefined) return undefined;
  if (password.origin === 'granted' && kept.found === 'yes') return undefined;
  if (password.origin === 'granted' && kept.found === 'unknown') throw new FailureError(codeOfWhy[kept.why]);
  const link = services.platform(kind, caFile).passwordsPage?.(address);
  return { passwordName, why: 'by-hand', ...omitUndefined({ link }) };
}

interface Held {
  readonly login: string;
  readonly secret: Secret;
}

/**
 * Has a granted app password revoke itself. While it could still be granted, the platform is asked once more, and its answer is
 * stored before it is revoked. Finding nothing to revoke is a success.
 * @throws FailureError LK-3110 as long as somebody may still grant it; LK-3114 when it may have been granted and got lost on its
 * way, with everything else revoked; LK-3xxx, LK-4xxx.
 */
export async function revokeGranted(services: Services, entry: JournalEntry): Promise<void> {
  const { kind, address } = entry.platform;
  const { id = entry.id, name } = entry.password;
  const platform = services.platform(kind, entry.caFile);
  const grant = await underWay(services, entry);
  for (const held of await allHeld(services, entry, grant))
    await platform.revokeItself?.({ address, id, name, ...held });
  if (grant === undefined && entry.unansweredAt !== undefined) throw lostAnswer(services, entry);
}

/**
 * Collects the app passwords that were made under an entry: of a renewal only the next one, of a removal also what a renewal
 * left.
 */
async function allHeld(services: Services, entry: JournalEntry, grant: Held | undefined): Promise<readonly Held[]> {
  const login = entry.drive?.login ?? entry.login ?? entry.user;
  const kept = {
    setup: ['app-password'],
    renew: ['next-password'],
    remove: ['next-password', 'app-password'],
  } as const;
  const stored: Held[] = [];
  for (const kind of kept[entry.kind]) {
    const secret = await keptPassword(services.secrets, entry, kind);
    if (secret !== undefined) stored.push({ login, secret });
  }
  const all = grant === undefined ? stored : [grant, ...stored];
  // The same app password may be stored under two keys, and can revoke itself only once.
  return all.filter(({ secret }, index) => all.findIndex((other) => other.secret.equals(secret)) === index);
}

async function underWay(services: Services, entry: JournalEntry): Promise<Held | undefined> {
  const grant = await openGrant(services.secrets, entry);
  if (grant === undefined || grant.is === 'granted') return grant;
  const { platform: { kind, address }, password: { name }, grantUntil: until = entry.startedAt } = entry; // prettier-ignore
  const now = services.now();
  if (entry.unansweredAt === undefined) {
    // If the program is killed between this answer and the keychain, the granted app password is lost; the next start has to
    // know.
    const asking: JournalEntry = { ...entry, undoing: true, unansweredAt: now.toISOString() };
    await services.journal.write(asking).catch((error: unknown) => failureOf(error, services.log));
  }
  const granted = await withGrants(services.platform(kind, entry.caFile)).grantOf(address, name, grant.token);
  if (granted !== undefined) {
    const { login, secret } = granted;
    await keepGrant(services.secrets, entry, { is: 'granted', login, secret });
    return { login, secret };
  }
  if (now.getTime() >= Date.parse(until)) return undefined;
  throw new FailureError('LK-3110', { host: new URL(address).host, name, until });
}

/**
 * Stores an app password that can revoke itself until the next one is in its place. This concerns another application's only: a
 * drive's app password replaces itself, and one that is renewed by a sign-in was refused or lost.
 * @throws FailureError LK-4001 to LK-4004.
 */
export async function keepReplaced(
  services: Services,
  entry: Renewal,
  connection: Connection,
  next: Secret,
): Promise<void> {
  if (entry.replaces.origin !== 'granted' || connection.drive !== undefined) return;
  const old = await keptSecret(
    services.secrets,
    { kind: 'app-password', id: entry.id },
    passwordBinding(connection),
    passwordBinding(entry),
  );
  if (old === undefined || old.equals(next)) return; // an earlier attempt stopped half-way, after the next one was stored
  await keepGrant(services.secrets, entry, { is: 'granted', login: connection.login, secret: old });
}

/** Tells whether Latchkey can revoke the replaced app password: a provided one can only be deleted by a person. */
export function canRevokeReplaced({
  replaces: { origin },
  drive,
}: {
  readonly replaces: { readonly origin?: PasswordOrigin | undefined };
  readonly drive?: unknown;
}): boolean {
  return origin === undefined || (origin === 'granted' && drive === undefined);
}

/** Revokes the app password that was replaced, unless only a person can. @throws FailureError LK-2008, LK-3xxx. */
export async function revokeReplaced(services: Services, entry: Renewal, options: UndoOptions): Promise<void> {
  const { replaces: { id, name, origin }, platform: { kind, address }, caFile } = entry; // prettier-ignore
  if (origin === undefined) {
    await passwordsOf(services, entry, options).revoke(id);
    return;
  }
  const old = await openGrant(services.secrets, entry);
  if (old?.is !== 'granted') return;
  const { login, secret } = old;
  await services.platform(kind, caFile).revokeItself?.({ address, id, name, login, secret });
}
