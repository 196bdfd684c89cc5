import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { MOST_KEPT } from './lost-writes.ts';

/** The body that a mount tool sends with its request. */
export type Upload =
  | { readonly kind: 'none' }
  /** The whole body is in memory, so that it can be sent again. */
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** The body is a stream that can be opened once. It keeps its framing: with a length, or in chunks. */
  | { readonly kind: 'stream'; readonly open: () => Readable }
  /** The body is larger than a request of this method can be. */
  | { readonly kind: 'too-large' };

/** Methods whose body is a file. */
const fileMethods: ReadonlySet<string> = new Set(['PUT', 'POST']);
/** Bytes of a body at most, for every method whose body is no file: a search, properties, a lock. */
const MOST_XML = 1024 * 1024;

/** Tells whether a request's body is streamed because its declared length is too large for memory. */
export function isLargeUpload({ method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return fileMethods.has(method) && Number(headers['content-length'] ?? 0) > MOST_KEPT;
}

/**
 * Takes a small request body into memory. What does not fit is left in the connection and offered as a stream.
 * @param expected bytes after which the body counts as whole, for a mount tool that announces its length and may forget to end
 * it
 * @throws Error when the mount tool closes the connection meanwhile
 */
export async function receive(request: IncomingMessage, expected?: number): Promise<Upload> {
  const { method = '', headers } = request;
  const length = headers['content-length'];
  if (headers['transfer-encoding'] === undefined && Number(length ?? 0) === 0) return { kind: 'none' };
  if (isLargeUpload(request)) return { kind: 'stream', open: () => streamOf(request, [], expected) };
  const isFile = fileMethods.has(method);
  const { held, isWhole } = await hold(request, isFile ? MOST_KEPT : MOST_XML, expected);
  if (isWhole) return { kind: 'whole', bytes: Buffer.concat(held) };
  return isFile ? { kind: 'stream', open: () => streamOf(request, held, expected) } : { kind: 'too-large' };
}

/** Reads to the end of the body, or until more than `most` bytes are held. */
function hold(
  request: IncomingMessage,
  most: number,
  expected = Infinity,
): Promise<{ readonly held: Buffer[]; readonly isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    const held: Buffer[] = [];
    let size = 0;
    const end = (isWhole: boolean): void => {
      request.off('data', take).off('end', ended).off('close', left);
      request.pause();
      resolve({ held, isWhole });
    };
    const take = (chunk: Buffer): void => {
      held.push(chunk);
      size += chunk.length;
      if (size > most) end(false);
      else if (size === expected) end(true);
    };
    const ended = (): void => {
      end(true);
    };
    const left = (): void => {
      reject(new Error('the mount tool has gone'));
    };
    request.on('data', take).once('end', ended).once('close', left);
  });
}

/**
 * Makes a stream of the rest of a body, for the platform. Destroying this stream leaves the connection to the mount tool open,
 * so that the platform's refusal can still be answered to it.
 */
function streamOf(request: IncomingMessage, held: readonly Buffer[], expected = Infinity): Readable {
  let size = 0;
  const body = new Readable({
    highWaterMark: 256 * 1024,
    read() {
      request.resume();
    },
    destroy(error, done) {
      request.off('data', take).off('end', ended).off('close', left);
      request.resume();
      done(error);
    },
  });
  const take = (chunk: Buffer): void => {
    size += chunk.length;
    if (!body.push(chunk)) request.pause();
    if (size === expected) ended();
  };
  const ended = (): void => {
    request.off('data', take).off('end', ended).off('close', left);
    body.push(null);
  };
  const left = (): void => {
    if (!request.complete) body.destroy(new Error('the mount tool has gone'));
  };
  for (const chunk of held) {
    size += chunk.length;
    body.push(chunk);
  }
  request.on('data', take).once('end', ended).once('close', left);
  return body;
}
