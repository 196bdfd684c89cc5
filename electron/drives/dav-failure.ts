import { FailureError, type FailureCode } from '../contract/failure.ts';

/**
 * What an unexpected status of a WebDAV server means. 401 is not here: who sent credentials knows what it says.
 * @param retryAfterS what the server asks to wait, when it says so
 */
export function davFailure(status: number, url: string, retryAfterS?: number): FailureError {
  const { host, pathname } = new URL(url);
  return new FailureError(codeOf(status), {
    ...{ host, path: pathname, status },
    ...(retryAfterS === undefined ? {} : { retryAfterS }),
  });
}

function codeOf(status: number): FailureCode {
  switch (status) {
    case 404:
    case 405:
    case 501:
      return 'LK-3106';
    case 429: // who counts wrong passwords, and blocks an address, is known where that server is
      return 'LK-3024';
    case 503:
      return 'LK-3013';
    case 507:
      return 'LK-5010';
    default:
      return status >= 500 ? 'LK-3012' : 'LK-3015';
  }
}
