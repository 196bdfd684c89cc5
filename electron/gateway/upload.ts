import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { MOST_KEPT } from './lost-writes.ts';

/** What a mount tool sends with its request. */
export type Upload =
  | { readonly kind: 'none' }
  /** In memory, so that it can be sent again. */
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** Asked for once. Its framing stays: with a length, or in chunks. */
  | { readonly kind: 'stream'; readonly open: () => Readable }
  /** Larger than a request of this method can be. */
  | { readonly kind: 'too-large' };

/** Methods with a file as their body. */
const fileMethods: ReadonlySet<string> = new Set(['PUT', 'POST']);
/** Of any other method: a search, properties, a lock. */
const MOST_XML = 1024 * 1024;

/** Whether a request's body is a stream whatever it holds. Its length is known, then. */
export function isLargeUpload({ method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return fileMethods.has(method) && Number(headers['content-length'] ?? 0) > MOST_KEPT;
}

/**
 * Takes a request's body into memory, as far as it is small. The rest is left where it is.
 * @param expected bytes after which the body is whole, of a mount tool that says how many and may forget to end it
 * @throws an error when the mount tool gives up meanwhile
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

/** Reads to the end, or until more than this is held. */
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
 * What is left of a body, for the platform. It is no part of the connection to the mount tool: when the platform wants no more
 * of it, its refusal can still be told.
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
