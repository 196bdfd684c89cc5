import { offerLimit } from '../contract/time-limit.ts';
import type { Secret } from '../secrets/secret.ts';

/**
 * How an offer ended: `pasted` once, `expired` unused, `stopped` by the caller, or `replaced` because something else was copied
 * meanwhile.
 */
export type OfferEnd = 'pasted' | 'expired' | 'stopped' | 'replaced';

/**
 * Lends a secret to one application, once, by way of the clipboard. A mark keeps clipboard histories away from the secret, and
 * the secret is off the clipboard when the offer ends, however it ends. Only a program that is killed leaves it there, on a
 * clipboard that keeps texts by itself (see `timedOffer`).
 */
export interface ConcealedClipboard {
  /**
   * Offers a secret.
   * @param onOffer called once the secret can be pasted
   * @param signal aborting ends the offer as `stopped`
   * @throws FailureError LK-7032 when no clipboard of this machine can do this.
   */
  offer(secret: Secret, options: OfferOptions): Promise<OfferEnd>;
}

export interface OfferOptions {
  readonly onOffer: () => void;
  readonly signal: AbortSignal;
  /** Tells by how much the offer was extended so far, in ms. It is asked when the offer would end. */
  readonly extendedMs?: () => number;
}

/** How long an offer stands that is not extended, in ms. */
export const OFFER_MS = offerLimit.ms;
