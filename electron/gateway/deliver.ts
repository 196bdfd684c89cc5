import type { ServerResponse } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Exchange } from '../http/http.ts';
import { discard } from './liveness.ts';
import type { Mends } from './mends.ts';
import type { DrivePaths } from './paths.ts';
import { davMethods } from './request-headers.ts';
import { responseHeaders } from './response-headers.ts';
import { MultistatusRewriter, type RewriteOptions } from './rewrite-multistatus.ts';

export interface Delivery {
  readonly method: string;
  /** Whether the mount tool accepts packed answers. */
  readonly acceptsGzip: boolean;
  readonly paths: DrivePaths;
  readonly rewriting: RewriteOptions;
  readonly mends: Mends;
}

/** Bytes up to which an answer is sent with its length, where the gateway rewrites it or it is an error. */
const MOST_HELD = 128 * 1024;
/** Bytes of an unpacked answer at most. No folder has a longer list, and a packed answer could unpack without end. */
const MOST_UNPACKED = 512 * 1024 * 1024;

/**
 * Sends the platform's answer to a mount tool.
 * @throws the error that cut the answer; the caller must then cut the mount tool's connection, so that the answer does not look
 * whole
 */
export async function deliver(answer: Exchange, response: ServerResponse, delivery: Delivery): Promise<void> {
  const { status } = answer;
  const { method, acceptsGzip, paths, mends } = delivery;
  const headers = responseHeaders(answer.headers, paths);
  const isXml = davMethods.has(method) && /[/+]xml\b/i.test(headers['content-type'] ?? '');
  const isUnasked = !acceptsGzip && mends('unasked-gzip') && status !== 206;
  const unpack = isXml || isUnasked ? unpacker(headers['content-encoding']) : undefined;
  const isPlain = headers['content-encoding'] === undefined;
  if (unpack !== undefined) delete headers['content-encoding'];
  if (unpack !== undefined || (isXml && isPlain)) delete headers['content-length'];
  if (method === 'HEAD' || status === 204 || status === 205 || status === 304) {
    if (status === 204) delete headers['content-length'];
    response.writeHead(status, headers).end();
    discard(answer);
    return;
  }
  const stages: Transform[] = [];
  if (unpack !== undefined) stages.push(unpack(), limited());
  if (isXml && (isPlain || unpack !== undefined)) stages.push(new MultistatusRewriter(delivery.rewriting));
  const isError = status >= 400 && mends('length-of-errors');
  const content = through(answer.body, stages);
  if (
    stages.some((stage) => stage instanceof MultistatusRewriter) ||
    (isError && headers['content-length'] === undefined)
  ) {
    const { held, isWhole } = await hold(content);
    if (isWhole || isError) {
      const body = isWhole ? Buffer.concat(held) : Buffer.alloc(0); // nobody reads such a long error page
      if (!isWhole) content.destroy();
      response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
      return;
    }
    response.writeHead(status, headers);
    for (const chunk of held) response.write(chunk);
  } else {
    response.writeHead(status, headers);
  }
  await pipeline(content, response);
}

type Unpacker = () => Transform;

function unpacker(encoding = ''): Unpacker | undefined {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip;
    case 'deflate':
      return createInflate;
    case 'br':
      return createBrotliDecompress;
    default:
      return undefined;
  }
}

function limited(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > MOST_UNPACKED) done(new Error('larger than any folder'));
      else done(null, chunk);
    },
  });
}

/** Returns the output of the last stage. An error of any stage before breaks that output. */
function through(body: Readable, stages: readonly Transform[]): Readable {
  return stages.reduce<Readable>((from, to) => {
    pipeline(from, to).catch((error: unknown) => {
      to.destroy(error instanceof Error ? error : undefined);
    });
    return to;
  }, body);
}

async function hold(content: Readable): Promise<{ readonly held: readonly Buffer[]; readonly isWhole: boolean }> {
  const held: Buffer[] = [];
  let size = 0;
  for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size > MOST_HELD) return { held, isWhole: false };
  }
  return { held, isWhole: true };
}
