import { FailureError } from '../../contract/failure.ts';
import { orAborted } from '../../os/abort.ts';

/** Waits for a promise that may never settle, until the user gives up. @throws FailureError LK-0002 when the user gives up */
export function orCancelled<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T> {
  return orAborted(waiting, signal, new FailureError('LK-0002'));
}
