/** Sooner than this, the end of an app password is worth a word of its own. */
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

export type Expiry =
  | { readonly is: 'never' }
  | { readonly is: 'far' }
  | { readonly is: 'soon'; readonly days: number }
  | { readonly is: 'over' };

/** How an app password's end (ISO 8601) stands to now (ms). Days are begun ones: the last day is 1. */
export function expiryOf(expiresAt: string | undefined, now: number): Expiry {
  if (expiresAt === undefined) return { is: 'never' };
  const left = Date.parse(expiresAt) - now;
  if (Number.isNaN(left)) return { is: 'far' };
  if (left <= 0) return { is: 'over' };
  const days = Math.ceil(left / DAY_MS);
  return days <= SOON_DAYS ? { is: 'soon', days } : { is: 'far' };
}
