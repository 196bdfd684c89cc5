import type { Dispatcher } from 'undici';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { FailureError } from '../contract/failure.ts';
import { isLoopback } from './address.ts';
import { proxiesOf, type ProxyFinder } from './proxy.ts';
import { verifiedTls, type TlsOptions } from './tls.ts';
import { trustedCertificates, type CertificateBundle } from './trust.ts';
import { Agent, EnvHttpProxyAgent, Pool } from './undici-parts.ts';

export const CONNECT_TIMEOUT_MS = 10_000;
/**
 * Connections to one server at most. Programs now and then read dozens of files at once, and a server must not take one person
 * for a flood.
 */
const MOST_CONNECTIONS = 64;
/**
 * Time for which an idle connection is kept: longer than a program pauses between two files, and shorter than servers keep one.
 */
const KEPT_MS = 20_000;

/**
 * How a server is reached. Loopback never goes through a proxy: plain http is allowed there only because it stays on this
 * machine.
 */
type Kind = 'plain' | 'direct' | 'by-environment' | 'by-system';

/** The connections that reach servers in one way, and the certificates that they trust. */
export interface Way {
  readonly trusted: readonly string[];
  readonly dispatcher: Dispatcher;
  /** The address of the proxy that leads to the server. Undefined for a direct connection. */
  readonly proxy: string | undefined;
}

/** The connections of one `Http`. They are kept for the next request as long as the same certificates are trusted. */
export interface Ways {
  /**
   * Returns the connections for a URL.
   * @param isApart whether the request needs a connection of its own, which is neither a kept one nor kept
   */
  to(url: URL, isApart?: boolean): Promise<Way>;
  /** Ends all connections, with the requests that are under way. */
  destroy(): Promise<void>;
}

/**
 * @param caFile PEM file of a private CA
 * @param certificateBundles where the machine keeps its certificates
 * @param proxyFor finds the operating system's proxy, where the environment names none
 */
export function ways(
  caFile: string | undefined,
  certificateBundles: readonly CertificateBundle[],
  proxyFor: ProxyFinder = () => Promise.resolve(undefined),
): Ways {
  const kept = new Map<string, Way>();
  let tls: { readonly trusted: readonly string[]; readonly options: TlsOptions } | undefined;
  /** Returns the TLS options for these certificates, made once: reading a hundred certificates takes tens of milliseconds. */
  const tlsFor = (trusted: readonly string[]): TlsOptions => {
    if (tls?.trusted !== trusted) tls = { trusted, options: verifiedTls(trusted) };
    return tls.options;
  };
  return {
    async to(url, isApart = false) {
      const trusted = url.protocol === 'http:' ? noCertificates : await trustedCertificates(caFile, certificateBundles);
      const { kind, proxy } = await kindOf(url, proxyFor);
      const key = [kind, kind === 'by-system' ? proxy : '', isApart ? 'apart' : ''].join(' ');
      const existing = kept.get(key);
      if (existing?.trusted === trusted) return existing;
      const dispatcher = createDispatcher({ kind, proxy, isApart }, () => tlsFor(trusted), url.host);
      const way = { trusted, dispatcher, proxy };
      kept.set(key, way);
      // A server that is no longer trusted gets no further request. Requests that are under way may end.
      existing?.dispatcher.close().catch(() => undefined);
      return way;
    },
    async destroy() {
      await Promise.all([...kept.values()].map(({ dispatcher }) => dispatcher.destroy()));
      kept.clear();
    },
  };
}

/** Plain http needs no certificates, so none are read. */
const noCertificates: readonly string[] = [];

/**
 * Chooses how a server is reached. Proxies of the environment come before those of the system, because a person has set them
 * for this program.
 */
async function kindOf(
  url: URL,
  proxyFor: ProxyFinder,
): Promise<{ readonly kind: Kind; readonly proxy: string | undefined }> {
  if (isLoopback(url.hostname)) return { kind: url.protocol === 'http:' ? 'plain' : 'direct', proxy: undefined };
  const { httpProxy, httpsProxy } = proxiesOf(process.env);
  if (httpProxy !== undefined || httpsProxy !== undefined) {
    // As undici has it: the proxy for http leads to https, too, where none is named for that.
    return { kind: 'by-environment', proxy: httpsProxy ?? httpProxy };
  }
  const proxy = await proxyFor(url);
  return proxy === undefined ? { kind: 'direct', proxy } : { kind: 'by-system', proxy };
}

function createDispatcher(
  { kind, proxy, isApart }: { readonly kind: Kind; readonly proxy: string | undefined; readonly isApart: boolean },
  verified: () => TlsOptions,
  host: string,
): Dispatcher {
  const common = {
    maxHeaderSize: 64 * 1024,
    keepAliveTimeout: KEPT_MS,
    // A request apart must not wait for a connection, because it is to find out about the others.
    ...(isApart ? {} : { connections: MOST_CONNECTIONS }),
  };
  if (kind === 'plain') return new Agent({ ...common, connect: { timeout: CONNECT_TIMEOUT_MS } });
  const tls = { ...verified(), timeout: CONNECT_TIMEOUT_MS };
  if (kind === 'direct') return new Agent({ ...common, connect: tls });
  try {
    return new EnvHttpProxyAgent({
      ...common,
      ...(kind === 'by-environment'
        ? proxiesOf(process.env)
        : { ...omitUndefined({ httpsProxy: proxy }), noProxy: '' }),
      connect: tls,
      requestTls: tls,
      proxyTls: tls,
      // undici's CONNECT could otherwise wait five minutes for an answer.
      clientFactory: (origin, settings) => new Pool(origin, { ...settings, headersTimeout: CONNECT_TIMEOUT_MS }),
    });
  } catch (error) {
    throw new FailureError('LK-3014', { host, reason: 'address' }, { cause: error });
  }
}
