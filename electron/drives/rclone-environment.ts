import { isLoopback } from '../http/address.ts';

/** A proxy that is not there: where only an administrator could listen, nobody does. */
const NOWHERE = 'http://127.0.0.1:1';

/** The variables that Go's HTTP client reads, in both spellings. */
const proxyVariable = /^(https?|no)_proxy$/i;

/**
 * The environment of a mount of this address.
 *
 * Without rclone's own variables: they would override the arguments, log, or open its remote control.
 *
 * And with a proxy that is not there for every other server: rclone follows redirects, and Go's client takes credentials
 * along to a subdomain, in newer versions whatever its port and also over plain http (`shouldCopyHeaderOnRedirect` in
 * net/http). A proxy that the user needs is kept for https. A subdomain on the same port cannot be excepted: `NO_PROXY`
 * includes those.
 */
export function mountEnvironment(env: NodeJS.ProcessEnv, url: string): Partial<Record<string, string>> {
  const { hostname, port } = new URL(url);
  const others = Object.entries(env).filter(([name]) => !name.startsWith('RCLONE_') && !/^http_proxy$/i.test(name));
  // Loopback never goes through a proxy: that is built into Go's client.
  if (!isLoopback(hostname) && isSet(env['HTTPS_PROXY'] ?? env['https_proxy'])) {
    return { ...Object.fromEntries(others), HTTP_PROXY: NOWHERE };
  }
  return {
    ...Object.fromEntries(others.filter(([name]) => !proxyVariable.test(name))),
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    NO_PROXY: `${hostname}:${port === '' ? '443' : port}`,
  };
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
