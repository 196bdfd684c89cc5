import { omitUndefined } from '../contract/omit-undefined.ts';

/** The proxies that the environment names, for undici's `EnvHttpProxyAgent`. Lower-case names come first, as with curl. */
export interface Proxies {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
}

/**
 * Finds the proxy that the operating system has for a server, by its settings and scripts. Never rejects.
 * @param url only its origin counts
 * @returns the address of the proxy; undefined for a direct connection
 */
export type ProxyFinder = (url: URL) => Promise<string | undefined>;

/**
 * Reads the proxies from the environment. `proxy.example:3128` means http, as in every other tool that reads these variables;
 * undici would refuse it.
 */
export function proxiesOf(env: NodeJS.ProcessEnv): Proxies {
  const named = (...names: string[]): string | undefined =>
    names.map((name) => env[name]).find((value) => value !== undefined);
  const httpProxy = withScheme(named('http_proxy', 'HTTP_PROXY'));
  const httpsProxy = withScheme(named('https_proxy', 'HTTPS_PROXY'));
  return { ...omitUndefined({ httpProxy, httpsProxy }) };
}

function withScheme(proxy: string | undefined): string | undefined {
  if (proxy === undefined || proxy === '') return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
}
