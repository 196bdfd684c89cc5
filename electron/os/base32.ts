const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Writes five bits of each byte in RFC 4648's base 32, in lower case. */
export function toBase32(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
}
