import { X509Certificate } from 'node:crypto';
import { FailureError, type Details } from '../contract/failure.ts';
import { isSelfIssued } from './certificate-rules.ts';
import { lookAtPeer, type Peer } from './peer-certificate.ts';
import { pemCertificates } from './trust.ts';

/** The certificates that were trusted when a connection failed, in PEM. */
export interface Trusted {
  readonly certificates: readonly string[];
  /** Whether a private CA is among them. */
  readonly privateCa: boolean;
}

/** OpenSSL's codes for a chain whose issuer is not trusted, and our codes for a server that only says "no". */
const noIssuer = /^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/;
const refused = ['LK-3004', 'LK-3022'];

/**
 * Adds to a failure of TLS what a look at the server shows: who signed its certificate and until when it is valid, whether an
 * intermediate certificate is missing, or whether the server wants a certificate of the client. Any other failure is returned
 * unchanged, without a connection.
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
 * Tells whether a certificate is missing between those that the server sends and a trusted one. A chain that ends below an
 * authority which is not sent may also belong to a private CA. It counts as incomplete when its last certificate names an
 * address of its issuer's certificate (as public authorities always do), when the platform's private CA is known and is not
 * that issuer, or when the issuer belongs to an organisation that is trusted.
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

/** Returns who signed the last certificate that was sent (organisation or common name), and the last day of the server's own. */
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

/** Reads a value of a distinguished name as Node writes it: one `KEY=value` on each line. */
function valueOf(key: string, name: string): string | undefined {
  const value = name.split('\n').find((line) => line.startsWith(`${key}=`));
  return value === undefined || value.length <= key.length + 1 ? undefined : value.slice(key.length + 1);
}
