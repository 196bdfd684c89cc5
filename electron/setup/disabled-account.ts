import { FailureError, isFailure } from '../contract/failure.ts';
import type { Entry } from './entry.ts';
import type { Parts } from './parts.ts';

/** Whose files are unavailable, and where. */
export interface Unavailable {
  readonly platform: Entry['platform'];
  readonly caFile?: string | undefined;
  readonly label: string;
}

/**
 * What "not available" (503) means to a request with an app password: the whole platform, or this account alone, whose app
 * password lives on. Asked of the platform without credentials.
 * @returns LK-7012 instead of LK-3013 when the platform is up; any other error unchanged
 */
export async function asDisabled(
  parts: Pick<Parts, 'platform'>,
  { platform: { kind, address }, caFile, label }: Unavailable,
  error: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  if (!isFailure(error, 'LK-3013') || signal?.aborted === true) return error;
  const isUp = await parts
    .platform(kind, caFile)
    .discover(new URL(address), signal)
    .then(
      () => true,
      () => false,
    );
  return isUp ? new FailureError('LK-7012', { ...error.failure.details, label }, { cause: error }) : error;
}
