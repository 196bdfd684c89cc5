/**
 * Replaces undici's client for HTTP/2 in the bundle. undici uses it only where `allowH2` is set, which Latchkey never does. So
 * each start spares Node's own HTTP/2, and no code is there that a server could have chosen.
 */
export function connectH2(): never {
  throw new Error('Latchkey speaks HTTP/1.1 only');
}
