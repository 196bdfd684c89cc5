import { FailureError } from '../contract/failure.ts';
import { sleepUntil } from '../os/abort.ts';
import type { Secret } from '../secrets/secret.ts';
import { OFFER_MS, type ConcealedClipboard, type OfferEnd } from './concealed-clipboard.ts';

/** A clipboard, as on Windows and macOS, that keeps a text even after the program that put it there has ended. */
export interface KeepingClipboard {
  /**
   * Puts only the secret there, with the marks that keep histories away from it. Returns false while another program has the
   * clipboard open.
   */
  put(secret: Secret): boolean;
  /** Returns a number that differs after every change, whichever program made the change. */
  changes(): number;
  /** Empties the clipboard. Returns false while another program has the clipboard open. */
  clear(): boolean;
  /** Releases what the clipboard took from the operating system. */
  end(): void;
}

export interface TimedOfferParts {
  /** Opens the clipboard for one offer. @throws when this machine has no usable clipboard. */
  readonly open: () => Promise<KeepingClipboard>;
  /** How long an offer stands, in ms. */
  readonly offerMs?: number;
}

/** Another program holds the clipboard open for a moment only, so a refused call is tried again. */
const TRIES = 20;
const PAUSE_MS = 50;
/** Interval, in ms, at which the clipboard is checked for something else that was copied. */
const LOOK_MS = 250;

/**
 * Offers a secret on a clipboard that does not report when something is pasted: the offer stands for its whole time, and a secret
 * that is still there is wiped at the end. If the program is killed meanwhile, the secret stays on the clipboard; on X11 it does
 * not.
 */
export function timedOffer({ open, offerMs = OFFER_MS }: TimedOfferParts): ConcealedClipboard {
  return {
    async offer(secret, { onOffer, signal, extendedMs = () => 0 }) {
      if (signal.aborted) return 'stopped';
      const clipboard = await open().catch((cause: unknown) => {
        throw new FailureError('LK-7032', { reason: 'no-answer' }, { cause });
      });
      try {
        if (!(await untilDone(() => clipboard.put(secret)))) throw new FailureError('LK-7032', { reason: 'taken' });
        const ours = clipboard.changes();
        const isOurs = (): boolean => clipboard.changes() === ours;
        onOffer();
        const end = await standFor(isOurs, () => offerMs + extendedMs(), signal);
        // Somebody may have copied something else meanwhile; that must not be wiped.
        await untilDone(() => !isOurs() || clipboard.clear());
        return end;
      } finally {
        clipboard.end();
      }
    },
  };
}

async function standFor(isOurs: () => boolean, offerMs: () => number, signal: AbortSignal): Promise<OfferEnd> {
  for (let gone = 0; gone < offerMs(); gone += LOOK_MS) {
    await sleepUntil(Math.min(LOOK_MS, offerMs() - gone), signal);
    if (!isOurs()) return 'replaced';
    if (signal.aborted) return 'stopped';
  }
  return 'expired';
}

async function untilDone(work: () => boolean): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    if (work()) return true;
    await sleepUntil(PAUSE_MS);
  }
  return false;
}
