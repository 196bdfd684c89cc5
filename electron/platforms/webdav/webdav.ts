import { FailureError, isFailure } from '../../contract/failure.ts';
import { asksUsably, isWebdav } from '../../drives/probe-webdav.ts';
import { withoutLastSlashes } from '../../http/address.ts';
import { RedirectError, type Http } from '../../http/http.ts';
import { definePlatform } from '../define-platform.ts';
import { candidateBases } from '../discovery/recognise.ts';
import { isFlowless, nameOf, statusPageAt } from '../discovery/status-page.ts';
import type { Platform, PlatformInfo } from '../platform.ts';

export const webdavPlatform = definePlatform({ kind: 'webdav', create: ({ http }) => webdavServer(http) });

/** Most characters of an app password's name. Only Latchkey keeps the name, so the limit is what is comfortable to read. */
const NAME_LIMIT = 64;

/** The path at which ownCloud and its relatives have the files of whoever signs in. */
const OWNCLOUD_FILES = '/remote.php/webdav/';

/** Paths of WebDAV on servers whose root does not show that they have it. */
const usualPaths = [
  '/remote.php/webdav/', // ownCloud and its relatives
  '/webdav/', // Sync-in, NetExplorer, many others
  '/dav/', // Zimbra, Carbonio, Stalwart
  '/seafdav/', // Seafile
  '/servlet/webdav.infostore/', // OX App Suite
];

/** Makes the platform for any WebDAV server (RFC 4918). Such a server makes no app passwords, so a person brings one. */
export function webdavServer(http: Http): Platform {
  return {
    kind: 'webdav',
    usualPaths,
    async discover(address, signal) {
      const root = `${address.origin}${withoutLastSlashes(address.pathname)}`;
      const url = `${root}/`;
      const trouble = await troubleAt(http, url, signal);
      if (trouble === undefined) return infoOf(root, url, address.host);
      return (await relativeOfOwnCloud(http, address, signal)) ?? fail(trouble);
    },
  };
}

function infoOf(address: string, webdav: string, name: string): PlatformInfo {
  return { kind: 'webdav', address, name, webdav, nameLimit: NAME_LIMIT, ways: ['app-password'] };
}

function fail(error: FailureError): never {
  throw error;
}

/**
 * Finds out whether an address is WebDAV.
 * @returns undefined for WebDAV, otherwise a failure that says why it is not
 * @throws FailureError LK-30xx when there is no usable answer
 */
async function troubleAt(http: Http, url: string, signal: AbortSignal | undefined): Promise<FailureError | undefined> {
  const { host } = new URL(url);
  const more = signal === undefined ? {} : { signal };
  let status = 0;
  let trouble: FailureError | undefined;
  try {
    const response = await http.request({ method: 'OPTIONS', url, ...more });
    status = response.status;
    // The `DAV` header marks WebDAV (RFC 4918, 10.1). A server that first wants to know who asks may not send it yet.
    if (response.headers['dav'] !== undefined || (status === 401 && asksUsably(response))) return undefined;
  } catch (error) {
    // Some servers, or what protects them, do not accept OPTIONS at all.
    if (!isFailure(error, 'LK-3004', 'LK-3008', 'LK-3009', 'LK-3010') || leadsAway(error, host)) throw error;
    trouble = error;
  }
  try {
    if (await isWebdav(http, url, more)) return undefined;
  } catch (error) {
    if (!isFailure(error, 'LK-3008', 'LK-3009', 'LK-3010') || leadsAway(error, host)) throw error;
    trouble ??= error;
  }
  return trouble ?? new FailureError('LK-3011', { host, status });
}

function leadsAway(error: FailureError, host: string): boolean {
  return error instanceof RedirectError && error.location?.host !== host;
}

/** Recognises a server that has Nextcloud's status page and no Login Flow v2. There a person brings an app password. */
async function relativeOfOwnCloud(
  http: Http,
  address: URL,
  signal: AbortSignal | undefined,
): Promise<PlatformInfo | undefined> {
  for (const base of candidateBases(address)) {
    const page = await statusPageAt(http, base, signal).catch((error: unknown) => {
      if (isFailure(error, 'LK-3008', 'LK-3009')) return undefined;
      throw error;
    });
    if (page === undefined || !isFlowless(page)) continue;
    const info = infoOf(base, `${base}${OWNCLOUD_FILES}`, address.host);
    return { ...info, version: nameOf(page), noLoginFlow: true };
  }
  return undefined;
}
