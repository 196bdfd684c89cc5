import type { Failure, FailureCode } from './failure.ts';
import type { SignInMethod } from './view.ts';

/** No app password comes of the API: it is closed to the platform, to this account, or to programs like this one. */
const closed: readonly FailureCode[] = ['LK-3104', 'LK-3115', 'LK-2006'];

/**
 * Whether a person may still make the app password on the platform's own page, which needs no API.
 * @param ways in that the platform offers
 */
export function mayUsePage({ code }: Failure, ways: readonly SignInMethod[]): boolean {
  return closed.includes(code) && ways.includes('page');
}
