import { createSecureContext } from 'node:tls';
import type { Dispatcher } from 'undici';
import { FailureError } from '../contract/failure.ts';
import { assertSafeScheme, isLoopback } from './address.ts';
import { httpFailure } from './http-failure.ts';
import type { Authorization, Http, HttpRequest, HttpResponse } from './http.ts';
import { proxiesOf } from './proxy.ts';
import { trustedCertificates } from './trust.ts';
import { Agent, EnvHttpProxyAgent, Pool } from './undici-parts.ts';

const DEFAULT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 1024 * 1024;

/**
 * `Http` by undici: no redirects, no decompression, one deadline for the whole exchange, a cap on the body.
 * @param options.caFile PEM file of a private CA, trusted besides the machine's certificates.
 */
export function undiciHttp(options: { readonly caFile?: string; readonly userAgent: string }): Http {
  const dispatchers = new Map<string, Dispatcher>();
  /** Loopback never goes through a proxy: plain http is allowed there, and only because it stays on this machine. */
  const dispatcherFor = (url: URL): Dispatcher => {
    const kind = isLoopback(url.hostname) ? (url.protocol === 'http:' ? 'plain' : 'direct') : 'proxied';
    const existing = dispatchers.get(kind);
    if (existing !== undefined) return existing;
    const created = createDispatcher(kind, options.caFile, url.host);
    dispatchers.set(kind, created);
    return created;
  };

  return {
    async request(request) {
      const url = new URL(request.url);
      assertSafeScheme(url);
      const { signal, end } = deadline(request);
      try {
        return await orAborted(exchange(url, request, dispatcherFor(url), signal, options.userAgent), signal);
      } catch (error) {
        if (request.signal?.aborted === true) throw new FailureError('LK-0002', undefined, { cause: error });
        throw httpFailure(signal.aborted ? signal.reason : error, url.host);
      } finally {
        end();
      }
    },
    async close() {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
      dispatchers.clear();
    },
  };
}

function createDispatcher(kind: 'plain' | 'direct' | 'proxied', caFile: string | undefined, host: string): Dispatcher {
  const common = { maxHeaderSize: 64 * 1024 };
  if (kind === 'plain') return new Agent({ ...common, connect: { timeout: CONNECT_TIMEOUT_MS } });
  // One context for all connections: reading a hundred certificates takes tens of milliseconds.
  const secureContext = createSecureContext({ ca: trustedCertificates(caFile) });
  const tls = { secureContext, timeout: CONNECT_TIMEOUT_MS };
  if (kind === 'direct') return new Agent({ ...common, connect: tls });
  try {
    return new EnvHttpProxyAgent({
      ...common,
      ...proxiesOf(process.env),
      connect: tls,
      requestTls: tls,
      proxyTls: tls,
      // Its CONNECT may otherwise wait five minutes for an answer.
      clientFactory: (origin, settings) => new Pool(origin, { ...settings, headersTimeout: CONNECT_TIMEOUT_MS }),
    });
  } catch (error) {
    throw new FailureError('LK-3014', { host, reason: 'address' }, { cause: error });
  }
}

/**
 * Aborts when the time is up or the caller gives up. Not `AbortSignal.any` over `AbortSignal.timeout`: Node 20 may collect
 * the timer of such a signal before it fires, and a reply that drips then goes on for ever.
 */
function deadline({ timeoutMs = DEFAULT_TIMEOUT_MS, signal }: HttpRequest): Deadline {
  const controller = new AbortController();
  const giveUp = (): void => {
    controller.abort(signal?.reason);
  };
  const timer = setTimeout(() => {
    controller.abort(new DOMException('the time for the exchange is up', 'TimeoutError'));
  }, timeoutMs);
  if (signal?.aborted === true) giveUp();
  else signal?.addEventListener('abort', giveUp, { once: true });
  const end = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  };
  return { signal: controller.signal, end };
}

interface Deadline {
  readonly signal: AbortSignal;
  /** To be called when the exchange is over, however. */
  readonly end: () => void;
}

/** undici hears of an abort only once it is connected, which a proxy can put off for minutes. It sends nothing then. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined);
  let give = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    give = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}

async function exchange(
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
    headers: { 'user-agent': userAgent, ...request.headers, ...authorizationHeader(request.authorization) },
    body: request.body ?? null,
    signal,
  });
  const { statusCode: status } = response;
  if (status >= 300 && status < 400 && status !== 304) {
    // Not read to its end: a server that never ends it would hide that it redirects.
    response.body.on('error', () => undefined).destroy();
    throw new FailureError('LK-3008', { host: url.host, to: targetOf(response.headers['location'], url) });
  }
  const body = await readBody(response.body, request.maxBytes ?? DEFAULT_MAX_BYTES, url.host);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { status, headers, body };
}

async function readBody(stream: AsyncIterable<Uint8Array>, maxBytes: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream, and with it the connection.
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new FailureError('LK-3009', { host, limit: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Host of a redirect's target, to be named in the failure. */
function targetOf(location: string | string[] | undefined, from: URL): string {
  const text = Array.isArray(location) ? location[0] : location;
  return text !== undefined && URL.canParse(text, from.href) ? new URL(text, from.href).host : '';
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
