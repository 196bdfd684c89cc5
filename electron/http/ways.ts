import type { Dispatcher } from 'undici';
import { FailureError } from '../contract/failure.ts';
import { isLoopback } from './address.ts';
import { proxiesOf } from './proxy.ts';
import { verifiedTls, type TlsOptions } from './tls.ts';
import { trustedCertificates, type CertificateBundle } from './trust.ts';
import { Agent, EnvHttpProxyAgent, Pool } from './undici-parts.ts';

export const CONNECT_TIMEOUT_MS = 10_000;
/** Dozens of files are read at once now and then; a server must not take one person for a flood. */
const MOST_CONNECTIONS = 64;
/** Longer than a program pauses between two files, and shorter than servers keep a connection that nobody uses. */
const KEPT_MS = 20_000;

/** Loopback never goes through a proxy: plain http is allowed there, and only because it stays on this machine. */
type Kind = 'plain' | 'direct' | 'proxied';

/** What connects to a server, and what a connection trusted. */
export interface Way {
  readonly trusted: readonly string[];
  readonly dispatcher: Dispatcher;
}

/** The connections of one `Http`, kept for the next request as long as the same certificates are trusted. */
export interface Ways {
  /** @param isApart on a connection that is not kept and was not */
  to(url: URL, isApart?: boolean): Promise<Way>;
  /** Ends them all, with what is under way. */
  destroy(): Promise<void>;
}

/** @param caFile PEM file of a private CA. @param certificateBundles where the machine keeps the others. */
export function ways(caFile: string | undefined, certificateBundles: readonly CertificateBundle[]): Ways {
  const kept = new Map<string, Way>();
  let tls: { readonly trusted: readonly string[]; readonly options: TlsOptions } | undefined;
  /** Reading a hundred certificates takes tens of milliseconds. */
  const tlsFor = (trusted: readonly string[]): TlsOptions => {
    if (tls?.trusted !== trusted) tls = { trusted, options: verifiedTls(trusted) };
    return tls.options;
  };
  return {
    async to(url, isApart = false) {
      const trusted = url.protocol === 'http:' ? noCertificates : await trustedCertificates(caFile, certificateBundles);
      const kind = isLoopback(url.hostname) ? (url.protocol === 'http:' ? 'plain' : 'direct') : 'proxied';
      const key = isApart ? `${kind} apart` : kind;
      const existing = kept.get(key);
      if (existing?.trusted === trusted) return existing;
      const way = { trusted, dispatcher: createDispatcher(kind, () => tlsFor(trusted), isApart, url.host) };
      kept.set(key, way);
      // Whoever is not trusted any more gets no further request; what is under way ends.
      existing?.dispatcher.close().catch(() => undefined);
      return way;
    },
    async destroy() {
      await Promise.all([...kept.values()].map(({ dispatcher }) => dispatcher.destroy()));
      kept.clear();
    },
  };
}

/** Plain http trusts nobody and asks nobody. */
const noCertificates: readonly string[] = [];

function createDispatcher(kind: Kind, verified: () => TlsOptions, isApart: boolean, host: string): Dispatcher {
  const common = {
    maxHeaderSize: 64 * 1024,
    keepAliveTimeout: KEPT_MS,
    // What goes apart must not wait for what it is to tell about.
    ...(isApart ? {} : { connections: MOST_CONNECTIONS }),
  };
  if (kind === 'plain') return new Agent({ ...common, connect: { timeout: CONNECT_TIMEOUT_MS } });
  const tls = { ...verified(), timeout: CONNECT_TIMEOUT_MS };
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
