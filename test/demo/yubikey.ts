import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const MODHEX = 'cbdefghijklnrtuv'; // 0 to f, on the same keys of every keyboard layout
const PUBLIC_ID_BYTES = 6;
const COUNTER_AT = 6;

const toModhex = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/./g, (digit) => MODHEX[Number.parseInt(digit, 16)] ?? '');
const fromModhex = (text: string): Buffer =>
  Buffer.from(
    text.replace(/./g, (letter) => MODHEX.indexOf(letter).toString(16)),
    'hex',
  );

/** A key that types 44 characters: its public id, then its private id and a press counter under AES-128. */
export class YubiKey {
  readonly #publicId = randomBytes(PUBLIC_ID_BYTES);
  readonly #privateId = randomBytes(COUNTER_AT);
  readonly #aesKey = randomBytes(16);
  #presses = 0;
  #lastSeen = 0;

  /** What a touch of the key types. */
  press(): string {
    const block = Buffer.concat([this.#privateId, Buffer.alloc(4), randomBytes(6)]);
    block.writeUInt32BE(++this.#presses, COUNTER_AT);
    const cipher = createCipheriv('aes-128-ecb', this.#aesKey, null).setAutoPadding(false);
    return toModhex(Buffer.concat([this.#publicId, cipher.update(block), cipher.final()]));
  }

  /** True once for each press, and not for an older one than the last. */
  accepts(typed: string): boolean {
    if (!new RegExp(`^[${MODHEX}]{44}$`).test(typed)) return false;
    const bytes = fromModhex(typed);
    if (!bytes.subarray(0, PUBLIC_ID_BYTES).equals(this.#publicId)) return false;
    const decipher = createDecipheriv('aes-128-ecb', this.#aesKey, null).setAutoPadding(false);
    const block = Buffer.concat([decipher.update(bytes.subarray(PUBLIC_ID_BYTES)), decipher.final()]);
    const counter = block.readUInt32BE(COUNTER_AT);
    if (!block.subarray(0, COUNTER_AT).equals(this.#privateId) || counter <= this.#lastSeen) return false;
    this.#lastSeen = counter;
    return true;
  }
}
