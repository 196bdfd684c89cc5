import { createDecipheriv, createDiffieHellmanGroup, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beginKeyExchange } from '../../../../../electron/os/linux/keychain/secret-transfer.ts';

/** The other side, with OpenSSL's arithmetic instead of Latchkey's. */
const other = createDiffieHellmanGroup('modp2');
const otherKey = other.generateKeys();

function decrypt(publicKey: Buffer, { iv, value }: { iv: Buffer; value: Buffer }): string {
  const key = hkdfSync('sha256', other.computeSecret(publicKey), Buffer.alloc(0), Buffer.alloc(0), 16);
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key), iv);
  return Buffer.concat([decipher.update(value), decipher.final()]).toString('utf8');
}

describe('the transfer of a secret', () => {
  it('can be read by the owner of the other key, whatever the numbers', () => {
    for (let round = 0; round < 300; round += 1) {
      const exchange = beginKeyExchange(); // one in 256 shared numbers begins with a zero byte
      const text = `pässwörd ${round}`;
      expect(decrypt(exchange.publicKey, exchange.agree(otherKey).encrypt(text))).toBe(text);
    }
  });

  it('carries text of any length', () => {
    const exchange = beginKeyExchange();
    for (const length of [1, 15, 16, 17, 2000]) {
      expect(decrypt(exchange.publicKey, exchange.agree(otherKey).encrypt('x'.repeat(length)))).toHaveLength(length);
    }
  });

  it('never looks the same twice', () => {
    const exchange = beginKeyExchange();
    const [one, two] = [exchange.agree(otherKey).encrypt('same'), exchange.agree(otherKey).encrypt('same')];
    expect(one.value.equals(two.value)).toBe(false);
    expect(beginKeyExchange().publicKey.equals(exchange.publicKey)).toBe(false);
  });

  it('is read back with the same key, and with no other', () => {
    const ours = beginKeyExchange().agree(otherKey);
    expect(ours.decrypt(ours.encrypt('pässwörd'))).toBe('pässwörd');
    const others = Array.from({ length: 20 }, () => beginKeyExchange().agree(otherKey));
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
