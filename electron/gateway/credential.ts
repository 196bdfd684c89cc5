import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';

/**
 * What makes an account. An account's credential never changes: a drive that gets another app password moves to another
 * account.
 */
export interface Credential {
  /** The origin of the platform. */
  readonly origin: string;
  readonly login: string;
  readonly challenge: WebdavChallenge;
  readonly caFile?: string;
  readonly secret: Secret;
}

/** Tells whether two credentials make the same account. The realm counts for Digest only, whose nonces belong to a realm. */
export function isSameAccount(one: Credential, other: Credential): boolean {
  const [a, b] = [one.challenge, other.challenge];
  return (
    one.origin === other.origin &&
    one.login === other.login &&
    one.caFile === other.caFile &&
    a.scheme === b.scheme &&
    (a.scheme === 'basic' || a.realm === b.realm) &&
    one.secret.equals(other.secret)
  );
}
