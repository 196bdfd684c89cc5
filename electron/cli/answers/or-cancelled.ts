import { FailureError } from '../../contract/failure.ts';
import { orAborted } from '../../os/abort.ts';

/** Waits for something that nobody may ever give, until the user gives up. @throws FailureError LK-0002. */
export function orCancelled<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T> {
  return orAborted(waiting, signal, new FailureError('LK-0002'));
}
