import { platformTraits, type PlatformKind } from './platform-kinds.ts';
import type { PasswordOrigin } from './view.ts';

/** Days before the end of an app password at which the user is told, the first of them also from when on it shows. */
export const warningDays: readonly number[] = [14, 3, 1];

export const DAY_MS = 86_400_000;

export type Expiry =
  | { readonly is: 'never' }
  | { readonly is: 'far' }
  | { readonly is: 'soon'; readonly days: number }
  | { readonly is: 'over' };

/** What tells of an end: nothing does for one that a person gave, except where it is known that there never is one. */
interface Ending {
  readonly platform: { readonly kind: PlatformKind };
  readonly password: { readonly expiresAt?: string; readonly origin?: PasswordOrigin };
}

/** Whether nobody has told when an app password ends. */
export function isEndUnknown({ platform: { kind }, password: { expiresAt, origin } }: Ending): boolean {
  return expiresAt === undefined && origin === 'provided' && platformTraits[kind].passwordsEnd !== 'never';
}

/**
 * How an app password's end (ISO 8601) stands to now (ms). Days are begun ones: the last day is 1.
 * @param now by the platform's clock where that is known: the machine's may be wrong
 */
export function expiryOf(expiresAt: string | undefined, now: number, days = warningDays): Expiry {
  if (expiresAt === undefined) return { is: 'never' };
  const left = Date.parse(expiresAt) - now;
  if (Number.isNaN(left)) return { is: 'far' };
  if (left <= 0) return { is: 'over' };
  const begun = Math.ceil(left / DAY_MS);
  return begun <= Math.max(0, ...days) ? { is: 'soon', days: begun } : { is: 'far' };
}

/** The smallest of the warnings that is due with so many days left; undefined before the first. */
export function warningDue(daysLeft: number, days = warningDays): number | undefined {
  return days.filter((day) => daysLeft <= day).toSorted((a, b) => a - b)[0];
}

/** When (ms, by the clock of `expiresAt`) the next warning or the end is; undefined when there is none ahead. */
export function nextTurn(expiresAt: string | undefined, now: number, days = warningDays): number | undefined {
  const end = Date.parse(expiresAt ?? '');
  if (Number.isNaN(end)) return undefined;
  return [...days.map((day) => end - day * DAY_MS), end].filter((at) => at > now).toSorted((a, b) => a - b)[0];
}
