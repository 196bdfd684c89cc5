import { createCipheriv, createDiffieHellmanGroup, hkdfSync, randomBytes } from 'node:crypto';

/** How a secret travels to the Secret Service, so that who listens on the bus cannot read it. */
export const transferAlgorithm = 'dh-ietf1024-sha256-aes128-cbc-pkcs7';

const GROUP_BYTES = 128; // RFC 2409, second Oakley group, as the specification of the Secret Service demands
const CIPHER = 'aes-128-cbc';
const KEY_BYTES = 16;
const IV_BYTES = 16;

export interface Transfer {
  encrypt(text: string): { readonly iv: Buffer; readonly value: Buffer };
}

/** Our half of the key exchange; `agree` with the other side's public key gives the transfer. */
export function beginTransfer(): { readonly publicKey: Buffer; agree(theirs: Buffer): Transfer } {
  const exchange = createDiffieHellmanGroup('modp2');
  const publicKey = exchange.generateKeys();
  return {
    publicKey,
    agree(theirs) {
      const shared = exchange.computeSecret(theirs);
      // Node drops leading zero bytes, which happens once in 256 times; the key is derived from the full length.
      const padded = Buffer.concat([Buffer.alloc(GROUP_BYTES - shared.length), shared]);
      const key = Buffer.from(hkdfSync('sha256', padded, Buffer.alloc(32), Buffer.alloc(0), KEY_BYTES));
      return {
        encrypt(text) {
          const iv = randomBytes(IV_BYTES);
          const cipher = createCipheriv(CIPHER, key, iv);
          return { iv, value: Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]) };
        },
      };
    },
  };
}
