import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type DetailedPeerCertificate } from 'node:tls';
import { pemCertificates } from './trust.ts';

/**
 * Latchkey asks more of a certificate than the TLS library checks: names where names belong, and keys and signatures that
 * nobody can forge. Libraries differ in these rules by version and build (OpenSSL's security level, BoringSSL, Go), and no
 * library must refuse a drive after another one has sent the password there.
 */

export type CertificateFault = 'common-name-only' | 'weak-key' | 'weak-signature';

/** The error for a certificate that the TLS library accepts and Latchkey refuses. */
export class CertificateFaultError extends Error {
  readonly fault: CertificateFault;
  constructor(fault: CertificateFault) {
    super(fault);
    this.name = 'CertificateFaultError';
    this.fault = fault;
  }
}

/**
 * The smallest keys that are accepted: 112 bits of strength (NIST SP 800-57; CA/Browser Forum's Baseline Requirements, 6.1.5).
 */
const LEAST_RSA_BITS = 2048;
const LEAST_CURVE_BITS = 224;

/** Certificates of a chain that are read at most. No chain is longer, and a loop of issuers ends here. */
const MOST_CERTIFICATES = 10;

/**
 * Checks that a chain, which the library has verified, belongs to the server that was asked.
 * @param peer with the certificates above it: `tls.connect` gives them, whatever its types say
 * @param trusted the certificates at which chains may end, in PEM
 */
export function checkIdentity(
  host: string,
  peer: DetailedPeerCertificate,
  trusted: readonly string[],
): Error | undefined {
  // A name in the subject alone has not counted since 2000 (RFC 2818, RFC 9525). Node still accepts it; Go never does.
  if (!namesHosts(peer.subjectaltname ?? '')) return new CertificateFaultError('common-name-only');
  const mismatch = checkServerIdentity(host, peer);
  if (mismatch !== undefined) return mismatch;
  const fault = faultOf(chainOf(peer), trusted);
  return fault === undefined ? undefined : new CertificateFaultError(fault);
}

/**
 * Tells whether the alternative names contain a host. Node writes them as `DNS:a.example, IP Address:192.0.2.1`, and puts
 * quotes around names that could be misread.
 */
function namesHosts(alternativeNames: string): boolean {
  return /(^|, )(DNS|IP Address):/.test(alternativeNames.replaceAll(/"(?:[^"\\]|\\.)*"/g, ''));
}

/** Lists the certificates from the server's own upwards, as the server sent them and as the machine knows them. */
export function chainOf(peer: DetailedPeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let current: Partial<DetailedPeerCertificate> | undefined = peer;
  while (current?.raw !== undefined && chain.length < MOST_CERTIFICATES) {
    const certificate = new X509Certificate(current.raw);
    if (chain.at(-1)?.fingerprint256 === certificate.fingerprint256) break; // the certificate has signed itself
    chain.push(certificate);
    current = current.issuerCertificate;
  }
  return chain;
}

function faultOf(chain: readonly X509Certificate[], trusted: readonly string[]): CertificateFault | undefined {
  for (const certificate of chain) {
    if (isWeakKey(certificate)) return 'weak-key';
    // A certificate that signs itself is trusted for being on the list, so its signature does not matter.
    if (!isSelfIssued(certificate) && isWeakSignature(certificate.raw)) {
      return isAnchor(certificate, trusted) ? undefined : 'weak-signature';
    }
  }
  return undefined;
}

export const isSelfIssued = ({ issuer, subject }: X509Certificate): boolean => issuer === subject;

function isWeakKey(certificate: X509Certificate): boolean {
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = certificate.publicKey;
  if (type === 'ec') return (certificate.toLegacyObject().bits ?? LEAST_CURVE_BITS) < LEAST_CURVE_BITS;
  // RSA, RSA-PSS, and DSA, whose size is also that of its modulus.
  return details?.modulusLength !== undefined && details.modulusLength < LEAST_RSA_BITS;
}

/**
 * Tells whether a certificate stands for one that is trusted by itself. Servers also send certificates that an older authority
 * has made for such a one; the checked path ends below them.
 */
function isAnchor(certificate: X509Certificate, trusted: readonly string[]): boolean {
  return trusted.flatMap(pemCertificates).some((pem) => {
    const anchor = new X509Certificate(pem);
    return anchor.subject === certificate.subject && anchor.publicKey.equals(certificate.publicKey);
  });
}

/** DER of the object identifiers of signatures with MD2, MD4, MD5 and SHA-1, by RSA, ECDSA and DSA. */
const weakSignatures = [
  ...['02', '04', '05'].map((last) => `06092a864886f70d0101${last}`),
  ...['06072a8648ce3d0401', '06072a8648ce380403', '06052b0e03021d', '06052b0e03021b'],
];
/** RSASSA-PSS names its hash in its parameters. Without SHA-2 (or SHA-3) in them the hash is SHA-1 (RFC 8017, A.2.3). */
const pss = '06092a864886f70d01010a';
const strongHash = '0609608648016503040';

/**
 * Tells whether a certificate has a weak signature. Node before 24 does not tell the signature algorithm, so it is read from
 * the certificate's outer sequence (RFC 5280, 4.1).
 */
export function isWeakSignature(der: Buffer): boolean {
  const certificate = elementAt(der, 0);
  const algorithm = elementAt(der, elementAt(der, certificate.begin).end);
  const hex = der.subarray(algorithm.begin, algorithm.end).toString('hex');
  return hex.startsWith(pss) ? !hex.includes(strongHash) : weakSignatures.some((each) => hex.startsWith(each));
}

/** Returns where the content of the DER element at `at` begins and ends. In a damaged certificate the end is that of the data. */
function elementAt(der: Buffer, at: number): { readonly begin: number; readonly end: number } {
  const first = der[at + 1] ?? 0;
  const more = first < 0x80 ? 0 : Math.min(first & 0x7f, 4);
  const begin = Math.min(at + 2 + more, der.length);
  let length = more === 0 ? first : 0;
  for (let i = at + 2; i < begin; i += 1) length = length * 256 + (der[i] ?? 0);
  return { begin, end: Math.min(begin + length, der.length) };
}
