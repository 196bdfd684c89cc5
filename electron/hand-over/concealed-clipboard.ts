import type { Secret } from '../secrets/secret.ts';

/** An offer ended so: taken once, not taken in time, given up, or driven away by something that was copied meanwhile. */
export type OfferEnd = 'pasted' | 'expired' | 'stopped' | 'replaced';

/**
 * The clipboard lends a secret to one application, once. A mark keeps clipboard histories away from the secret, and no secret
 * is on the clipboard any more when the offer has ended, whatever ended it, the end of this process included.
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

/** An offer stands so long, in ms. */
export const OFFER_MS = 20_000;
