import { FailureError } from '../contract/failure.ts';
import type { Exchange, StreamingHttp } from '../http/http.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import { limitBy } from '../os/abort.ts';
import type { OfflineCause } from './gate.ts';

/** What a look at a platform has shown. Any answer is a sign of life; some ask for a pause. */
export type Seen =
  | { readonly alive: true; readonly retryAfterMs?: number; readonly isMaintenance?: boolean }
  | { readonly alive: false; readonly cause: OfflineCause };

/**
 * Asks a platform without credentials whether it is there, on a connection of its own: a kept one may be dead, and a dead app
 * password must not leave for this.
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
    // What answers nonsense is there.
    return cause === undefined ? { alive: true } : { alive: false, cause };
  } finally {
    limit.end();
  }
}

/** Nextcloud asks for none while it is maintained, and means minutes. */
const MAINTENANCE_MS = 30_000;

/** The pause that an answer asks for: 429, or 503 with a time or a word of why. Another 503 is one folder's, maybe. */
export function pauseOf({ status, headers }: Pick<Exchange, 'status' | 'headers'>): {
  readonly retryAfterMs?: number;
  readonly isMaintenance?: boolean;
} {
  if (status !== 429 && status !== 503) return {};
  const seconds = retryAfterSeconds({ headers });
  const isMaintenance = status === 503;
  if (seconds !== undefined) return { retryAfterMs: seconds * 1000, isMaintenance };
  const isMaintained = isMaintenance && headers['x-nextcloud-maintenance-mode'] === '1';
  return status === 429 || isMaintained ? { retryAfterMs: MAINTENANCE_MS, isMaintenance } : {};
}

/** What a failure says of the way to the platform; undefined for an answer that makes no sense, or a connection that was cut. */
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

/** More is not read of an answer that nobody wants: its connection ends instead. */
const MOST_DISCARDED = 64 * 1024;

/** Lets an answer go, so that its connection can be used again. */
export function discard({ body }: Pick<Exchange, 'body'>): void {
  let left = MOST_DISCARDED;
  body.on('error', () => undefined);
  body.on('data', ({ length }: Uint8Array) => {
    left -= length;
    if (left < 0) body.destroy();
  });
}
