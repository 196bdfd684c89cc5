import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../electron/os/run.ts';

/**
 * Makes a private CA and a certificate that it signed: `ca.pem`, `<name>.pem` and `<name>.key` in `folder`.
 * @param names as in a certificate's subjectAltName, e.g. `DNS:localhost`, `IP:127.0.0.1`.
 * @param days how long the certificate is good; a negative number makes one that has expired.
 * @returns the path of `ca.pem`.
 */
export async function makeAuthority(folder: string, name: string, names: readonly string[], days = 2): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (file: string): string => join(folder, file);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
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

async function openssl(args: string[]): Promise<void> {
  const result = await run({ file: 'openssl', args, timeoutMs: 20_000 });
  if (result.code !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${result.stderr || 'not installed'}`);
}
