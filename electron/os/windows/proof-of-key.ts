import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Duplex } from 'node:stream';

/**
 * Two ends of a connection prove to each other that they know a key, without saying it, before either says anything else. The
 * caller begins with a number of its own; the listener answers with another one and a keyed hash over both, and the caller
 * with its own: an answer that was overheard fits no other connection, and neither side's answer fits in the other's place.
 */
export interface Claim {
  /** Known to both ends, and to nobody else. */
  readonly key: Buffer;
  /** Where they meet: what was said at another place proves nothing here. */
  readonly place: string;
}

/** Bytes of the numbers and of the keyed hashes (HMAC-SHA-256). */
const LENGTH = 32;

/** Proves the caller's side. @returns whether the listener knows the key; nothing that it says afterwards is lost */
export async function proveAsCaller(stream: Duplex, claim: Claim): Promise<boolean> {
  const mine = randomBytes(LENGTH);
  stream.write(mine);
  const answer = await take(stream, 2 * LENGTH);
  if (answer === undefined) return false;
  const both = Buffer.concat([mine, answer.subarray(0, LENGTH)]);
  if (!isSame(answer.subarray(LENGTH), hashOf(claim, 'listener', both))) return false;
  stream.write(hashOf(claim, 'caller', both));
  return true;
}

/** Proves the listener's side, as `proveAsCaller`. Nothing is said to whoever says nothing. */
export async function proveAsListener(stream: Duplex, claim: Claim): Promise<boolean> {
  const theirs = await take(stream, LENGTH);
  if (theirs === undefined) return false;
  const mine = randomBytes(LENGTH);
  const both = Buffer.concat([theirs, mine]);
  stream.write(Buffer.concat([mine, hashOf(claim, 'listener', both)]));
  const answer = await take(stream, LENGTH);
  return answer !== undefined && isSame(answer, hashOf(claim, 'caller', both));
}

function hashOf({ key, place }: Claim, side: 'caller' | 'listener', numbers: Buffer): Buffer {
  return createHmac('sha256', key).update(`${side}\0${place}\0`).update(numbers).digest();
}

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

/** Takes exactly so many bytes and leaves all others in the stream. @returns undefined when it ends before */
function take(stream: Duplex, bytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const settle = (taken: Buffer | undefined): void => {
      stream.off('readable', look).off('end', over).off('close', over).off('error', over);
      // A stream that was read so flows again only after its listener has gone: whoever listens next must find it at rest.
      setImmediate(() => {
        resolve(taken);
      });
    };
    const look = (): void => {
      const chunk = stream.read(bytes) as Buffer | null;
      if (chunk !== null) settle(chunk.length === bytes ? chunk : undefined);
    };
    const over = (): void => {
      settle(undefined);
    };
    stream.on('readable', look).on('end', over).on('close', over).on('error', over);
    if (stream.destroyed) over();
  });
}
