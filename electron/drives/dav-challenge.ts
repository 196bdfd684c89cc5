import { FailureError } from '../contract/failure.ts';
import type { WebdavChallenge } from './drive-mapper.ts';

/** A server challenges in a `WWW-Authenticate` header (RFC 9110, 11.6.1). Scheme and parameter names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Partial<Record<string, string>>>;
}

const TOKEN = /[\s,]*([!#$%&'*+\-.^_`|~\w]+)/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/sy;

/**
 * Parses the challenges of a header, in the server's order; several headers joined by a comma are one list, too. Commas separate
 * parameters as well as challenges, so what is followed by `=` belongs to the challenge before it. Stops at what cannot be read.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Partial<Record<string, string>> }[] = [];
  let position = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  for (;;) {
    const name = read(TOKEN)?.[1]?.toLowerCase();
    if (name === undefined) return challenges;
    const current = challenges.at(-1);
    const value = current === undefined ? null : read(VALUE);
    if (current === undefined || value === null) challenges.push({ scheme: name, parameters: {} });
    else current.parameters[name] ??= value[1]?.replaceAll(/\\(.)/gs, '$1') ?? value[2] ?? '';
  }
}

const digestAlgorithms = ['md5', 'md5-sess', 'sha-256', 'sha-256-sess'];

/** Tells whether Latchkey can answer a digest challenge (RFC 7616; `auth-int` alone is not supported). */
export function isAnswerable({ scheme, parameters }: Challenge): boolean {
  if (scheme !== 'digest') return false;
  const { qop, algorithm = 'md5', nonce } = parameters;
  const quality = qop === undefined || qop.split(',').some((word) => word.trim().toLowerCase() === 'auth');
  return nonce !== undefined && quality && digestAlgorithms.includes(algorithm.toLowerCase());
}

/**
 * Chooses the challenge to map the drive with. Basic comes before Digest: it only goes over TLS or loopback, and every mapper can do it.
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
