import { FailureError } from '../contract/failure.ts';
import type { Exchange, StreamingHttp } from '../http/http.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import { limitBy } from '../os/abort.ts';
import type { OfflineCause } from './gate.ts';

/** What a look at a platform has shown. Any answer is a sign of life; some answers ask for a pause. */
export type Seen =
  | { readonly alive: true; readonly retryAfterMs?: number; readonly isMaintenance?: boolean }
  | { readonly alive: false; readonly cause: OfflineCause };

/**
 * Asks a platform without credentials whether it is there. The request uses a connection of its own, since a kept one may be
 * dead, and no credentials, since a dead app password must not leave for this. Never rejects.
 */
export async function look(
  http: StreamingHttp,
  { origin, path }: { readonly origin: string; readonly path: string },
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Seen> {
  const limit = limitBy([signal], timeoutMs);
  try {
    const answer = await http.exchange({ method: 'OPTIONS', origin, path, isApart: true, signal: limit.signal });
    discard(answer);
    return { alive: true, ...pauseOf(answer) };
  } catch (error) {
    if (!(error instanceof FailureError)) return { alive: false, cause: 'unreachable' };
    const { code, details } = error.failure;
    if (code === 'LK-0002') return { alive: false, cause: 'silent' };
    if (code === 'LK-2007') return { alive: true, retryAfterMs: Number(details?.['retryAfterS'] ?? 0) * 1000 };
    const cause = causeOf(error);
    // A platform whose answer makes no sense is there.
    return cause === undefined ? { alive: true } : { alive: false, cause };
  } finally {
    limit.end();
  }
}

/** The pause after an answer that names no time. Nextcloud names none during maintenance, and means minutes. */
const UNSAID_PAUSE_MS = 30_000;

/**
 * Returns the pause that an answer asks for: a 429, or a 503 with `Retry-After` or Nextcloud's maintenance header. Any other
 * 503 may be about a single folder.
 */
export function pauseOf({ status, headers }: Pick<Exchange, 'status' | 'headers'>): {
  readonly retryAfterMs?: number;
  readonly isMaintenance?: boolean;
} {
  if (status !== 429 && status !== 503) return {};
  const seconds = retryAfterSeconds({ headers });
  const isMaintenance = status === 503;
  if (seconds !== undefined) return { retryAfterMs: seconds * 1000, isMaintenance };
  const isMaintained = isMaintenance && headers['x-nextcloud-maintenance-mode'] === '1';
  return status === 429 || isMaintained ? { retryAfterMs: UNSAID_PAUSE_MS, isMaintenance } : {};
}

/**
 * Returns what a failure says about the way to the platform. Undefined for an answer that makes no sense, and for every failure
 * that says nothing about the way.
 */
export function causeOf({ failure: { code } }: FailureError): OfflineCause | undefined {
  switch (code) {
    case 'LK-3001':
    case 'LK-3002':
    case 'LK-3014':
      return 'unreachable';
    case 'LK-3003':
      return 'silent';
    case 'LK-3004':
      return 'unreachable';
    case 'LK-1015':
    case 'LK-3005':
    case 'LK-3006':
    case 'LK-3007':
    case 'LK-3017':
    case 'LK-3018':
    case 'LK-3019':
    case 'LK-3020':
    case 'LK-3021':
    case 'LK-3022':
    case 'LK-3023':
      return 'untrusted';
    default:
      return undefined;
  }
}

/** Bytes of an unwanted answer that are read at most. A longer one is cut by ending its connection. */
const MOST_DISCARDED = 64 * 1024;

/** Reads an unwanted answer to its end, so that its connection can be used again. */
export function discard({ body }: Pick<Exchange, 'body'>): void {
  let left = MOST_DISCARDED;
  body.on('error', () => undefined);
  body.on('data', ({ length }: Uint8Array) => {
    left -= length;
    if (left < 0) body.destroy();
  });
}
