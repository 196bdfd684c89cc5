import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../electron/os/run.ts';

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];

/**
 * Makes a private CA and a certificate that it signed: `ca.pem`, `<name>.pem` and `<name>.key` in `folder`.
 * @param names as in a certificate's subjectAltName, e.g. `DNS:localhost`, `IP:127.0.0.1`.
 * @param days how long the certificate is good; a negative number makes one that has expired.
 * @returns the path of `ca.pem`.
 */
export async function makeAuthority(folder: string, name: string, names: readonly string[], days = 2): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (file: string): string => join(folder, file);
  const newKey = [...curve, '-nodes'];
  writeFileSync(at('names'), `subjectAltName=${names.join(',')}\n`);
  await openssl([
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
    '-days',
    '2',
    '-subj',
    '/CN=Test CA',
  ]);
  await openssl(['req', ...newKey, '-keyout', at(`${name}.key`), '-out', at('request'), '-subj', `/CN=${name}`]);
  await openssl([
    ...['x509', '-req', '-in', at('request'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-days', String(days)],
    ...['-out', at(`${name}.pem`), '-extfile', at('names')],
  ]);
  return at('ca.pem');
}

/** What is out of the ordinary about a certificate. */
export interface CertificateWish {
  /** The authority in the folder that signs; it signs itself when absent. */
  readonly by?: string;
  /** As `openssl req -newkey` wants it; on the curve P-256 when absent. */
  readonly key?: string;
  readonly digest?: string;
  /** A distinguished name, `/O=Corp/CN=…`. */
  readonly subject?: string;
  /** Lines of an OpenSSL extension file. */
  readonly extensions?: readonly string[];
}

export const authority = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'] as const;

/** Makes `<name>.pem` and `<name>.key` in `folder`. @returns their texts. */
export async function makeCertificate(folder: string, name: string, wish: CertificateWish) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (file: string): string => join(folder, file);
  const { by, key, digest = 'sha256', subject = `/O=Corp/CN=${name}`, extensions = [] } = wish;
  writeFileSync(at(`${name}.ext`), `${extensions.join('\n')}\n`);
  const newKey = key === undefined ? curve : ['-newkey', key];
  const files = ['-keyout', at(`${name}.key`), '-out', at(`${name}.csr`)];
  await openssl(['req', ...newKey, '-nodes', '-subj', subject, ...files]);
  const signer =
    by === undefined
      ? ['-signkey', at(`${name}.key`)]
      : ['-CA', at(`${by}.pem`), '-CAkey', at(`${by}.key`), '-set_serial', String(Date.now())];
  await openssl([
    ...['x509', '-req', '-in', at(`${name}.csr`), ...signer, `-${digest}`, '-days', '2'],
    ...['-extfile', at(`${name}.ext`), '-out', at(`${name}.pem`)],
  ]);
  return { key: readFileSync(at(`${name}.key`), 'utf8'), cert: readFileSync(at(`${name}.pem`), 'utf8') };
}

async function openssl(args: string[]): Promise<void> {
  const result = await run({ file: 'openssl', args, timeoutMs: 20_000 });
  if (result.code !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${result.stderr || 'not installed'}`);
}
