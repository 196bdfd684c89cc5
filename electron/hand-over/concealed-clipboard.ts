import type { Secret } from '../secrets/secret.ts';

/** How an offer ended: taken once, not taken in time, given up, or driven away by something that was copied meanwhile. */
export type OfferEnd = 'pasted' | 'expired' | 'stopped' | 'replaced';

/**
 * The clipboard, for a secret that one application takes once. Marked so that clipboard histories leave it alone; never on
 * the clipboard any more when the offer has ended, whatever ended it, the end of this process included.
 */
export interface ConcealedClipboard {
  /**
   * Offers a secret.
   * @param onOffer told once it can be pasted
   * @param signal aborting ends the offer as `stopped`
   * @throws FailureError LK-7032 when there is no clipboard that can do this.
   */
  offer(secret: Secret, options: { readonly onOffer: () => void; readonly signal: AbortSignal }): Promise<OfferEnd>;
}

/** How long an offer stands. */
export const OFFER_MS = 20_000;
