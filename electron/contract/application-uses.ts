import { platformTraits, type PlatformKind } from './platform-kinds.ts';

/** What somebody may want an app password for, where a platform has closed most uses; `--for` takes these words. */
export const applicationUses = ['outlook', 'phone-mail', 'migration', 'files', 'sending-mail', 'other'] as const;

export type ApplicationUse = (typeof applicationUses)[number];

/** The only use that Microsoft has left. */
export const OPEN_USE = 'sending-mail' satisfies ApplicationUse;

/** From then on (ISO 8601) sending mail with a password is off, unless an administrator has switched it on again. */
export const SENDING_OFF_FROM = '2027-01-01T00:00:00Z';

/**
 * What Microsoft says of a use (its documentation, as of November 2026). `closed`: refused since then. `open`: works where
 * administrators allow it. `off-by-default`: works only where they have switched it on again. `unknown`: nobody has said that
 * an app password opens it.
 */
export type UseVerdict =
  | { readonly is: 'closed'; readonly since: 'end-2022' | 'may-2026' }
  | { readonly is: 'open' | 'off-by-default' | 'unknown' };

/** What an app password of Microsoft 365 is still good for. Its last day will be announced in the second half of 2027. */
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

/** Whether an app password for this use may be set up: never one that is known, or likely, to open nothing. */
export function isWorthMaking(use: ApplicationUse): use is typeof OPEN_USE {
  return use === OPEN_USE;
}

/**
 * What an app password that is kept is still good for. `perhaps-nothing`: it was made before anybody asked what for, and may
 * open nothing any more. `sending-mail-off`: only where administrators have switched that on again.
 */
export type Usefulness = 'perhaps-nothing' | 'sending-mail' | 'sending-mail-off';

/** Undefined for platforms that have closed nothing. */
export function usefulnessOf({ platform, password }: Kept, now: Date): Usefulness | undefined {
  if (!platformTraits[platform.kind].asksUse) return undefined;
  if (password.use === undefined) return 'perhaps-nothing';
  return verdictOn(password.use, now).is === 'open' ? 'sending-mail' : 'sending-mail-off';
}

interface Kept {
  readonly platform: { readonly kind: PlatformKind };
  readonly password: { readonly use?: typeof OPEN_USE };
}
