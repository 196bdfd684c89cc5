import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** The encryption of secrets on their way to the Secret Service, so that a program that listens on the bus cannot read them. */
export const transferAlgorithm = 'dh-ietf1024-sha256-aes128-cbc-pkcs7';

// The group that the specification demands: RFC 2409, section 6.2, generator 2. The arithmetic is done here, because Electron's
// crypto does not know the group (electron/electron#39603), and Node's takes 40 ms to check its prime each time, for 2 ms of
// work.
const PRIME = BigInt(
  '0xffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd' +
    'ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed' +
    'ee386bfb5a899fa5ae9f24117c4b1fe649286651ece65381ffffffffffffffff',
);
const GROUP_BYTES = 128;
const PRIVATE_BYTES = 32; // twice the strength of the resulting AES key
const KEY_BYTES = 16;
const IV_BYTES = 16;

export interface EncryptedSecret {
  readonly iv: Buffer;
  readonly value: Buffer;
}

/** Our half of a key exchange. It is used once. */
export interface KeyExchange {
  readonly publicKey: Buffer;
  /**
   * Agrees on a key with the owner of the other public key. Undefined, once in 256 times, when the two sides may not have the same
   * key: the shared number begins with a zero byte, which belongs to it for gnome-keyring and the specification, and which KWallet
   * leaves out. Another exchange is needed then.
   * @throws RangeError when that is no public key of the group
   */
  agree(theirPublicKey: Buffer): Cipher | undefined;
}

/** A key that both sides have. */
export interface Cipher {
  encrypt(text: string): EncryptedSecret;
  /**
   * Decrypts a secret.
   * @throws Error when it was not encrypted with this key
   */
  decrypt(secret: EncryptedSecret): string;
}

/** Begins an exchange. @param random bytes for the private key; other than random ones in tests only */
export function beginKeyExchange(random: (bytes: number) => Buffer = randomBytes): KeyExchange {
  const privateKey = toNumber(random(PRIVATE_BYTES));
  const publicKey = toBytes(power(2n, privateKey));
  // KWallet takes the bytes for a number with a sign, and loses the first byte of one that begins with 0xff (QCA's BigInteger).
  if (publicKey[0] === 0xff) return beginKeyExchange(random);
  return {
    publicKey,
    agree(theirPublicKey) {
      const theirs = toNumber(theirPublicKey);
      // With 0, 1 or -1 the shared key would be one that everybody knows.
      if (theirs <= 1n || theirs >= PRIME - 1n) throw new RangeError('not a public key of the group');
      const shared = toBytes(power(theirs, privateKey));
      if (shared[0] === 0) return undefined;
      const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(KEY_BYTES * 2), Buffer.alloc(0), KEY_BYTES));
      return cipherOf(key);
    },
  };
}

function cipherOf(key: Buffer): Cipher {
  return {
    encrypt(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-128-cbc', key, iv);
      return { iv, value: Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]) };
    },
    decrypt({ iv, value }) {
      const decipher = createDecipheriv('aes-128-cbc', key, iv);
      return Buffer.concat([decipher.update(value), decipher.final()]).toString('utf8');
    },
  };
}

/** Returns base ** exponent modulo the prime, by squaring. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let factor = base, rest = exponent; rest > 0n; rest >>= 1n, factor = (factor * factor) % PRIME) {
    if (rest & 1n) result = (result * factor) % PRIME;
  }
  return result;
}

const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex') || '0'}`);

/** Returns a number in full length, leading zeros included, because the key is derived from all of it. */
const toBytes = (number: bigint): Buffer => Buffer.from(number.toString(16).padStart(GROUP_BYTES * 2, '0'), 'hex');
