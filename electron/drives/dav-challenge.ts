import { FailureError } from '../contract/failure.ts';
import { parseChallenges, type Challenge } from '../http/challenges.ts';
import type { WebdavChallenge } from './drive-mapper.ts';

const digestAlgorithms = ['md5', 'sha-256', 'sha-512-256'].flatMap((name) => [name, `${name}-sess`]);

/** Tells whether Latchkey can answer a digest challenge (RFC 7616; a challenge with only `auth-int` is not supported). */
export function isAnswerable({ scheme, parameters }: Challenge): boolean {
  if (scheme !== 'digest') return false;
  const { qop, algorithm = 'md5', nonce } = parameters;
  const quality = qop === undefined || qop.split(',').some((word) => word.trim().toLowerCase() === 'auth');
  return nonce !== undefined && quality && digestAlgorithms.includes(algorithm.toLowerCase());
}

/**
 * Chooses the challenge to map the drive with. Basic is preferred to Digest: it goes only over TLS or loopback, and every mapper
 * supports it.
 * @throws FailureError LK-3107 when the server offers neither.
 */
export function chooseChallenge(header: string | undefined, host: string): WebdavChallenge {
  const offered = parseChallenges(header ?? '');
  const chosen = offered.find(({ scheme }) => scheme === 'basic') ?? offered.find(isAnswerable);
  if (chosen === undefined) {
    const schemes = [...new Set(offered.map(({ scheme }) => scheme.slice(0, 30)))].slice(0, 5);
    throw new FailureError('LK-3107', schemes.length === 0 ? { host } : { host, name: schemes });
  }
  return { scheme: chosen.scheme === 'basic' ? 'basic' : 'digest', realm: chosen.parameters['realm'] ?? '' };
}
