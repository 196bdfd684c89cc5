import { FailureError, type FailureCode } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Unwritable } from '../contract/view.ts';

/**
 * Makes a failure of an unexpected status of a WebDAV server. A 401 is left to the caller, who knows whether credentials were
 * sent.
 * @param retryAfterS seconds that the server asks to wait, when it says so
 */
export function davFailure(status: number, url: string, retryAfterS?: number): FailureError {
  const { host, pathname } = new URL(url);
  return new FailureError(codeOf(status), {
    ...{ host, path: pathname, status },
    ...omitUndefined({ retryAfterS }),
  });
}

function codeOf(status: number): FailureCode {
  switch (status) {
    case 404:
    case 405:
    case 501:
      return 'LK-3106';
    case 429: // only the platform's own code knows servers that count wrong passwords and block an address
      return 'LK-3024';
    case 503:
      return 'LK-3013';
    case 507:
      return 'LK-5010';
    default:
      return status >= 500 ? 'LK-3012' : 'LK-3015';
  }
}

/**
 * Tells why a server refuses a write (PUT, MKCOL), by its status. Such a refusal says nothing about the app password, and nothing
 * about reading.
 * @returns undefined for a success
 */
export function writeRefusal(status: number): Unwritable | undefined {
  if (status >= 200 && status <= 299) return undefined;
  switch (status) {
    case 401: // Apache's `<LimitExcept>`, while reading goes on
    case 403:
      return 'rights';
    case 423:
      return 'lock';
    case 507:
    case 413: // Latchkey writes a few bytes, so this is no limit of a single file's size
      return 'quota';
    case 408:
    case 425:
    case 429:
      return 'busy';
    default:
      // A server that lacks the method says 501; Go's read-only servers say 404, others 405.
      return status >= 500 && status !== 501 ? 'busy' : 'server';
  }
}
