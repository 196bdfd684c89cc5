const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Writes five bits of each byte in base 32 (RFC 4648), in lower case. */
export function toBase32(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
}
