import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { isAddressBlocked, tooManyRequests } from '../../http/rate-limit.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import type { BlockedServers } from './blocked-servers.ts';

/** How long a whole address is blocked, when the server does not say it (observed). */
const BLOCKED_S = 30 * 60;

/** What only a Nextcloud (or its relatives) has: elsewhere 429 may mean that one request came too soon. */
const ofNextcloud = /\/(status|index|remote|ocs\/v[12])\.php(\/|$)/;

/**
 * After a Nextcloud's 429 every request counts on, whoever sends it and whatever it is for: nothing more is sent to that
 * server until the time is up, and it is said how long that is. @throws FailureError LK-2007 instead of a request, LK-3024
 * for a limit on requests that did not relent.
 */
export function respectingBlock(http: Http, blocked: BlockedServers): Http {
  return {
    async request(request) {
      const { origin, host, pathname } = new URL(request.url);
      const leftMs = await blocked.leftMs(origin);
      if (leftMs > 0) throw new FailureError('LK-2007', { host, retryAfterS: Math.ceil(leftMs / 1000) });
      const response = await http.request(request);
      if (response.status !== 429 || !ofNextcloud.test(pathname)) return response;
      // A limit on requests is over in a moment, and nobody else has to know of it.
      if (!isAddressBlocked(response, 'passwords')) throw tooManyRequests(response, host, 'passwords');
      const retryAfterS = retryAfterSeconds(response) ?? BLOCKED_S;
      await blocked.note(origin, retryAfterS);
      throw new FailureError('LK-2007', { host, retryAfterS });
    },
    close: () => http.close(),
  };
}
