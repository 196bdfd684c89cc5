import type { Failure, FailureCode } from './failure.ts';
import type { SignInMethod } from './view.ts';

/** Codes of an API that makes no app passwords: it is closed on the platform, to this account, or to programs like this one. */
const closed: readonly FailureCode[] = ['LK-3104', 'LK-3115', 'LK-2006'];

/**
 * Tells whether a person may still make the app password on the platform's own page, which needs no API.
 * @param ways ways of signing in that the platform offers
 */
export function mayUsePage({ code }: Failure, ways: readonly SignInMethod[]): boolean {
  return closed.includes(code) && ways.includes('page');
}
