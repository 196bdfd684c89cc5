import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RootAnswer } from './answers.ts';

/** Writes an answer of our own: with its length, never in chunks, and for nobody to keep. */
export function answerOurselves(
  { method }: Pick<IncomingMessage, 'method'>,
  response: ServerResponse,
  { status, headers = {}, body = '' }: RootAnswer,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy(); // what has begun must not look whole
    return;
  }
  const length = { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, 'cache-control': 'no-store' });
  response.end(method === 'HEAD' ? undefined : body);
}
