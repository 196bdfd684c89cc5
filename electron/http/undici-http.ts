import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { FailureError } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { limitBy, orAborted } from '../os/abort.ts';
import { assertSafeScheme } from './address.ts';
import { explainTls } from './explain-tls.ts';
import { httpFailure } from './http-failure.ts';
import {
  RedirectError,
  type Authorization,
  type Exchange,
  type ExchangeRequest,
  type HttpRequest,
  type HttpResponse,
  type StreamingHttp,
} from './http.ts';
import { replyText } from './reply-text.ts';
import { explainProxy } from './explain-proxy.ts';
import type { ProxyFinder } from './proxy.ts';
import type { CertificateBundle } from './trust.ts';
import { CONNECT_TIMEOUT_MS, ways, type Way } from './ways.ts';

const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_MAX_BYTES = 1024 * 1024;

/** Time that an exchange waits for headers. No server works longer on one request, and no proxy lets it. */
const HEADERS_MS = 600_000;
/** Time for which a body may stand still while this side is ready for more of it. */
const STALL_MS = 60_000;
/** Bytes of a body that wait for who reads it before the server's connection is paused. */
const MOST_BUFFERED = 256 * 1024;

/**
 * Makes an `Http` with undici: no redirects, one deadline for the whole request, a cap on its body, verified TLS.
 * @param options.caFile PEM file of a private CA, which is trusted besides the machine's certificates
 * @param options.certificateBundles where the machine keeps its certificates. Default: Node's own
 * @param options.proxyFor finds the operating system's proxy, where the environment names none
 * @param options.stallMs time for which the body of an exchange may stand still. Default: 60 s
 */
export function undiciHttp(options: {
  readonly caFile?: string;
  readonly certificateBundles?: readonly CertificateBundle[];
  readonly proxyFor?: ProxyFinder;
  readonly userAgent: string;
  readonly stallMs?: number;
}): StreamingHttp {
  const { caFile, certificateBundles = [], proxyFor, userAgent, stallMs = STALL_MS } = options;
  const to = ways(caFile, certificateBundles, proxyFor);
  const explained = async (
    failure: FailureError,
    url: URL,
    { trusted, proxy }: Way,
    signal: AbortSignal,
  ): Promise<FailureError> =>
    // Behind a proxy the server itself cannot be looked at, so the proxy is asked.
    proxy === undefined
      ? await explainTls(failure, url, { certificates: trusted, privateCa: caFile !== undefined }, signal)
      : await explainProxy(failure, url, proxy, signal);

  /** Finds the way while the request has time: the script of a network that names the proxy can take many seconds. */
  const wayTo = async (url: URL, signal: AbortSignal, isApart?: boolean): Promise<Way> => {
    try {
      return await orAborted(to.to(url, isApart), signal);
    } catch (error) {
      throw httpFailure(signal.aborted ? signal.reason : error, url.host);
    }
  };

  const send = async (url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    const way = await wayTo(url, signal);
    try {
      // undici notices an abort only once it is connected, which a proxy can delay for minutes. Nothing is sent then.
      return await orAborted(ask(url, request, way.dispatcher, signal, userAgent), signal);
    } catch (error) {
      const failure = httpFailure(signal.aborted ? signal.reason : error, url.host);
      if (!(failure instanceof FailureError)) throw failure;
      throw await explained(failure, url, way, signal);
    }
  };

  return {
    async request(request) {
      const url = new URL(request.url);
      assertSafeScheme(url);
      const { signal, end } = limitBy([request.signal], request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      try {
        return await send(url, request, signal);
      } catch (error) {
        if (request.signal?.aborted === true) throw new FailureError('LK-0002', undefined, { cause: error });
        throw error;
      } finally {
        end();
      }
    },
    async exchange(request) {
      const url = new URL(request.origin);
      assertSafeScheme(url);
      const { signal = new AbortController().signal } = request;
      const way = await wayTo(url, signal, request.isApart).catch((error: unknown) => {
        throw signal.aborted ? stoppedBy(signal, error) : error;
      });
      try {
        return await orAborted(carry(url, request, way.dispatcher, stallMs, userAgent), signal);
      } catch (error) {
        if (signal.aborted) throw stoppedBy(signal, error);
        const failure = httpFailure(error, url.host);
        // A cut connection is mostly a kept one that had become too old, which says nothing about TLS.
        if (!(failure instanceof FailureError) || failure.failure.code === 'LK-3004') throw failure;
        const limit = limitBy([signal], CONNECT_TIMEOUT_MS);
        throw await explained(failure, url, way, limit.signal).finally(limit.end);
      }
    },
    close: () => to.destroy(),
  };
}

function stoppedBy(signal: AbortSignal, cause: unknown): FailureError {
  return signal.reason instanceof FailureError ? signal.reason : new FailureError('LK-0002', undefined, { cause });
}

async function carry(
  { origin, host }: URL,
  { path, method, headers, authorization, body, signal, isApart = false }: ExchangeRequest,
  dispatcher: Dispatcher,
  stallMs: number,
  userAgent: string,
): Promise<Exchange> {
  if (body !== undefined && !(body instanceof Uint8Array)) limitStall(body, stallMs);
  const response = await dispatcher.request({
    ...{ origin, path, method, body: body ?? null, headersTimeout: HEADERS_MS, bodyTimeout: stallMs },
    highWaterMark: MOST_BUFFERED,
    headers: { ...headers, 'user-agent': told(userAgent, headers), ...authorizationHeader(authorization) },
    // Without this undici ends the connection after each HEAD, and after each LOCK or REPORT with a body.
    reset: isApart,
    ...omitUndefined({ signal }),
  });
  const { statusCode: status } = response;
  if (status > 599) {
    response.body.on('error', () => undefined).destroy();
    throw new FailureError('LK-3015', { host, status });
  }
  return { status, headers: joined(response.headers), body: response.body };
}

/**
 * Returns the user agent of a request: Latchkey's, and that of the mount tool, because servers answer some mount tools
 * differently.
 */
function told(userAgent: string, headers: ExchangeRequest['headers']): string {
  const tool = headers?.['user-agent'];
  return tool === undefined ? userAgent : `${userAgent} ${tool}`;
}

/** Destroys a body when the server takes no more of it. undici pauses the body while the connection is full. */
function limitStall(body: Readable, stallMs: number): void {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  body.on('pause', () => {
    stop();
    timer = setTimeout(() => {
      body.destroy(new DOMException('the server takes nothing more', 'TimeoutError'));
    }, stallMs).unref();
  });
  body.on('resume', stop);
  body.once('close', stop);
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) all[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return all;
}

async function ask(
  url: URL,
  request: HttpRequest,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  userAgent: string,
): Promise<HttpResponse> {
  const response = await dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: request.method,
    headers: {
      'user-agent': userAgent,
      'accept-encoding': 'identity',
      ...request.headers,
      ...authorizationHeader(request.authorization),
    },
    body: request.body ?? null,
    signal,
  });
  const { statusCode: status } = response;
  const abandon = (): void => {
    response.body.on('error', () => undefined).destroy();
  };
  if (status > 599) {
    abandon();
    throw new FailureError('LK-3015', { host: url.host, status });
  }
  if (status >= 300 && status < 400 && status !== 304) {
    // The body is not read to its end: a server that never ends it would hide that it redirects.
    abandon();
    const { location } = response.headers;
    throw new RedirectError(url, Array.isArray(location) ? location[0] : location);
  }
  const limits = { host: url.host, maxBytes: request.maxBytes ?? DEFAULT_MAX_BYTES };
  const packed = await readBody(response.body, limits);
  const headers = joined(response.headers);
  const { 'content-encoding': encoding, 'content-length': _, ...others } = headers;
  const body = await replyText(packed, encoding, limits);
  return { status, headers: encoding === undefined ? headers : others, body };
}

interface Limits {
  readonly host: string;
  readonly maxBytes: number;
}

async function readBody(stream: AsyncIterable<Uint8Array>, { host, maxBytes }: Limits): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream, and with it the connection.
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new FailureError('LK-3009', { host, limit: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function authorizationHeader(authorization: Authorization | undefined): Record<string, string> {
  switch (authorization?.kind) {
    case undefined:
      return {};
    case 'bearer':
      return { authorization: authorization.token.use((token) => `Bearer ${token}`) };
    case 'header':
      return { authorization: authorization.value.use((value) => value) };
    case 'basic': {
      const { user, secret } = authorization;
      return { authorization: secret.use((text) => `Basic ${Buffer.from(`${user}:${text}`).toString('base64')}`) };
    }
  }
}
