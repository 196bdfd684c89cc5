import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';

/** What makes an account. It never changes: a drive that gets another app password moves to another account. */
export interface Credential {
  /** Of the platform. */
  readonly origin: string;
  readonly login: string;
  readonly challenge: WebdavChallenge;
  readonly caFile?: string;
  readonly secret: Secret;
}

/** Whether two credentials are one account. A digest's nonce is for a realm, Basic asks for none. */
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
