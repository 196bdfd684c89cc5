import { FailureError } from '../contract/failure.ts';
import { withGrants } from '../platforms/platform.ts';
import { isSameSecret, type Secret } from '../secrets/secret.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { keptPassword } from './kept-secret.ts';
import { lostAnswer } from './lost-answer.ts';
import { keepGrant, openGrant } from './open-grant.ts';
import type { Parts } from './parts.ts';

interface Held {
  readonly login: string;
  readonly secret: Secret;
}

/**
 * Has an app password that was granted revoke itself. While it could still be granted the platform is asked once more, and
 * what it answers is kept before it is revoked. Nothing to revoke is a success.
 * @throws FailureError LK-3110 as long as somebody may still grant it; LK-3114 when it may have been granted and got lost on
 *   its way, with everything else revoked; LK-3xxx, LK-4xxx.
 */
export async function revokeGranted(parts: Parts, entry: Entry): Promise<void> {
  const { kind, address } = entry.platform;
  const { id = entry.id, name } = entry.password;
  const platform = parts.platform(kind, entry.caFile);
  const grant = await underWay(parts, entry);
  for (const held of await allHeld(parts, entry, grant)) await platform.revokeItself?.({ address, id, name, ...held });
  if (grant === undefined && entry.unansweredAt !== undefined) throw lostAnswer(parts, entry);
}

/** What was made under this entry: of a renewal only the next one, in a removal also what a renewal left. */
async function allHeld(parts: Parts, entry: Entry, grant: Held | undefined): Promise<readonly Held[]> {
  const login = entry.drive?.login ?? entry.login ?? entry.user;
  const kept = {
    setup: ['app-password'],
    renew: ['next-password'],
    remove: ['next-password', 'app-password'],
  } as const;
  const stored: Held[] = [];
  for (const kind of kept[entry.kind]) {
    const secret = await keptPassword(parts.secrets, entry, kind);
    if (secret !== undefined) stored.push({ login, secret });
  }
  const all = grant === undefined ? stored : [grant, ...stored];
  // The same one may lie under two keys: it can revoke itself once only.
  return all.filter(({ secret }, index) => all.findIndex((other) => isSameSecret(other.secret, secret)) === index);
}

async function underWay(parts: Parts, entry: Entry): Promise<Held | undefined> {
  const grant = await openGrant(parts.secrets, entry);
  if (grant === undefined || grant.is === 'granted') return grant;
  const { platform: { kind, address }, password: { name }, grantUntil: until = entry.startedAt } = entry; // prettier-ignore
  const now = parts.now();
  if (entry.unansweredAt === undefined) {
    // Killed between this answer and the keychain, what it was is lost, and the next start has to know.
    const asking: Entry = { ...entry, undoing: true, unansweredAt: now.toISOString() };
    await parts.journal.write(asking).catch((error: unknown) => failureOf(error, parts.log));
  }
  const granted = await withGrants(parts.platform(kind, entry.caFile)).grantOf(address, name, grant.token);
  if (granted !== undefined) {
    const { login, secret } = granted;
    await keepGrant(parts.secrets, entry, { is: 'granted', login, secret });
    return { login, secret };
  }
  if (now.getTime() >= Date.parse(until)) return undefined;
  throw new FailureError('LK-3110', { host: new URL(address).host, name, until });
}
