import { X509Certificate } from 'node:crypto';
import { FailureError, type Details } from '../contract/failure.ts';
import { isSelfIssued } from './certificate-rules.ts';
import { lookAtPeer, type Peer } from './peer-certificate.ts';
import { pemCertificates } from './trust.ts';

/** Certificates that were trusted when a connection failed, in PEM. */
export interface Trusted {
  readonly certificates: readonly string[];
  /** A private CA is among them. */
  readonly privateCa: boolean;
}

/** What the library says when a chain ends at nobody who is trusted, and when the server says no more than "no". */
const noIssuer = /^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/;
const refused = ['LK-3004', 'LK-3022'];

/**
 * Adds to a failure of TLS what the server shows: who signed its certificate and until when it holds, whether one is
 * missing in between, or wanted of the client. Other failures are given back as they are, and nothing is connected to.
 */
export async function explainTls(
  failed: FailureError,
  url: URL,
  trusted: Trusted,
  signal: AbortSignal,
): Promise<FailureError> {
  const { code, details } = failed.failure;
  const isOfCertificate = code === 'LK-3005' || code === 'LK-3006';
  if (!isOfCertificate && !refused.includes(code)) return failed;
  const peer = await lookAtPeer(url, signal);
  if (peer === undefined) return failed;
  if (!isOfCertificate) {
    return peer.wantsClientCertificate ? new FailureError('LK-3021', details, { cause: failed }) : failed;
  }
  const isMissing = noIssuer.test(String(details?.['reason'])) && isIncomplete(peer, trusted);
  return new FailureError(isMissing ? 'LK-3017' : code, { ...details, ...described(peer) }, { cause: failed.cause });
}

/**
 * Tells whether a certificate is missing between those that the server sends and one that is trusted. A chain that ends below an
 * authority which is not sent may be that of a private CA as well: it is held for incomplete when its last certificate says
 * where its issuer's is to be had (which public authorities always say), when the private CA of the platform is known and
 * it is not that, or when the issuer is of an organisation that is trusted.
 */
function isIncomplete({ chain }: Peer, { certificates, privateCa }: Trusted): boolean {
  const last = chain.at(-1);
  if (last === undefined || isSelfIssued(last)) return false;
  const known = certificates.flatMap(pemCertificates).map((pem) => new X509Certificate(pem));
  if (known.some(({ subject }) => subject === last.issuer)) return false;
  const organisation = valueOf('O', last.issuer);
  return (
    privateCa ||
    (last.infoAccess ?? '').includes('CA Issuers - URI:http') ||
    (organisation !== undefined && known.some(({ subject }) => valueOf('O', subject) === organisation))
  );
}

/** Tells who signed (organisation or common name), and the last day, of the server's own certificate or of the last one sent. */
function described({ chain }: Peer): Details {
  const [own, last] = [chain[0], chain.at(-1)];
  if (own === undefined || last === undefined) return {};
  const issuer = valueOf('O', last.issuer) ?? valueOf('CN', last.issuer);
  const at = Date.parse(own.validTo);
  return {
    ...(issuer === undefined ? {} : { issuer: issuer.replaceAll(/\p{C}/gu, '').slice(0, 80) }),
    ...(Number.isNaN(at) ? {} : { until: new Date(at).toISOString() }),
  };
}

/** Reads a value of a distinguished name as Node writes it: one `KEY=value` a line. */
function valueOf(key: string, name: string): string | undefined {
  const value = name.split('\n').find((line) => line.startsWith(`${key}=`));
  return value === undefined || value.length <= key.length + 1 ? undefined : value.slice(key.length + 1);
}
