import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultAction } from './faults.ts';
import type { JournalEntry } from './journal.ts';

/** Lets the platform handle the request. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly handle: Handle;
  readonly entry: JournalEntry;
}

const FILLER = Buffer.alloc(64 * 1024, 'x');

/** Plays a fault instead of, before or after the platform's own handling. */
export async function play(action: FaultAction, exchange: Exchange): Promise<void> {
  const { request, response, handle } = exchange;
  switch (action.kind) {
    case 'respond':
      response.writeHead(action.status, { 'Content-Type': 'application/json', ...action.headers }).end(action.body);
      return;
    case 'redirect':
      response.writeHead(action.status, { Location: action.to }).end();
      return;
    case 'drop':
      request.socket.destroy();
      return;
    case 'hang':
      if (action.when === 'after') await captured(exchange);
      return;
    case 'lose':
      await captured(exchange);
      request.socket.destroy();
      return;
    case 'cut':
      cut(response, await captured(exchange));
      return;
    case 'drip':
      await drip(response, await captured(exchange), action.everyMs);
      return;
    case 'oversize':
      await oversize(response, action.bytes);
      return;
    case 'delay':
      await sleep(action.ms);
      handle(request, response);
      return;
  }
}

/** Runs the platform and keeps its body back; status and headers stay set on the response, unsent. */
async function captured({ request, response, handle, entry }: Exchange): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  await new Promise<void>((resolve) => {
    const own: Pick<ServerResponse, 'write' | 'end' | 'flushHeaders'> = {
      write: (chunk: unknown) => {
        keep(chunk);
        return true;
      },
      end: (chunk?: unknown) => {
        keep(chunk);
        resolve();
        return response;
      },
      flushHeaders: () => undefined,
    };
    Object.assign(response, own);
    handle(request, response);
  });
  for (const method of ['write', 'end', 'flushHeaders']) Reflect.deleteProperty(response, method);
  entry.status = response.statusCode;
  return Buffer.concat(chunks);
}

function cut(response: ServerResponse, body: Buffer): void {
  const stop = (): void => {
    response.socket?.destroy();
  };
  if (body.length === 0) {
    // Nothing but a head to cut.
    response.socket?.write(`HTTP/1.1 ${response.statusCode} `, stop);
    return;
  }
  response.setHeader('Content-Length', body.length);
  response.write(body.subarray(0, Math.floor(body.length / 2)), stop);
}

async function drip(response: ServerResponse, body: Buffer, everyMs: number): Promise<void> {
  if (body.length > 0) response.setHeader('Content-Length', body.length);
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await sleep(everyMs);
  }
  response.end();
}

async function oversize(response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"filler":"');
  for (let left = bytes - '{"filler":""}'.length; left > 0; left -= FILLER.length) {
    if (response.destroyed) return;
    if (!response.write(FILLER.subarray(0, left))) await drained(response);
  }
  response.end('"}');
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });
