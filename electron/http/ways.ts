import type { Dispatcher } from 'undici';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { FailureError } from '../contract/failure.ts';
import { isLoopback } from './address.ts';
import { proxiesOf, type ProxyFinder } from './proxy.ts';
import { verifiedTls, type TlsOptions } from './tls.ts';
import { trustedCertificates, type CertificateBundle } from './trust.ts';
import { Agent, EnvHttpProxyAgent, Pool } from './undici-parts.ts';

export const CONNECT_TIMEOUT_MS = 10_000;
/** Dozens of files are read at once now and then; a server must not take one person for a flood. */
const MOST_CONNECTIONS = 64;
/** Longer than a program pauses between two files, and shorter than servers keep a connection that nobody uses. */
const KEPT_MS = 20_000;

/** Plain http is for loopback only, which no proxy is asked for: it is allowed because it stays on this machine. */
type Kind = 'plain' | 'direct' | 'by-environment' | 'by-system';

/** What connects to a server, and what a connection trusted. */
export interface Way {
  readonly trusted: readonly string[];
  readonly dispatcher: Dispatcher;
  /** What is asked to lead there; undefined for a direct connection. */
  readonly proxy: string | undefined;
}

/** The connections of one `Http`, kept for the next request as long as the same certificates are trusted. */
export interface Ways {
  /** @param isApart on a connection that is not kept and was not */
  to(url: URL, isApart?: boolean): Promise<Way>;
  /** Ends them all, with what is under way. */
  destroy(): Promise<void>;
}

/** @param caFile PEM file of a private CA. @param certificateBundles where the machine keeps the others. */
export function ways(
  caFile: string | undefined,
  certificateBundles: readonly CertificateBundle[],
  proxyFor: ProxyFinder = () => Promise.resolve(undefined),
): Ways {
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
      const { kind, proxy } = await kindOf(url, proxyFor);
      const key = [kind, kind === 'by-system' ? proxy : '', isApart ? 'apart' : ''].join(' ');
      const existing = kept.get(key);
      if (existing?.trusted === trusted) return existing;
      const dispatcher = createDispatcher({ kind, proxy, isApart }, () => tlsFor(trusted), url.host);
      const way = { trusted, dispatcher, proxy };
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

/** An environment that says anything of proxies goes before the system: a person has set it for this program. */
async function kindOf(
  url: URL,
  proxyFor: ProxyFinder,
): Promise<{ readonly kind: Kind; readonly proxy: string | undefined }> {
  if (isLoopback(url.hostname)) return { kind: url.protocol === 'http:' ? 'plain' : 'direct', proxy: undefined };
  const { httpProxy, httpsProxy } = proxiesOf(process.env);
  if (httpProxy !== undefined || httpsProxy !== undefined) return { kind: 'by-environment', proxy: httpsProxy };
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
    // What goes apart must not wait for what it is to tell about.
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
      // Its CONNECT may otherwise wait five minutes for an answer.
      clientFactory: (origin, settings) => new Pool(origin, { ...settings, headersTimeout: CONNECT_TIMEOUT_MS }),
    });
  } catch (error) {
    throw new FailureError('LK-3014', { host, reason: 'address' }, { cause: error });
  }
}
