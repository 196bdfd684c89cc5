import { omitUndefined } from '../../contract/omit-undefined.ts';
import { FailureError, isFailure } from '../../contract/failure.ts';
import { isWebdav } from '../../drives/probe-webdav.ts';
import type { Http } from '../../http/http.ts';
import type { Platform, PlatformInfo } from '../platform.ts';

/** Time for all guesses (ms). Nobody waits longer for a guess. */
const PATIENCE_MS = 5000;

/**
 * Tries the usual paths of a kind once, for a person who knows only the name of a host. One request for each path, without
 * credentials, all at the same time.
 * @returns undefined when nothing is found, or when the address has a path already
 */
export async function findUsualPath(
  http: Http,
  platform: Platform,
  address: URL,
  signal: AbortSignal | undefined,
): Promise<PlatformInfo | undefined> {
  if (address.pathname !== '/') return undefined;
  const urls = (platform.usualPaths ?? []).map((path) => `${address.origin}${path}`);
  const there = await Promise.all(
    urls.map((url) =>
      isWebdav(http, url, { timeoutMs: PATIENCE_MS, ...omitUndefined({ signal }) }).catch((error: unknown) => {
        if (!isFailure(error) || isFailure(error, 'LK-0002')) throw error;
        return false;
      }),
    ),
  );
  const url = urls.find((_url, at) => there[at] === true);
  if (url === undefined) return undefined;
  return await platform.discover(new URL(url), signal).catch((error: unknown) => {
    if (error instanceof FailureError) return undefined;
    throw error;
  });
}
