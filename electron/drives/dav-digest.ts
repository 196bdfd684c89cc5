import { createHash } from 'node:crypto';
import { Secret } from '../secrets/secret.ts';
import type { Challenge } from './dav-challenge.ts';

/** A digest is made for one such request. */
export interface DigestRequest {
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly uri: string;
  readonly user: string;
  readonly secret: Secret;
  /** Number of requests that have been made with the challenge's nonce, this one included. */
  readonly count: number;
  /** Client nonce: random text, for this request alone. */
  readonly cnonce: string;
}

/** Writes the `Authorization` header that answers a digest challenge (RFC 7616). Pure: the same input gives the same header. */
export function digestAuthorization({ parameters }: Challenge, request: DigestRequest): Secret {
  const { realm = '', nonce = '', opaque, algorithm, qop } = parameters;
  const { user, cnonce, uri } = request;
  const sha256 = algorithm?.toLowerCase().startsWith('sha-256') === true;
  const hash = (text: string): string =>
    createHash(sha256 ? 'sha256' : 'md5')
      .update(text)
      .digest('hex');
  const count = request.count.toString(16).padStart(8, '0');
  const account = request.secret.use((password) => hash(`${user}:${realm}:${password}`));
  const first = algorithm?.toLowerCase().endsWith('-sess') === true ? hash(`${account}:${nonce}:${cnonce}`) : account;
  const second = hash(`${request.method}:${uri}`);
  // Without qop the server speaks RFC 2069, which knows no count and no nonce of ours.
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

/** Writes UTF-8 as the Latin-1 characters of its bytes, as header values are bytes. */
function quote(text: string): string {
  return `"${Buffer.from(text.replaceAll(/["\\]/g, '\\$&'), 'utf8').toString('latin1')}"`;
}
