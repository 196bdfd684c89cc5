import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Duplex } from 'node:stream';

/**
 * Two ends of a connection prove to each other that they know a key, before either says anything else, and without sending
 * the key. The caller sends a random number; the listener answers with a random number of its own and a keyed hash over both,
 * and the caller replies with its own keyed hash. An answer that was overheard therefore fits no other connection, and
 * neither side's answer can be used as the other's.
 */
export interface Claim {
  /** The secret that both ends know, and nobody else. */
  readonly key: Buffer;
  /** The name of the pipe. It is part of the hash, so that a proof for another pipe is worth nothing here. */
  readonly place: string;
}

/** The size of a random number and of a keyed hash (HMAC-SHA-256), in bytes. */
const LENGTH = 32;

/**
 * Proves the key as the caller.
 * @returns whether the listener knows the key; bytes that it sends after its proof stay in the stream
 */
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

/** Proves the key as the listener, and returns as `proveAsCaller` does. A caller that sends no number gets no answer. */
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

/** Reads exactly this many bytes and leaves the rest in the stream. @returns undefined when the stream ends before */
function take(stream: Duplex, bytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const settle = (taken: Buffer | undefined): void => {
      stream.off('readable', look).off('end', over).off('close', over).off('error', over);
      // A paused stream begins to flow when its 'readable' listener is gone, so the result is given one turn later: the next
      // reader must find the stream at rest.
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
