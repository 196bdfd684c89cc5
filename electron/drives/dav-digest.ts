import { createHash, randomBytes } from 'node:crypto';
import type { Authorization, HttpResponse } from '../http/http.ts';
import { Secret } from '../secrets/secret.ts';
import { parseChallenges, type Challenge } from '../http/challenges.ts';
import { isAnswerable } from './dav-challenge.ts';

/** The request that a digest is made for. */
export interface DigestRequest {
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly uri: string;
  readonly user: string;
  readonly secret: Secret;
  /** Number of requests made with the challenge's nonce, including this one. */
  readonly count: number;
  /** Client nonce: random text for this request alone. */
  readonly cnonce: string;
}

/** Writes the `Authorization` header that answers a digest challenge (RFC 7616). Pure: the same input gives the same header. */
export function digestAuthorization({ parameters }: Challenge, request: DigestRequest): Secret {
  const { realm = '', nonce = '', opaque, algorithm, qop } = parameters;
  const { cnonce, uri } = request;
  const user = bytesOf(request.user);
  const [, hashName] = algorithmOf({ parameters });
  const hash = (text: string): string => createHash(hashName).update(text, 'latin1').digest('hex');
  const count = request.count.toString(16).padStart(8, '0');
  const account = request.secret.use((password) => hash(`${user}:${realm}:${bytesOf(password)}`));
  const first = algorithm?.toLowerCase().endsWith('-sess') === true ? hash(`${account}:${nonce}:${cnonce}`) : account;
  const second = hash(`${request.method}:${uri}`);
  // Without qop the server follows RFC 2069, which knows neither a count nor a client nonce.
  const middle = qop === undefined ? [nonce] : [nonce, count, cnonce, 'auth'];
  const parts = [
    `username=${quote(user)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${hash([first, ...middle, second].join(':'))}"`,
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(qop === undefined ? [] : ['qop=auth', `nc=${count}`, `cnonce="${cnonce}"`]),
  ];
  return new Secret(`Digest ${parts.join(', ')}`);
}

/**
 * Converts a text to the bytes of a header, which strings hold as Latin-1: a realm goes back as it came, whatever its script, and
 * what a person typed is sent as UTF-8.
 */
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const quote = (bytes: string): string => `"${bytes.replaceAll(/["\\]/g, '\\$&')}"`;

/** Holds what one client knows of a server's challenge: its nonce, and how often it was answered. */
export interface DigestSession {
  /** Tells whether there is a challenge to answer. */
  ready(): boolean;
  /** Takes the challenge of an answer. Returns false when the answer has none that Latchkey supports. */
  accept(response: Pick<HttpResponse, 'headers'>): boolean;
  /** Tells whether the challenge says that the nonce before it had expired, which says nothing about the password. */
  stale(): boolean;
  /** Answers the challenge for one request. @param uri path and query, as in the request line */
  answer(method: string, uri: string): Authorization;
}

export function digestSession(user: string, secret: Secret): DigestSession {
  let challenge: Challenge | undefined;
  let count = 0;
  return {
    ready: () => challenge !== undefined,
    accept(response) {
      const found = parseChallenges(response.headers['www-authenticate'] ?? '').filter(isAnswerable);
      // A server that supports several may name the weakest algorithm first, for clients that look no further.
      const [chosen] = found.toSorted((one, other) => algorithmOf(other)[0] - algorithmOf(one)[0]);
      if (chosen === undefined) return false;
      challenge = chosen;
      count = 0;
      return true;
    },
    stale: () => challenge?.parameters['stale']?.toLowerCase() === 'true',
    answer(method, uri) {
      if (challenge === undefined) throw new Error('no challenge to answer');
      count += 1;
      const cnonce = randomBytes(16).toString('hex');
      return { kind: 'header', value: digestAuthorization(challenge, { method, uri, user, secret, count, cnonce }) };
    },
  };
}

/** Returns how strong the algorithm of a challenge is, and the hash by its name in Node. Without an algorithm it is MD5. */
function algorithmOf({ parameters }: Pick<Challenge, 'parameters'>): readonly [strength: number, hash: string] {
  switch (parameters['algorithm']?.toLowerCase().replace(/-sess$/, '')) {
    case 'sha-512-256':
      return [2, 'sha512-256'];
    case 'sha-256':
      return [1, 'sha256'];
    default:
      return [0, 'md5'];
  }
}
