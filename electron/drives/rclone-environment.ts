import { isLoopback } from '../http/address.ts';
import { bareEnvironment } from '../os/environment.ts';

/** A proxy that is not there: where only an administrator could listen, nobody does. */
const NOWHERE = 'http://127.0.0.1:1';

/** The variables of a proxy that a mount may keep, in both spellings. */
const proxyVariable = /^(https|no)_proxy$/i;

/**
 * The environment of a mount of this address.
 *
 * With a proxy that is not there for every other server: rclone follows redirects, and Go's client takes credentials
 * along to a subdomain, in newer versions whatever its port and also over plain http (`shouldCopyHeaderOnRedirect` in
 * net/http). A proxy that the user needs is kept for https. A subdomain on the same port cannot be excepted: `NO_PROXY`
 * includes those.
 */
export function mountEnvironment(env: NodeJS.ProcessEnv, url: string): Partial<Record<string, string>> {
  const { hostname, port } = new URL(url);
  // Loopback never goes through a proxy: that is built into Go's client.
  if (!isLoopback(hostname) && isSet(env['HTTPS_PROXY'] ?? env['https_proxy'])) {
    const proxies = Object.entries(env).filter(([name]) => proxyVariable.test(name));
    return { ...bareEnvironment(env), ...Object.fromEntries(proxies), HTTP_PROXY: NOWHERE };
  }
  return {
    ...bareEnvironment(env),
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    NO_PROXY: `${hostname}:${port === '' ? '443' : port}`,
  };
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
