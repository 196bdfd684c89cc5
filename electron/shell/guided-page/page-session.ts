import { session, type Session } from 'electron';
import { mayLoad, mayVisit } from '../../platforms/guided-page/page-hosts.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import { setPageRules } from './page-rules.ts';
import { PARTITION } from './page-window-options.ts';

/**
 * Makes the session of one visit: empty, without a cache, and limited to the recipe's hosts, whether a link, a script, a
 * redirect, a frame or a picture asks.
 * @throws when the data of an earlier visit cannot be wiped: then no page is shown
 */
export async function newPageSession(
  { hosts, resources }: PageVisit,
  onRefusal: (host: string) => void,
): Promise<Session> {
  const pages = session.fromPartition(PARTITION, { cache: false });
  await wipe(pages);
  setPageRules(pages, {
    mayVisit: (url) => mayVisit(hosts, url),
    onRefusal: (url) => {
      onRefusal(hostOf(url));
    },
  });
  pages.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const isDocument = resourceType === 'mainFrame' || resourceType === 'subFrame';
    answer({ cancel: !(isDocument ? mayVisit(hosts, url) : mayLoad(resources, url)) });
  });
  pages.removeAllListeners('will-download');
  pages.on('will-download', (event) => {
    event.preventDefault();
  });
  return pages;
}

/** Wipes a session: cookies, storage, caches, HTTP credentials, open connections. */
export async function wipe(pages: Session): Promise<void> {
  await pages.closeAllConnections();
  await Promise.all([
    pages.clearStorageData(),
    pages.clearCache(),
    pages.clearAuthCache(),
    pages.clearHostResolverCache(),
  ]);
}

/** Gives the host of a URL for a title bar. A look-alike in another alphabet stays in punycode. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
