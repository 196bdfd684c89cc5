import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { FailureError } from '../contract/failure.ts';

/** Where Linux distributions keep the certificates that the machine trusts: Debian, Fedora, openSUSE, Alpine. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * The certificates to trust, in PEM: those of the machine, as the tools that map the drive use them too, so that both
 * come to the same verdict; Node's own where the machine has no bundle. With a private CA, that one as well.
 * @throws FailureError LK-1015 when the file of the private CA cannot be read or holds no certificate.
 */
export function trustedCertificates(caFile?: string, bundles: readonly string[] = systemBundles): string[] {
  const machine = firstReadable(bundles);
  const trusted = machine === undefined ? [...rootCertificates] : [machine];
  if (caFile !== undefined) trusted.push(readCa(caFile));
  return trusted;
}

function firstReadable(files: readonly string[]): string | undefined {
  for (const file of files) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      // The next distribution's place.
    }
  }
  return undefined;
}

const pemCertificate = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

function readCa(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    const certificates = text.match(pemCertificate) ?? [];
    // Each is looked at here: OpenSSL would leave out what it cannot read, and the platform be "of an unknown issuer".
    for (const certificate of certificates) new X509Certificate(certificate);
    if (certificates.length > 0) return text;
  } catch (error) {
    throw new FailureError('LK-1015', { path: file }, { cause: error });
  }
  throw new FailureError('LK-1015', { path: file });
}
