import type { Dispatcher } from 'undici';
import { FailureError } from '../contract/failure.ts';
import { limitBy, orAborted } from '../os/abort.ts';
import { assertSafeScheme, isLoopback } from './address.ts';
import { explainTls } from './explain-tls.ts';
import { httpFailure } from './http-failure.ts';
import { RedirectError, type Authorization, type Http, type HttpRequest, type HttpResponse } from './http.ts';
import { proxiesOf } from './proxy.ts';
import { replyText } from './reply-text.ts';
import { verifiedTls } from './tls.ts';
import { trustedCertificates } from './trust.ts';
import { Agent, EnvHttpProxyAgent, Pool } from './undici-parts.ts';

const DEFAULT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 1024 * 1024;

/**
 * `Http` by undici: no redirects, one deadline for the whole exchange, a cap on the body, verified TLS.
 * @param options.caFile PEM file of a private CA, trusted besides the machine's certificates.
 * @param options.certificateBundles where the machine keeps these; Node's own when absent.
 */
export function undiciHttp(options: {
  readonly caFile?: string;
  readonly certificateBundles?: readonly string[];
  readonly userAgent: string;
}): Http {
  const { caFile, certificateBundles = [], userAgent } = options;
  const dispatchers = new Map<string, { readonly trusted: readonly string[]; readonly dispatcher: Dispatcher }>();
  /** Loopback never goes through a proxy: plain http is allowed there, and only because it stays on this machine. */
  const dispatcherFor = (url: URL, trusted: readonly string[]): Dispatcher => {
    const kind = isLoopback(url.hostname) ? (url.protocol === 'http:' ? 'plain' : 'direct') : 'proxied';
    const existing = dispatchers.get(kind);
    if (existing?.trusted === trusted) return existing.dispatcher;
    const dispatcher = createDispatcher(kind, trusted, url.host);
    dispatchers.set(kind, { trusted, dispatcher });
    // Whoever is not trusted any more gets no further request; what is under way ends.
    existing?.dispatcher.close().catch(() => undefined);
    return dispatcher;
  };
  const send = async (url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    const trusted = url.protocol === 'http:' ? noCertificates : await trustedCertificates(caFile, certificateBundles);
    try {
      const dispatcher = dispatcherFor(url, trusted);
      // undici hears of an abort only once it is connected, which a proxy can put off for minutes; nothing is sent then.
      return await orAborted(exchange(url, request, dispatcher, signal, userAgent), signal);
    } catch (error) {
      const failure = httpFailure(signal.aborted ? signal.reason : error, url.host);
      if (!(failure instanceof FailureError)) throw failure;
      throw await explainTls(failure, url, { certificates: trusted, privateCa: caFile !== undefined }, signal);
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
    async close() {
      await Promise.all([...dispatchers.values()].map(({ dispatcher }) => dispatcher.destroy()));
      dispatchers.clear();
    },
  };
}

/** Plain http trusts nobody and asks nobody. */
const noCertificates: readonly string[] = [];

function createDispatcher(kind: 'plain' | 'direct' | 'proxied', trusted: readonly string[], host: string): Dispatcher {
  const common = { maxHeaderSize: 64 * 1024 };
  if (kind === 'plain') return new Agent({ ...common, connect: { timeout: CONNECT_TIMEOUT_MS } });
  const tls = { ...verifiedTls(trusted), timeout: CONNECT_TIMEOUT_MS };
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
    // Not read to its end: a server that never ends it would hide that it redirects.
    abandon();
    const { location } = response.headers;
    throw new RedirectError(url, Array.isArray(location) ? location[0] : location);
  }
  const limits = { host: url.host, maxBytes: request.maxBytes ?? DEFAULT_MAX_BYTES };
  const packed = await readBody(response.body, limits);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
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
