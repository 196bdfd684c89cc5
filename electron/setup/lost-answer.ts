import { FailureError, isFailure, type FailureCode } from '../contract/failure.ts';
import { wasGranted, type Entry } from './entry.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';

/** No answer in time, one that was cut or could not be read, a gateway that gave up: what was asked may be done all the same. */
const silence: readonly FailureCode[] = ['LK-3003', 'LK-3004', 'LK-3009', 'LK-3010', 'LK-3012'];

/** Whether a platform may have told something once that nobody here has heard. Any other failure is a clear word that it has not. */
export function mayHaveAnswered(error: unknown): boolean {
  return !isFailure(error) || silence.includes(error.failure.code);
}

/** That an app password may be on the platform that only a person can find and delete. */
export function lostAnswer(
  parts: Parts,
  { platform: { kind, address }, caFile, password: { name } }: Entry,
): FailureError {
  const link = parts.platform(kind, caFile).passwordsPage?.(address);
  return new FailureError('LK-3114', { host: new URL(address).host, name, ...given({ link }) });
}

/** What the journal must not forget of asking for a grant once more, when that failed with `error`. */
export function unheard(entry: Entry, error: unknown, now: Date): Pick<Entry, 'unansweredAt'> {
  const isUnheard = wasGranted(entry) && entry.phase === 'creating' && mayHaveAnswered(error);
  return isUnheard ? { unansweredAt: entry.unansweredAt ?? now.toISOString() } : {};
}
