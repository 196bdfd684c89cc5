import { createHash } from 'node:crypto';

/** Windows Installer knows every version of Latchkey by it, of every architecture. It must never change. */
export const UPGRADE_CODE = '24AE07CF-2BC5-456E-BF73-2E5672143401';

/** Active Setup knows by it what is left for each person to clean up. It must never change. */
export const CLEAN_UP_CODE = '6BAEDB93-8879-4705-AAC6-AFD1EBC64869';

/** What other ids are made from (RFC 9562, 5.5). */
const NAMESPACE = 'C62A59F7-B4B1-43A4-BA84-5B0DE1B9BB80';

/**
 * An id that is the same for the same name, in capitals and without braces: the same sources give the same package, and a file keeps
 * its component from version to version, as Windows Installer wants it.
 */
export function idOf(...parts: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(parts.join('\0'));
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What Windows Installer, winget and Intune call one version for one architecture. */
export function productCode({ version, architecture, isStub }: Identified): string {
  return idOf('product', version, architecture, isStub ? 'stub' : 'electron');
}

interface Identified {
  readonly version: string;
  readonly architecture: string;
  readonly isStub: boolean;
}
