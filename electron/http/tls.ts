import { constants } from 'node:crypto';
import { connect as connectTcp, isIP } from 'node:net';
import {
  connect,
  createSecureContext,
  type ConnectionOptions,
  type DetailedPeerCertificate,
  type TLSSocket,
} from 'node:tls';
import { Duplex } from 'node:stream';
import { checkIdentity } from './certificate-rules.ts';

/**
 * This file describes every TLS connection of Latchkey's own in full. An option that is left out, Node would take from the
 * environment or from its command line (`NODE_TLS_REJECT_UNAUTHORIZED`, `NODE_EXTRA_CA_CERTS`, `--tls-min-v1.0`,
 * `--tls-cipher-list`, `--use-openssl-ca`).
 */

/** What protects a connection besides its certificates. The ciphers are those that Node was built with. */
const protection = { minVersion: 'TLSv1.2', ciphers: constants.defaultCoreCipherList } as const;

export type TlsOptions = Readonly<
  Required<
    Pick<ConnectionOptions, 'secureContext' | 'minVersion' | 'ciphers' | 'rejectUnauthorized' | 'checkServerIdentity'>
  > & { maxCachedSessions: number }
>;

/**
 * Returns the options for connections that carry data. All of them share one context, because reading a hundred certificates
 * takes tens of milliseconds.
 */
export function verifiedTls(trusted: readonly string[]): TlsOptions {
  return {
    secureContext: createSecureContext({ ...protection, ca: [...trusted] }),
    ...protection,
    rejectUnauthorized: true,
    checkServerIdentity: (host, peer) => checkIdentity(host, peer as DetailedPeerCertificate, trusted),
    // Sessions are not resumed: a resumed session is not checked for the server's identity, and undici keeps sessions of
    // refused connections, too.
    maxCachedSessions: 0,
  };
}

/** A TLS connection that trusts nobody, for a look at what a server shows. Nothing may ever be sent over it. */
export interface UnverifiedLook {
  readonly socket: TLSSocket;
  /** Tells whether the server has asked for a certificate of the client. */
  readonly clientWasAsked: () => boolean;
}

export function lookWithoutTrust(host: string, port: number, timeoutMs: number): UnverifiedLook {
  const said: Buffer[] = [];
  const socket = connect({
    socket: overheard(host, port, timeoutMs, said),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...protection,
    ca: [], // without any CA, only the certificates that the server sends are seen
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
  });
  return { socket, clientWasAsked: () => hasAnsweredWithCertificate(Buffer.concat(said)) };
}

/** Makes a TCP connection that keeps the first bytes that this side sends: the handshake. */
function overheard(host: string, port: number, timeoutMs: number, said: Buffer[]): Duplex {
  const tcp = connectTcp({ host, port, timeout: timeoutMs });
  let kept = 0;
  const duplex = new Duplex({
    read() {
      tcp.resume();
    },
    write(chunk: Buffer, _encoding, done) {
      if (kept < MOST_KEPT) said.push(chunk);
      kept += chunk.length;
      tcp.write(chunk, done);
    },
    final(done) {
      tcp.end(done);
    },
    destroy(error, done) {
      tcp.destroy();
      done(error);
    },
  });
  tcp.on('data', (chunk: Buffer) => {
    if (!duplex.push(chunk)) tcp.pause();
  });
  tcp.on('end', () => duplex.push(null));
  tcp.on('error', (error) => duplex.destroy(error));
  tcp.on('timeout', () => duplex.destroy(new Error('timeout')));
  tcp.on('close', () => duplex.destroy());
  return duplex;
}

const MOST_KEPT = 16 * 1024;

/** Content types of TLS records, and a type of handshake message (RFC 8446, 5.1 and 4). */
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;
const CERTIFICATE = 11;

/**
 * Tells whether the server has asked for a client certificate, by the client's answer: a Certificate message, empty when the
 * client has none. In TLS 1.2 the message can be read. In TLS 1.3 it is encrypted, but a client that was not asked begins with
 * its Finished: a header of four bytes, one hash (SHA-256 or SHA-384), a content type and a tag of sixteen bytes.
 */
function hasAnsweredWithCertificate(said: Buffer): boolean {
  for (let at = 0; at + 6 <= said.length; at += 5 + said.readUInt16BE(at + 3)) {
    if (said[at] === HANDSHAKE && said[at + 5] === CERTIFICATE) return true;
    if (said[at] === APPLICATION_DATA) return ![4 + 32 + 17, 4 + 48 + 17].includes(said.readUInt16BE(at + 3));
  }
  return false;
}
