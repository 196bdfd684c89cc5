import { FailureError, type Failure } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';

/** What an error is to the user: its code, or LK-0001 with the reference under which the log keeps the story. */
export function failureOf(error: unknown, log: Log): Failure {
  if (error instanceof FailureError) {
    if (error.cause !== undefined) log.info('failure', { code: error.failure.code, cause: messageOf(error.cause) });
    return error.failure;
  }
  return { code: 'LK-0001', reference: log.unexpected(error) };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : 'not an error';
}
