import { platformTraits, type PlatformKind } from './platform-kinds.ts';

/** The uses of an app password, asked for where a platform has closed most of them. `--for` takes these words. */
export const applicationUses = ['outlook', 'phone-mail', 'migration', 'files', 'sending-mail', 'other'] as const;

export type ApplicationUse = (typeof applicationUses)[number];

/** The only use that Microsoft still allows. */
export const OPEN_USE = 'sending-mail' satisfies ApplicationUse;

/** The date (ISO 8601) from which sending mail with a password is off, unless an administrator has switched it on again. */
export const SENDING_OFF_FROM = '2027-01-01T00:00:00Z';

/**
 * What Microsoft says about a use (its documentation, as of November 2026).
 *
 * - `closed`: refused since the given time
 * - `open`: works where administrators allow it
 * - `off-by-default`: works only where administrators have switched it on again
 * - `unknown`: Microsoft does not say that an app password opens it
 */
export type UseVerdict =
  | { readonly is: 'closed'; readonly since: 'end-2022' | 'may-2026' }
  | { readonly is: 'open' | 'off-by-default' | 'unknown' };

/**
 * Tells what Microsoft says about a use of an app password of Microsoft 365. Microsoft will announce in the second half of
 * 2027 when sending mail ends for good.
 */
export function verdictOn(use: ApplicationUse, now: Date): UseVerdict {
  switch (use) {
    // Exchange Online refuses passwords for EWS, IMAP, POP, ActiveSync and MAPI.
    case 'outlook':
    case 'phone-mail':
    case 'migration':
      return { is: 'closed', since: 'end-2022' };
    // SharePoint and OneDrive refuse the old sign-in of clients.
    case 'files':
      return { is: 'closed', since: 'may-2026' };
    case 'sending-mail':
      return { is: now.getTime() < Date.parse(SENDING_OFF_FROM) ? 'open' : 'off-by-default' };
    case 'other':
      return { is: 'unknown' };
  }
}

/** Tells whether an app password may be set up for this use. One that is known, or likely, to open nothing is never made. */
export function isWorthMaking(use: ApplicationUse): use is typeof OPEN_USE {
  return use === OPEN_USE;
}

/**
 * What a kept app password is still good for. `perhaps-nothing`: it was made before Latchkey asked for the use, and may open
 * nothing any more. `sending-mail-off`: it sends mail only where administrators have switched that on again.
 */
export type Usefulness = 'perhaps-nothing' | 'sending-mail' | 'sending-mail-off';

/** Tells what a kept app password is still good for; undefined on platforms that have closed no use. */
export function usefulnessOf({ platform, password }: Kept, now: Date): Usefulness | undefined {
  if (!platformTraits[platform.kind].asksUse) return undefined;
  if (password.use === undefined) return 'perhaps-nothing';
  return verdictOn(password.use, now).is === 'open' ? 'sending-mail' : 'sending-mail-off';
}

interface Kept {
  readonly platform: { readonly kind: PlatformKind };
  readonly password: { readonly use?: typeof OPEN_USE };
}
