import { request } from 'node:http';
import { FailureError } from '../contract/failure.ts';
import { parseChallenges } from './challenges.ts';

const TIMEOUT_MS = 5000;
/** Schemes as their own documents write them; the parser gives lower case. */
const spelt: Readonly<Record<string, string>> = {
  ntlm: 'NTLM',
  negotiate: 'Negotiate',
  basic: 'Basic',
  digest: 'Digest',
};

/**
 * Names the ways of signing in that a proxy offers, where it wants that before it lets anybody through (407): companies' proxies
 * mostly want what only Windows' own programs can do (NTLM, Negotiate). undici tells the status and no more, so the proxy is asked
 * once more by a connection of its own. Other failures are given back as they are.
 */
export async function explainProxy(
  failed: FailureError,
  url: URL,
  proxy: string,
  signal: AbortSignal,
): Promise<FailureError> {
  if (failed.failure.code !== 'LK-3014' || !URL.canParse(proxy)) return failed;
  const schemes = await schemesOf(new URL(proxy), `${url.hostname}:${url.port === '' ? '443' : url.port}`, signal);
  if (schemes === undefined) return failed;
  const { host, hostname } = new URL(proxy);
  return new FailureError(
    'LK-3026',
    { host: url.host, proxy: host === '' ? hostname : host, schemes },
    { cause: failed },
  );
}

/** @returns undefined unless the proxy wants to know who asks */
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
