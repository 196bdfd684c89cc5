import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RootAnswer } from './answers.ts';

/** Sends an answer of the gateway's own: with its length, never in chunks, and not to be cached. */
export function answerOurselves(
  { method }: Pick<IncomingMessage, 'method'>,
  response: ServerResponse,
  { status, headers = {}, body = '' }: RootAnswer,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy(); // an answer that has begun must not look whole
    return;
  }
  const length = { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, 'cache-control': 'no-store' });
  response.end(method === 'HEAD' ? undefined : body);
}
