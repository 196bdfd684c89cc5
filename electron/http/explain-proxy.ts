import { request } from 'node:http';
import { FailureError } from '../contract/failure.ts';
import { parseChallenges } from './challenges.ts';

const TIMEOUT_MS = 5000;
/** The spelling of the schemes in their own documents; the parser returns them in lower case. */
const spelt: Readonly<Record<string, string>> = {
  ntlm: 'NTLM',
  negotiate: 'Negotiate',
  basic: 'Basic',
  digest: 'Digest',
};

/**
 * Names the sign-in schemes of a proxy that lets nobody through without a sign-in (407). Companies' proxies mostly want schemes
 * that only Windows' own programs can use (NTLM, Negotiate). undici tells only the status, so the proxy is asked once more over
 * a connection of its own. Any other failure is returned unchanged.
 */
export async function explainProxy(
  failed: FailureError,
  url: URL,
  proxy: string,
  signal: AbortSignal,
): Promise<FailureError> {
  const { code, details } = failed.failure;
  if (code !== 'LK-3014' || details?.['status'] !== 407 || !URL.canParse(proxy)) return failed;
  const schemes = await schemesOf(new URL(proxy), `${url.hostname}:${url.port === '' ? '443' : url.port}`, signal);
  if (schemes === undefined) return failed;
  const { host, hostname } = new URL(proxy);
  return new FailureError(
    'LK-3026',
    { host: url.host, proxy: host === '' ? hostname : host, schemes },
    { cause: failed },
  );
}

/**
 * Asks the proxy for a connection to the target.
 * @returns the names of the schemes that it offers; undefined unless it wants a sign-in
 */
function schemesOf(proxy: URL, target: string, signal: AbortSignal): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    const asked = request({
      ...{ host: proxy.hostname.replace(/^\[|\]$/g, ''), port: proxy.port === '' ? 80 : Number(proxy.port) },
      ...{ method: 'CONNECT', path: target, headers: { host: target }, agent: false, timeout: TIMEOUT_MS, signal },
    });
    const answered = (status: number | undefined, header: string | undefined): void => {
      asked.destroy();
      const names = parseChallenges(header ?? '').map(({ scheme }) => spelt[scheme] ?? scheme.slice(0, 30));
      resolve(status === 407 ? [...new Set(names)].slice(0, 5) : undefined);
    };
    asked.on('connect', ({ statusCode, headers }, socket) => {
      socket.destroy();
      answered(statusCode, headers['proxy-authenticate']?.toString());
    });
    asked.on('response', ({ statusCode, headers }) => {
      answered(statusCode, headers['proxy-authenticate']?.toString());
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => {
      resolve(undefined);
    });
    asked.on('close', () => {
      resolve(undefined);
    });
    asked.end();
  });
}
