import { createDecipheriv, createDiffieHellmanGroup, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beginKeyExchange, type Cipher } from '../../../../../electron/os/linux/keychain/secret-transfer.ts';

/** The other side, with OpenSSL's arithmetic instead of Latchkey's. */
const other = createDiffieHellmanGroup('modp2');
const otherKey = other.generateKeys();

/** A private key whose public one begins with 0xff. */
const FIRST_OF_ONES = 2161;

function decrypt(publicKey: Buffer, { iv, value }: { iv: Buffer; value: Buffer }): string {
  const key = hkdfSync('sha256', other.computeSecret(publicKey), Buffer.alloc(0), Buffer.alloc(0), 16);
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key), iv);
  return Buffer.concat([decipher.update(value), decipher.final()]).toString('utf8');
}

/** Begins anew as long as there is no agreement, as who uses it does. */
function agreed(): { readonly publicKey: Buffer; readonly cipher: Cipher } {
  const exchange = beginKeyExchange();
  const cipher = exchange.agree(otherKey);
  return cipher === undefined ? agreed() : { publicKey: exchange.publicKey, cipher };
}

/** A number in 32 bytes. */
const privateKey = (number: number): Buffer => Buffer.from(number.toString(16).padStart(64, '0'), 'hex');

describe('the transfer of a secret', () => {
  it('can be read by the owner of the other key, whatever the numbers', () => {
    for (let round = 0; round < 50; round += 1) {
      const { publicKey, cipher } = agreed();
      const text = `pässwörd ${round}`;
      expect(decrypt(publicKey, cipher.encrypt(text))).toBe(text);
    }
  });

  it('is not begun where the shared number starts with a zero byte, which KWallet leaves out', () => {
    const exchange = beginKeyExchange(() => privateKey(1)); // what is shared is the other key itself
    const [short, whole] = [Buffer.alloc(128, 7), Buffer.alloc(128, 7)];
    short[0] = 0;
    expect(exchange.agree(short)).toBeUndefined();
    expect(exchange.agree(short.subarray(1))).toBeUndefined(); // as KWallet writes it
    expect(exchange.agree(whole)).toBeDefined();
  });

  it('shows no key that KWallet would take for another one', () => {
    const keys = [FIRST_OF_ONES, 1].map(privateKey);
    const { publicKey } = beginKeyExchange(() => keys.shift() ?? Buffer.alloc(0));
    expect(keys).toEqual([]);
    expect(publicKey).toEqual(Buffer.concat([Buffer.alloc(127), Buffer.from([2])]));
  });

  it('carries text of any length', () => {
    const { publicKey, cipher } = agreed();
    for (const length of [1, 15, 16, 17, 2000])
      expect(decrypt(publicKey, cipher.encrypt('x'.repeat(length)))).toHaveLength(length);
  });

  it('never looks the same twice', () => {
    const { publicKey, cipher } = agreed();
    const [one, two] = [cipher.encrypt('same'), cipher.encrypt('same')];
    expect(one.value.equals(two.value)).toBe(false);
    expect(beginKeyExchange().publicKey.equals(publicKey)).toBe(false);
  });

  it('is read back with the same key, and with no other', () => {
    const ours = agreed().cipher;
    expect(ours.decrypt(ours.encrypt('pässwörd'))).toBe('pässwörd');
    const others = Array.from({ length: 20 }, () => agreed().cipher);
    const read = others.filter((cipher) => {
      try {
        return cipher.decrypt(ours.encrypt('pässwörd')) === 'pässwörd';
      } catch {
        return false;
      }
    });
    expect(read).toEqual([]);
  });

  const prime = other.getPrime();
  const offByOne = Buffer.from(prime);
  offByOne[offByOne.length - 1] = 0xfe; // the prime ends in ff
  it.each(
    Object.entries({
      nothing: Buffer.alloc(0),
      zero: Buffer.from([0]),
      one: Buffer.from([1]),
      'minus one': offByOne,
      'the prime itself': prime,
      'more than the group holds': Buffer.alloc(200, 0xff),
    }),
  )('refuses %s as a key: everybody would know what comes out', (_what, key) => {
    expect(() => beginKeyExchange().agree(key)).toThrow(RangeError);
  });
});
