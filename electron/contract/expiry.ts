import { platformTraits, type PlatformKind } from './platform-kinds.ts';
import type { PasswordOrigin } from './view.ts';

/**
 * The days before the end of an app password at which its user is told. From the largest on, the app password also shows as
 * ending soon.
 */
export const warningDays: readonly number[] = [14, 3, 1];

export const DAY_MS = 86_400_000;

export type Expiry =
  | { readonly is: 'never' }
  | { readonly is: 'far' }
  | { readonly is: 'soon'; readonly days: number }
  | { readonly is: 'over' };

/**
 * The facts that tell when an app password ends. For a provided app password none does, unless the platform's app passwords
 * never end.
 */
interface Ending {
  readonly platform: { readonly kind: PlatformKind };
  readonly password: { readonly expiresAt?: string; readonly origin?: PasswordOrigin };
}

/** Tells whether the end of an app password is unknown. */
export function isEndUnknown({ platform: { kind }, password: { expiresAt, origin } }: Ending): boolean {
  return expiresAt === undefined && origin === 'provided' && platformTraits[kind].passwordsEnd !== 'never';
}

/**
 * Compares an app password's end (ISO 8601) with now (ms). Days are counted as begun days, so the last day is 1.
 * @param now by the platform's clock where that is known, because this computer's clock may be wrong
 */
export function expiryOf(expiresAt: string | undefined, now: number, days = warningDays): Expiry {
  if (expiresAt === undefined) return { is: 'never' };
  const left = Date.parse(expiresAt) - now;
  if (Number.isNaN(left)) return { is: 'far' };
  if (left <= 0) return { is: 'over' };
  const begun = Math.ceil(left / DAY_MS);
  return begun <= Math.max(0, ...days) ? { is: 'soon', days: begun } : { is: 'far' };
}

/** Gives the smallest warning that is due with so many days left; undefined before the first is due. */
export function warningDue(daysLeft: number, days = warningDays): number | undefined {
  return days.filter((day) => daysLeft <= day).toSorted((a, b) => a - b)[0];
}

/** Gives the time (ms, by the clock of `expiresAt`) of the next warning or of the end; undefined when neither is ahead. */
export function nextTurn(expiresAt: string | undefined, now: number, days = warningDays): number | undefined {
  const end = Date.parse(expiresAt ?? '');
  if (Number.isNaN(end)) return undefined;
  return [...days.map((day) => end - day * DAY_MS), end].filter((at) => at > now).toSorted((a, b) => a - b)[0];
}
