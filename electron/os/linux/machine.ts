import { readTextFile } from '../files.ts';

/** The files in which Linux distributions keep the certificates that the machine trusts: Debian, Fedora, openSUSE, Alpine. */
export const certificateBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** The files with the machine's id: systemd's, and D-Bus's on systems without systemd. The first one with an id counts. */
const idFiles = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/**
 * Returns the machine's id, 16 bytes. Undefined before systemd's first start has finished (`uninitialized`), and where nothing
 * has made one.
 */
export async function machineId(files: readonly string[] = idFiles): Promise<Buffer | undefined> {
  for (const file of files) {
    const text = (await readTextFile(file).catch(() => undefined))?.trim() ?? '';
    if (/^[0-9a-f]{32}$/.test(text) && !/^0+$/.test(text)) return Buffer.from(text, 'hex');
  }
  return undefined;
}
