import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';

/** How long a whole address is blocked, when the server does not say it (observed). */
const BLOCKED_S = 30 * 60;

/**
 * After 429 every request counts on, whoever sends it: nothing more is sent to that server until the time is up, and it is
 * said how long that is. @throws FailureError LK-2007 instead of a request.
 */
export function respectingBlock(http: Http, clock: () => number = () => performance.now()): Http {
  const until = new Map<string, number>();
  return {
    async request(request) {
      const { origin, host } = new URL(request.url);
      const leftMs = (until.get(origin) ?? 0) - clock();
      if (leftMs > 0) throw new FailureError('LK-2007', { host, retryAfterS: Math.ceil(leftMs / 1000) });
      const response = await http.request(request);
      if (response.status !== 429) return response;
      const retryAfterS = retryAfterSeconds(response) ?? BLOCKED_S;
      until.set(origin, clock() + retryAfterS * 1000);
      throw new FailureError('LK-2007', { host, retryAfterS });
    },
    close: () => http.close(),
  };
}
